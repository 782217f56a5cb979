import { useSyncExternalStore } from 'react';
import { z } from 'zod/mini';
import { type Justification, justificationOf } from '#domain/approval/approval.ts';
import type { ExternalStore } from '#lib/browser/externalStore.ts';
import { createKeptValue } from '#lib/keptValue.ts';

const settingsSchema = z.catch(
  z.object({
    /** Say why with every change, without waiting to be asked. */
    isAlways: z.catch(z.boolean(), false),
    /** What was written last: one reason is often that of several changes. */
    last: z.catch(z.string(), ''),
    /** Something was asked for or shown here once: from then on it is told in the rail. */
    isUsed: z.catch(z.boolean(), false),
  }),
  { isAlways: false, last: '', isUsed: false },
);

/** How this browser asks for approval in one tenant. */
type ApprovalSettings = z.infer<typeof settingsSchema>;

/** Made when it is asked for: few pages need it. */
const stores = new Map<string, ExternalStore<ApprovalSettings>>();

export function approvalSettings(tenantId: string): ExternalStore<ApprovalSettings> {
  const known = stores.get(tenantId);
  if (known !== undefined) return known;
  const store = createKeptValue(`assignment-desk:approvals:${tenantId}`, (kept) =>
    settingsSchema.parse(kept),
  );
  stores.set(tenantId, store);
  return store;
}

/** What is said with every change of the tenant, where it is set so. */
export function justificationOfAll(tenantId: string): Justification | undefined {
  const { isAlways, last } = approvalSettings(tenantId).get();
  const text = isAlways ? justificationOf(last) : undefined;
  return text === undefined ? undefined : { text, isAlways: true };
}

export interface ApprovalSettingsInUse extends ApprovalSettings {
  readonly change: (change: Partial<ApprovalSettings>) => void;
}

export function useApprovalSettings(tenantId: string): ApprovalSettingsInUse {
  const store = approvalSettings(tenantId);
  const settings = useSyncExternalStore(store.subscribe, store.get, store.get);
  return { ...settings, change: (change) => store.set({ ...store.get(), ...change }) };
}

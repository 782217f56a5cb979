import { useEffect, useState, useSyncExternalStore } from 'react';
import { z } from 'zod/mini';
import { type Justification, justificationOf } from '#domain/approval/approval.ts';
import type { ExternalStore } from '#lib/browser/externalStore.ts';
import { createKeptValue } from '#lib/keptValue.ts';
import type { Owner } from '#stores/owner.ts';
import { type KeptText, keptText } from '#stores/places.ts';

const settingsSchema = z.catch(
  z.object({
    /** Say why with every change, without waiting to be asked. */
    isAlways: z.catch(z.boolean(), false),
    /** What was written last: one reason is often that of several changes. */
    last: z.catch(z.string(), ''),
    /** Something was asked for or shown here once: from then on it is told in the rail. */
    isUsed: z.catch(z.boolean(), false),
    /** ISO 8601: when Intune was last asked whether anything waits, and nothing did. */
    askedAt: z.catch(z.optional(z.string()), undefined),
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

interface AskingInUse extends ApprovalSettingsInUse {
  /** What was begun to be written for the change. */
  readonly kept: KeptText;
}

/** {@link useApprovalSettings}, for asking for one change. @param change names it in this tab */
export function useAskingWhy(owner: Owner, change: string): AskingInUse {
  const kept = keptText(owner, `justification:${change}`);
  return { ...useApprovalSettings(owner.tenantId), kept };
}

/** After so long on a page, in milliseconds, the first asking of a day disturbs nobody's reading. */
const FIRST_ASKED_AFTER = 10_000;
const DAY = 86_400_000;

/**
 * Is it time to ask Intune whether requests wait for this person? At once where some did before;
 * most tenants have no approvals, and are asked once a day, a while after the page came.
 */
export function useAsksForApprovals(tenantId: string): boolean {
  const { isUsed, askedAt } = useApprovalSettings(tenantId);
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (isUsed || (askedAt !== undefined && Date.now() - Date.parse(askedAt) < DAY)) return;
    const timer = setTimeout(() => setDue(true), FIRST_ASKED_AFTER);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [isUsed, askedAt]);
  return isUsed || isDue;
}

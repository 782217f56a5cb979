import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { createKeptValue } from '#lib/keptValue.ts';

const preferencesSchema = z
  .object({
    density: z.enum(['comfortable', 'compact']).catch('comfortable'),
    hasSingleKeys: z.boolean().catch(true),
    columns: z.record(z.string(), z.record(z.string(), z.boolean())).catch({}),
  })
  .catch({ density: 'comfortable', hasSingleKeys: true, columns: {} });

/**
 * What the person at this browser likes; it says nothing about any tenant, so it is kept for all of
 * them.
 */
export type Preferences = z.infer<typeof preferencesSchema>;

export const preferences = createKeptValue('assignment-desk:preferences', (kept) =>
  preferencesSchema.parse(kept),
);

export function changePreferences(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}

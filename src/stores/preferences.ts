import { useSyncExternalStore } from 'react';
import { z } from 'zod/mini';
import { createKeptValue } from '#lib/keptValue.ts';

const preferencesSchema = z.catch(
  z.object({
    density: z.catch(z.enum(['comfortable', 'compact']), 'comfortable'),
    hasSingleKeys: z.catch(z.boolean(), true),
    columns: z.catch(z.record(z.string(), z.record(z.string(), z.boolean())), {}),
    /** The person does not want to hear that their role was not read. */
    hidesUnknownRole: z.catch(z.boolean(), false),
  }),
  { density: 'comfortable', hasSingleKeys: true, columns: {}, hidesUnknownRole: false },
);

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
  return useSyncExternalStore(preferences.subscribe, preferences.get, preferences.get);
}

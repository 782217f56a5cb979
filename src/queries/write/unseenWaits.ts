import { useSyncExternalStore } from 'react';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';

const waiting = createExternalStore<ReadonlyMap<ConfigurationKey, number>>(new Map());

/**
 * Notes that a write waits for the list to show what the same person wrote before it.
 * @param until epoch milliseconds; undefined once that is over
 */
export function noteUnseen(configurationId: ConfigurationKey, until: number | undefined): void {
  if (waiting.get().get(configurationId) === until) return;
  const next = new Map(waiting.get());
  if (until === undefined) next.delete(configurationId);
  else next.set(configurationId, until);
  waiting.set(next);
}

/** Until when a write to this list waits at most; undefined while it does not. */
export function useUnseen(configurationId: ConfigurationKey | undefined): number | undefined {
  const now = useSyncExternalStore(waiting.subscribe, waiting.get, waiting.get);
  return configurationId === undefined ? undefined : now.get(configurationId);
}

import { useSyncExternalStore } from 'react';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';

type Doubts = ReadonlyMap<ConfigurationKey, Failure>;

const doubts = createExternalStore<Doubts>(new Map());

/**
 * Notes that Graph gave no clear answer to a write of this page, so that the tenant is looked into
 * now; undefined once that has ended. One write to a list is under way at a time.
 */
export function noteDoubt(configurationId: ConfigurationKey, failure: Failure | undefined): void {
  const next = new Map(doubts.get());
  if (failure === undefined) next.delete(configurationId);
  else next.set(configurationId, failure);
  doubts.set(next);
}

/** Why the last write to this configuration is being looked up; undefined while it is not. */
export function useDoubt(configurationId: ConfigurationKey | undefined): Failure | undefined {
  const now = useSyncExternalStore(doubts.subscribe, doubts.get, doubts.get);
  return configurationId === undefined ? undefined : now.get(configurationId);
}

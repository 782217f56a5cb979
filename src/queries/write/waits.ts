import { useSyncExternalStore } from 'react';
import type { Failure } from '#domain/failure/failure.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';

/** A request that waits because Graph asked for it. */
export interface WaitingRequest {
  readonly reason: Failure;
  /** Epoch milliseconds at which it is sent again. */
  readonly until: number;
}

/** A write of which nothing has left yet. */
export interface ListWait {
  readonly configurationId: ConfigurationKey;
  /**
   * Epoch milliseconds until which the list is looked at for what was written to it last; undefined
   * while another write of this browser has the list.
   */
  readonly until?: number | undefined;
  /** Gives the write up; undefined of a run, which has buttons of its own. */
  readonly stop?: (() => void) | undefined;
}

function createWaits<Wait>() {
  const { get, set, subscribe } = createExternalStore<readonly Wait[]>([]);
  return {
    get,
    subscribe,
    /** @returns ends the wait */
    add(wait: Wait): () => void {
      set([...get(), wait]);
      return () => {
        set(get().filter((other) => other !== wait));
      };
    },
  };
}

/** The requests that wait now: shown, so that a slow page is not taken for a broken one. */
export const waits = createWaits<WaitingRequest>();

/** The writes of this page that wait for their list. */
export const listWaits = createWaits<ListWait>();

export const useListWaits = () =>
  useSyncExternalStore(listWaits.subscribe, listWaits.get, listWaits.get);

/** What a write to this list waits for that its admin may give up. */
export function useListWait(configurationId: ConfigurationKey | undefined): ListWait | undefined {
  return useListWaits().find((wait) => wait.stop && wait.configurationId === configurationId);
}

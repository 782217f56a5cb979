import type { Failure } from '#domain/failure/failure.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';

/** A request that waits because Graph asked for it. */
export interface WaitingRequest {
  readonly reason: Failure;
  /** Epoch milliseconds at which it is sent again. */
  readonly until: number;
}

const store = createExternalStore<readonly WaitingRequest[]>([]);

/** The requests that wait now: shown, so that a slow page is not taken for a broken one. */
export const waits = {
  get: store.get,
  subscribe: store.subscribe,
  /** @returns ends the wait */
  add(wait: WaitingRequest): () => void {
    store.set([...store.get(), wait]);
    return () => {
      store.set(store.get().filter((other) => other !== wait));
    };
  },
};

import { useSyncExternalStore } from 'react';
import { type KeptUntil, readUntils, withUntils } from '#domain/plan/until/until.ts';
import type { ExternalStore } from '#lib/browser/externalStore.ts';
import { createKeptValue } from '#lib/keptValue.ts';
import type { Owner } from '#stores/owner.ts';
import { untilKey } from '#stores/plan/untilKey.ts';

/** The ends of assignments that one person set in one tenant, in this browser and no other. */
interface UntilStore extends Pick<ExternalStore<readonly KeptUntil[]>, 'get' | 'subscribe'> {
  /** @returns false where the browser does not keep them: none of them is added then */
  add(added: readonly KeptUntil[]): boolean;
  /** @returns false where it is moved for as long as the page lasts */
  move(id: string, at: string): boolean;
  /** @returns false where they are dropped for as long as the page lasts */
  drop(ids: readonly string[]): boolean;
}

/** Made when it is asked for: few pages need it. */
const stores = new Map<string, UntilStore>();

export function untilStore(owner: Owner): UntilStore {
  const key = untilKey(owner);
  const known = stores.get(key);
  if (known !== undefined) return known;
  const kept = createKeptValue(key, readUntils);
  const store: UntilStore = {
    get: kept.get,
    subscribe: kept.subscribe,
    add: (added) => {
      const before = kept.get();
      if (added.length === 0 || kept.keep(withUntils(before, added))) return true;
      kept.set(before);
      return false;
    },
    move: (id, at) =>
      kept.keep(kept.get().map((each) => (each.id === id ? { ...each, at } : each))),
    drop: (ids) => kept.keep(kept.get().filter(({ id }) => !ids.includes(id))),
  };
  stores.set(key, store);
  return store;
}

export function useUntils(owner: Owner): Pick<UntilStore, 'move' | 'drop'> & {
  readonly list: readonly KeptUntil[];
} {
  const { get, subscribe, move, drop } = untilStore(owner);
  return { list: useSyncExternalStore(subscribe, get, get), move, drop };
}

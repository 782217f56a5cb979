import { useSyncExternalStore } from 'react';
import {
  readSetAside,
  type SetAside,
  withoutSetAside,
  withSetAside,
} from '#domain/findings/setAside.ts';
import type { ExternalStore } from '#lib/browser/externalStore.ts';
import { createKeptValue } from '#lib/keptValue.ts';
import type { Owner } from '#stores/owner.ts';

/** The findings that one person has set aside in one tenant; they never show up in another. */
interface SetAsideStore extends Pick<ExternalStore<readonly SetAside[]>, 'get' | 'subscribe'> {
  add(added: readonly SetAside[]): void;
  takeBack(key: string): void;
}

/** Made when it is asked for: few pages need it. */
const stores = new Map<string, SetAsideStore>();

export function setAsideStore({ tenantId, oid }: Owner): SetAsideStore {
  const key = `assignment-desk:set-aside:${tenantId}:${oid}`;
  const known = stores.get(key);
  if (known !== undefined) return known;
  const kept = createKeptValue(key, readSetAside);
  const store: SetAsideStore = {
    get: kept.get,
    subscribe: kept.subscribe,
    add: (added) => kept.set(withSetAside(kept.get(), added)),
    takeBack: (one) => kept.set(withoutSetAside(kept.get(), one)),
  };
  stores.set(key, store);
  return store;
}

export function useSetAside(owner: Owner): Omit<SetAsideStore, 'get' | 'subscribe'> & {
  readonly list: readonly SetAside[];
} {
  const { get, subscribe, add, takeBack } = setAsideStore(owner);
  return { list: useSyncExternalStore(subscribe, get, get), add, takeBack };
}

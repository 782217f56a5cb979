import { useSyncExternalStore } from 'react';
import {
  readSetAside,
  type SetAside,
  withoutSetAside,
  withSetAside,
} from '#domain/findings/setAside.ts';
import { createExternalStore, type ExternalStore } from '#lib/browser/externalStore.ts';
import { createKeptValue } from '#lib/keptValue.ts';
import type { Owner } from '#stores/owner.ts';

/** The findings that one person has set aside in one tenant; they never show up in another. */
interface SetAsideStore extends Pick<ExternalStore<readonly SetAside[]>, 'get' | 'subscribe'> {
  /** False since the browser refused to keep the last change: it lasts as long as the page. */
  readonly isKept: Pick<ExternalStore<boolean>, 'get' | 'subscribe'>;
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
  const isKept = createExternalStore(true);
  const store: SetAsideStore = {
    isKept,
    get: kept.get,
    subscribe: kept.subscribe,
    add: (added) => isKept.set(kept.keep(withSetAside(kept.get(), added))),
    takeBack: (one) => isKept.set(kept.keep(withoutSetAside(kept.get(), one))),
  };
  stores.set(key, store);
  return store;
}

export function useSetAside(owner: Owner): Pick<SetAsideStore, 'add' | 'takeBack'> & {
  readonly list: readonly SetAside[];
  readonly isKept: boolean;
} {
  const { get, subscribe, isKept, add, takeBack } = setAsideStore(owner);
  return {
    list: useSyncExternalStore(subscribe, get, get),
    isKept: useSyncExternalStore(isKept.subscribe, isKept.get, isKept.get),
    add,
    takeBack,
  };
}

import { useSyncExternalStore } from 'react';
import {
  type Favourites,
  readFavourites,
  withStarToggled,
  withVisit,
} from '#domain/configuration/favourites.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { createKeptValue } from '#lib/keptValue.ts';
import { useStores } from '#stores/storesContext.ts';
import type { Owner } from '#stores/owner.ts';

/**
 * Starred and recent configurations of one person in one tenant: ids only, and they never show up
 * in another tenant.
 */
export interface FavouritesStore {
  get(): Favourites;
  subscribe(listener: () => void): () => void;
  toggleStar(id: ConfigurationKey): void;
  visit(id: ConfigurationKey): void;
}

export function createFavouritesStore({ tenantId, oid }: Owner): FavouritesStore {
  const kept = createKeptValue(`assignment-desk:favourites:${tenantId}:${oid}`, readFavourites);
  return {
    get: kept.get,
    subscribe: kept.subscribe,
    toggleStar: (id) => kept.set(withStarToggled(kept.get(), id)),
    visit: (id) => kept.set(withVisit(kept.get(), id)),
  };
}

export function useFavourites(): Favourites & Pick<FavouritesStore, 'toggleStar' | 'visit'> {
  const { favourites } = useStores();
  const { toggleStar, visit } = favourites;
  return {
    ...useSyncExternalStore(favourites.subscribe, favourites.get, favourites.get),
    toggleStar,
    visit,
  };
}

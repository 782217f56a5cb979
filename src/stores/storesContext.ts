import { createContext, useContext } from 'react';
import type { FavouritesStore } from '#stores/favourites.ts';
import type { JournalStore } from '#stores/journal/journal.ts';
import type { KeptListStore } from '#stores/keptList.ts';
import type { PlanDraftState } from '#stores/plan/planDraftState.ts';
import type { Snapshots } from '#domain/snapshot/snapshots.ts';
import type { PlanRunStore } from '#stores/plan/planRuns.ts';

/** What only this browser knows, for the tenant and person signed in. */
export interface Stores {
  readonly journal: JournalStore;
  readonly planRuns: PlanRunStore;
  readonly planDraft: PlanDraftState;
  readonly favourites: FavouritesStore;
  readonly keptList: KeptListStore;
  readonly snapshots: Snapshots;
}

export const StoresContext = createContext<Stores | undefined>(undefined);

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === undefined) throw new Error('useStores outside of StoresContext');
  return stores;
}

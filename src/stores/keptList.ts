import { useSyncExternalStore } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import {
  fromKeptStepwise,
  type KeptList,
  oldestKept,
  toKeptStepwise,
} from '#domain/configuration/keptList.ts';
import { type FamilyKey, isFamilyKey } from '#domain/family/families.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { databaseConnection } from '#stores/database/databaseConnection.ts';
import { openKeptDatabase } from '#stores/database/keptDatabase.ts';
import type { Owner } from '#stores/owner.ts';
import { useStores } from '#stores/storesContext.ts';

/** What is shown of families until each has been read again. */
export type KeptLists = ReadonlyMap<FamilyKey, KeptList>;

/**
 * The lists of configurations of one person in one tenant, family by family, as they were at the
 * last visit: to be looked at until each has been read again. They are no source for anything that
 * is written. Where the browser cannot keep one, there simply is none.
 */
export interface KeptListStore {
  /** Without those that there are not, not yet, or of which a fresher one has been read since. */
  get(): KeptLists;
  subscribe(listener: () => void): () => void;
  /** Asks the browser for them, once. */
  load(): void;
  /**
   * The list of a family has been read to its end: from now on that is shown, and the next visit
   * begins with it.
   */
  replace(
    family: FamilyKey,
    configurations: readonly Configuration[],
    readAt: string,
  ): Promise<void>;
  /** The tenant was changed: the next visit must not begin with how this family was before. */
  drop(family: FamilyKey): Promise<void>;
  /** Signing out: nobody's list is kept, and this page keeps none any more. */
  forgetAll(): Promise<void>;
}

export function createKeptList(
  { tenantId, oid }: Owner,
  now: () => number = Date.now,
): KeptListStore {
  const withDatabase = databaseConnection(openKeptDatabase);
  const state = createExternalStore<KeptLists>(new Map());
  let isAsked = false;
  let isOver = false;
  /** Counts what this page found out itself: of several lists of a family only the last is written. */
  const turns = new Map<FamilyKey, number>();
  let writes = Promise.resolve();

  /** One write after the other. A browser that keeps nothing is no failure. */
  function write(run: () => Promise<unknown>): Promise<void> {
    writes = writes.then(run).then(
      () => undefined,
      () => undefined,
    );
    return writes;
  }

  async function read(): Promise<void> {
    const rows = await withDatabase(async (database) => {
      const transaction = database.transaction('lists', 'readwrite');
      // Also of those who closed the tab and never came back.
      const old = await transaction.store
        .index('byReadAt')
        .getAllKeys(IDBKeyRange.upperBound(oldestKept(now()), true));
      const [mine] = await Promise.all([
        // An array comes after every text.
        transaction.store.getAll(IDBKeyRange.bound([tenantId, oid], [tenantId, oid, []])),
        ...old.map((key) => transaction.store.delete(key)),
        transaction.done,
      ]);
      return mine;
    });
    const lists = new Map<FamilyKey, KeptList>();
    for (const { family, list } of rows) {
      if (!isFamilyKey(family)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other gives way to whoever types
      const kept = await runInSlices(fromKeptStepwise(list, now()));
      if (!isFirst(family)) continue;
      // What this version cannot read is of no use to anybody.
      if (kept === undefined) void remove(family);
      // An empty list would say that there is nothing, and that is worth waiting for.
      else if (kept.rows.length > 0) lists.set(family, kept);
    }
    const shown = [...lists].filter(([family]) => isFirst(family));
    if (shown.length > 0) state.set(new Map(shown));
  }

  /** Nothing has been read, changed or forgotten meanwhile. */
  const isFirst = (family: FamilyKey) => !turns.has(family) && !isOver;
  const remove = (family: FamilyKey) =>
    write(() => withDatabase((database) => database.delete('lists', [tenantId, oid, family])));

  /** What was kept of a family is not shown any more. */
  function take(family: FamilyKey): number {
    const turn = (turns.get(family) ?? 0) + 1;
    turns.set(family, turn);
    if (state.get().has(family)) {
      const rest = new Map(state.get());
      rest.delete(family);
      state.set(rest);
    }
    return turn;
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    load() {
      if (isAsked || isOver) return;
      isAsked = true;
      void read().catch(() => undefined);
    },
    replace(family, configurations, readAt) {
      if (isOver) return Promise.resolve();
      const mine = take(family);
      return write(async () => {
        const list = await runInSlices(toKeptStepwise(configurations, readAt));
        if (mine === turns.get(family) && !isOver)
          await withDatabase((database) =>
            database.put('lists', { tenantId, oid, family, readAt, list }),
          );
      });
    },
    drop(family) {
      if (isOver) return Promise.resolve();
      take(family);
      return remove(family);
    },
    forgetAll() {
      isOver = true;
      state.set(new Map());
      return write(() => withDatabase((database) => database.clear('lists')));
    },
  };
}

export function useKeptList(): KeptLists {
  const { keptList } = useStores();
  return useSyncExternalStore(keptList.subscribe, keptList.get, keptList.get);
}

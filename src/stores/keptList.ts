import { useSyncExternalStore } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import {
  fromKeptStepwise,
  type KeptList,
  oldestKept,
  toKeptStepwise,
} from '#domain/configuration/keptList.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { databaseConnection } from '#stores/database/databaseConnection.ts';
import { openKeptDatabase } from '#stores/database/keptDatabase.ts';
import type { Owner } from '#stores/owner.ts';
import { useStores } from '#stores/storesContext.ts';

/**
 * The list of configurations of one person in one tenant, as it was at the last visit: to be looked
 * at until it has been read again. It is no source for anything that is written. Where the browser
 * cannot keep it, there simply is none.
 */
export interface KeptListStore {
  /** Undefined when there is none, none yet, or a fresher one has been read since. */
  get(): KeptList | undefined;
  subscribe(listener: () => void): () => void;
  /** Asks the browser for it, once. */
  load(): void;
  /**
   * The list has been read to its end: from now on that is shown, and the next visit begins with
   * it.
   */
  replace(configurations: readonly Configuration[], readAt: string): Promise<void>;
  /** The tenant was changed: the next visit must not begin with how it was before. */
  drop(): Promise<void>;
  /** Signing out: nobody's list is kept, and this page keeps none any more. */
  forgetAll(): Promise<void>;
}

export function createKeptList(
  { tenantId, oid }: Owner,
  now: () => number = Date.now,
): KeptListStore {
  const withDatabase = databaseConnection(openKeptDatabase);
  const state = createExternalStore<KeptList | undefined>(undefined);
  let isAsked = false;
  let isOver = false;
  /** Counts what this page found out itself: of several lists only the last is written. */
  let turn = 0;
  let writes = Promise.resolve();

  /** One write after the other. A browser that keeps nothing is no failure. */
  function write(run: () => Promise<unknown>): Promise<void> {
    writes = writes.then(run).then(
      () => undefined,
      () => undefined,
    );
    return writes;
  }

  async function read(): Promise<KeptList | undefined> {
    const row = await withDatabase(async (database) => {
      const transaction = database.transaction('lists', 'readwrite');
      // Also of those who closed the tab and never came back.
      const old = await transaction.store
        .index('byReadAt')
        .getAllKeys(IDBKeyRange.upperBound(oldestKept(now()), true));
      const [kept] = await Promise.all([
        transaction.store.get([tenantId, oid]),
        ...old.map((key) => transaction.store.delete(key)),
        transaction.done,
      ]);
      return kept;
    });
    if (row === undefined) return undefined;
    const list = await runInSlices(fromKeptStepwise(row.list, now()));
    // What this version cannot read is of no use to anybody.
    if (list === undefined && isFirst()) await remove();
    return list;
  }

  /** Nothing has been read, changed or forgotten meanwhile. */
  const isFirst = () => turn === 0 && !isOver;
  const remove = () =>
    write(() => withDatabase((database) => database.delete('lists', [tenantId, oid])));

  return {
    get: state.get,
    subscribe: state.subscribe,
    load() {
      if (isAsked || !isFirst()) return;
      isAsked = true;
      void read().then(
        (kept) => {
          // An empty list would say that there is nothing, and that is worth waiting for.
          if (kept !== undefined && kept.rows.length > 0 && isFirst()) state.set(kept);
        },
        () => undefined,
      );
    },
    replace(configurations, readAt) {
      if (isOver) return Promise.resolve();
      turn += 1;
      const mine = turn;
      state.set(undefined);
      return write(async () => {
        const list = await runInSlices(toKeptStepwise(configurations, readAt));
        if (mine === turn && !isOver)
          await withDatabase((database) => database.put('lists', { tenantId, oid, readAt, list }));
      });
    },
    drop() {
      if (isOver) return Promise.resolve();
      turn += 1;
      state.set(undefined);
      return remove();
    },
    forgetAll() {
      isOver = true;
      state.set(undefined);
      return write(() => withDatabase((database) => database.clear('lists')));
    },
  };
}

export function useKeptList(): KeptList | undefined {
  const { keptList } = useStores();
  return useSyncExternalStore(keptList.subscribe, keptList.get, keptList.get);
}

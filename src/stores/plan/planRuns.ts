import type { KeptItem, PlanRuns, PlanRunSummary } from '#domain/plan/run/planRuns.ts';
import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';
import {
  itemGistSchema,
  type RunGist,
  runGistSchema,
  runHeadSchema,
  runItemSchema,
  runStateSchema,
} from '#domain/plan/run/runSchema.ts';
import { endCounts } from '#domain/plan/run/tally.ts';
import type { PlanDatabase, PlanTables, WithPlanDatabase } from '#stores/database/planDatabase.ts';
import type { Owner } from '#stores/owner.ts';
import { tabChannel } from '#stores/tabChannel.ts';
import { compareCodes } from '#lib/text/comparable.ts';

/** Runs with what only this browser knows. */
export interface PlanRunStore extends PlanRuns {
  /** Told after each change, made in this tab or another. @returns ends it */
  subscribe(listener: () => void): () => void;
}

type RunRow = Pick<PlanTables['runs']['value'], 'id' | 'head' | 'state' | 'gist'>;

const CHANNEL = 'assignment-desk:plan-runs';

/** The plan runs of one person in one tenant, in this browser's IndexedDB. */
export function createPlanRunStore(
  { tenantId, oid }: Owner,
  withDatabase: WithPlanDatabase,
): PlanRunStore {
  const { tellAll, subscribe } = tabChannel(CHANNEL);
  const itemRow = (runId: string, { index, item }: KeptItem) => ({
    tenantId,
    oid,
    runId,
    index,
    item,
  });
  const itemsOf = (runId: string) =>
    IDBKeyRange.bound([tenantId, oid, runId], [tenantId, oid, runId, []]);
  const all = () => IDBKeyRange.bound([tenantId, oid], [tenantId, oid, []]);

  /** Undefined for what this version cannot read: half a run is not continued. */
  async function read(database: PlanDatabase, id: string): Promise<PlanRun | undefined> {
    const transaction = database.transaction(['runs', 'items']);
    const [row, kept] = await Promise.all([
      transaction.objectStore('runs').get([tenantId, oid, id]),
      transaction.objectStore('items').getAll(itemsOf(id)),
      transaction.done,
    ]);
    const head = runHeadSchema.safeParse(row?.head);
    const state = runStateSchema.safeParse(row?.state);
    const items = kept.map(({ item }) => runItemSchema.safeParse(item));
    if (!head.success || !state.success || items.some(({ success }) => !success)) return undefined;
    const { undoes, retries } = head.data;
    return {
      ...head.data,
      undoes,
      retries,
      state: state.data,
      items: items.flatMap(({ data }): RunItem[] => (data === undefined ? [] : [data])),
    };
  }

  /**
   * The gist that is kept beside the run, or counted now: a run may have ten thousand items. Of a
   * run that ended it is kept for the next list; each save takes it away.
   */
  async function readGist(database: PlanDatabase, row: RunRow): Promise<RunGist | undefined> {
    const known = runGistSchema.safeParse(row.gist);
    if (known.success) return known.data;
    const isEnded = runStateSchema.safeParse(row.state).data?.kind === 'ended';
    if (!isEnded) return gistOf(await database.getAll('items', itemsOf(row.id)));
    // One transaction: no save comes between counting and keeping.
    const transaction = database.transaction(['runs', 'items'], 'readwrite');
    const runs = transaction.objectStore('runs');
    const [fresh, kept] = await Promise.all([
      runs.get([tenantId, oid, row.id]),
      transaction.objectStore('items').getAll(itemsOf(row.id)),
    ]);
    const gist = gistOf(kept);
    await Promise.all([
      fresh !== undefined && gist !== undefined && runs.put({ ...fresh, gist }),
      transaction.done,
      // Where the disk is full the list is there all the same.
    ]).catch(() => undefined);
    return gist;
  }

  async function summarize(
    database: PlanDatabase,
    row: RunRow,
  ): Promise<PlanRunSummary | undefined> {
    const head = runHeadSchema.safeParse(row.head);
    const state = runStateSchema.safeParse(row.state);
    if (!head.success || !state.success) return undefined;
    const gist = await readGist(database, row);
    if (gist === undefined) return undefined;
    const { undoes, retries } = head.data;
    return {
      ...head.data,
      undoes,
      retries,
      state: state.data,
      ...gist,
    };
  }

  return {
    async create(run) {
      const { items, state, ...head } = run;
      await withDatabase(async (database) => {
        const transaction = database.transaction(['runs', 'items'], 'readwrite', {
          durability: 'strict',
        });
        const kept = transaction.objectStore('items');
        await Promise.all([
          transaction
            .objectStore('runs')
            .add({ tenantId, oid, id: run.id, createdAt: run.createdAt, head, state }),
          ...items.map((item, index) => kept.add(itemRow(run.id, { index, item }))),
          transaction.done,
        ]);
      });
      tellAll();
    },
    async save(runId, state, items) {
      await withDatabase(async (database) => {
        // On the disk before the next request leaves, or a crash would take both.
        const transaction = database.transaction(['runs', 'items'], 'readwrite', {
          durability: 'strict',
        });
        const runs = transaction.objectStore('runs');
        const kept = transaction.objectStore('items');
        const row = await runs.get([tenantId, oid, runId]);
        // A run that was deleted meanwhile must not be applied unnoticed.
        if (row === undefined) {
          transaction.abort();
          await transaction.done.catch(() => undefined);
          throw new Error('The run is not kept any more.');
        }
        await Promise.all([
          runs.put({ ...row, state, gist: undefined }),
          ...items.map((item) => kept.put(itemRow(runId, item))),
          transaction.done,
        ]);
      });
      tellAll();
    },
    async changeItem(runId, index, change) {
      const isChanged = await withDatabase(async (database) => {
        // On the disk before the request that it tells of leaves.
        const transaction = database.transaction(['runs', 'items'], 'readwrite', {
          durability: 'strict',
        });
        const runs = transaction.objectStore('runs');
        const kept = transaction.objectStore('items');
        const [row, own] = await Promise.all([
          runs.get([tenantId, oid, runId]),
          kept.get([tenantId, oid, runId, index]),
        ]);
        const item = runItemSchema.safeParse(own?.item).data;
        const state = runStateSchema.safeParse(row?.state).data;
        const next = item && state && change(item, state);
        await Promise.all([
          row !== undefined && next !== undefined && runs.put({ ...row, gist: undefined }),
          next !== undefined && kept.put(itemRow(runId, { index, item: next })),
          transaction.done,
        ]);
        return next !== undefined;
      });
      tellAll();
      return isChanged;
    },
    get: (id) => withDatabase((database) => read(database, id)),
    list: () =>
      withDatabase(async (database) => {
        const rows = await database.getAll('runs', all());
        const summaries = await Promise.all(
          rows
            .toSorted((a, b) => compareCodes(b.createdAt, a.createdAt))
            .map((row) => summarize(database, row)),
        );
        return summaries.flatMap((summary) => summary ?? []);
      }),
    async remove(id) {
      await withDatabase(async (database) => {
        const transaction = database.transaction(['runs', 'items'], 'readwrite');
        await Promise.all([
          transaction.objectStore('runs').delete([tenantId, oid, id]),
          transaction.objectStore('items').delete(itemsOf(id)),
          transaction.done,
        ]);
      });
      tellAll();
    },
    subscribe,
  };
}

/** Counted from the items; undefined where this version cannot read one of them. */
function gistOf(kept: readonly { readonly item: unknown }[]): RunGist | undefined {
  const items = kept.map(({ item }) => itemGistSchema.safeParse(item));
  if (items.some(({ success }) => !success)) return undefined;
  const byEnd = endCounts();
  const lines = items.flatMap(({ data }) => data?.lines ?? []);
  for (const { end } of lines) if (end !== undefined) byEnd[end] += 1;
  return {
    configurationIds: items.flatMap(({ data }) => data?.configurationId ?? []),
    byEnd,
    lines: lines.length,
  };
}

import type { PlanRuns, PlanRunSummary } from '#domain/plan/run/planRuns.ts';
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
import { compareCodes } from '#lib/text/comparable.ts';

type RunRow = Pick<PlanTables['runs']['value'], 'id' | 'head' | 'state' | 'gist'>;

/** What is asked of the plan runs of one person in one tenant. */
export function planRunReads(
  owner: Owner,
  withDatabase: WithPlanDatabase,
): Pick<PlanRuns, 'get' | 'list' | 'savedSince'> {
  return {
    get: (id) => withDatabase((database) => read(owner, database, id)),
    savedSince: (since, butRun) =>
      withDatabase(async (database) => {
        const rows = await database.getAll('runs', allOf(owner));
        // A run that asks for each of its configurations must not read all of itself each time.
        const recent = rows.filter(
          ({ id, savedAt }) => id !== butRun && savedAt !== undefined && savedAt >= since,
        );
        const runs = await Promise.all(recent.map(({ id }) => read(owner, database, id)));
        return runs.flatMap((run) => run ?? []);
      }),
    list: () =>
      withDatabase(async (database) => {
        const rows = await database.getAll('runs', allOf(owner));
        const summaries = await Promise.all(
          rows
            .toSorted((a, b) => compareCodes(b.createdAt, a.createdAt))
            .map((row) => summarize(owner, database, row)),
        );
        return summaries.flatMap((summary) => summary ?? []);
      }),
  };
}

/** The keys of all runs. */
function allOf({ tenantId, oid }: Owner): IDBKeyRange {
  return IDBKeyRange.bound([tenantId, oid], [tenantId, oid, []]);
}

/** The keys of all items of a run. */
export function itemsOf({ tenantId, oid }: Owner, runId: string): IDBKeyRange {
  return IDBKeyRange.bound([tenantId, oid, runId], [tenantId, oid, runId, []]);
}

/** Undefined for what this version cannot read: half a run is not continued. */
async function read(
  owner: Owner,
  database: PlanDatabase,
  id: string,
): Promise<PlanRun | undefined> {
  const transaction = database.transaction(['runs', 'items']);
  const [row, kept] = await Promise.all([
    transaction.objectStore('runs').get([owner.tenantId, owner.oid, id]),
    transaction.objectStore('items').getAll(itemsOf(owner, id)),
    transaction.done,
  ]);
  const known = headOf(row);
  const items = kept.map(({ item }) => runItemSchema.safeParse(item));
  if (known === undefined || items.some(({ success }) => !success)) return undefined;
  return {
    ...known,
    items: items.flatMap(({ data }): RunItem[] => (data === undefined ? [] : [data])),
  };
}

/**
 * The gist that is kept beside the run, or counted now: a run may have ten thousand items. Of a
 * run that ended it is kept for the next list; each save takes it away.
 */
async function readGist(
  owner: Owner,
  database: PlanDatabase,
  row: RunRow,
): Promise<RunGist | undefined> {
  const known = runGistSchema.safeParse(row.gist);
  if (known.success) return known.data;
  const isEnded = runStateSchema.safeParse(row.state).data?.kind === 'ended';
  if (!isEnded) return gistOf(await database.getAll('items', itemsOf(owner, row.id)));
  // One transaction: no save comes between counting and keeping.
  const transaction = database.transaction(['runs', 'items'], 'readwrite');
  const runs = transaction.objectStore('runs');
  const [fresh, kept] = await Promise.all([
    runs.get([owner.tenantId, owner.oid, row.id]),
    transaction.objectStore('items').getAll(itemsOf(owner, row.id)),
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
  owner: Owner,
  database: PlanDatabase,
  row: RunRow,
): Promise<PlanRunSummary | undefined> {
  const known = headOf(row);
  const gist = known && (await readGist(owner, database, row));
  return known && gist && { ...known, ...gist };
}

/** What a run is and where it stands. */
function headOf(row: Partial<RunRow> = {}): Omit<PlanRun, 'items'> | undefined {
  const head = runHeadSchema.safeParse(row.head);
  const state = runStateSchema.safeParse(row.state);
  if (!head.success || !state.success) return undefined;
  const { undoes, retries } = head.data;
  return { ...head.data, undoes, retries, state: state.data };
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

import type { KeptItem, PlanRuns } from '#domain/plan/run/planRuns.ts';
import { runItemSchema, runStateSchema } from '#domain/plan/run/runSchema.ts';
import type { WithPlanDatabase } from '#stores/database/planDatabase.ts';
import type { Owner } from '#stores/owner.ts';
import { itemsOf } from '#stores/plan/planRunReads.ts';

const now = () => new Date().toISOString();

/**
 * What is noted of the plan runs of one person in one tenant.
 * @param onChanged is told after each change
 */
export function planRunWrites(
  owner: Owner,
  withDatabase: WithPlanDatabase,
  onChanged: () => void,
): Pick<PlanRuns, 'changeItem' | 'create' | 'remove' | 'save'> {
  const { tenantId, oid } = owner;
  const itemRow = (runId: string, { index, item }: KeptItem) => ({
    tenantId,
    oid,
    runId,
    index,
    item,
  });

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
      onChanged();
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
          runs.put({ ...row, state, savedAt: now(), gist: undefined }),
          ...items.map((item) => kept.put(itemRow(runId, item))),
          transaction.done,
        ]);
      });
      onChanged();
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
          row !== undefined &&
            next !== undefined &&
            runs.put({ ...row, savedAt: now(), gist: undefined }),
          next !== undefined && kept.put(itemRow(runId, { index, item: next })),
          transaction.done,
        ]);
        return next !== undefined;
      });
      onChanged();
      return isChanged;
    },
    async remove(id) {
      await withDatabase(async (database) => {
        const transaction = database.transaction(['runs', 'items'], 'readwrite');
        await Promise.all([
          transaction.objectStore('runs').delete([tenantId, oid, id]),
          transaction.objectStore('items').delete(itemsOf(owner, id)),
          transaction.done,
        ]);
      });
      onChanged();
    },
  };
}

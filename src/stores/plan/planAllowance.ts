import { type Allowances, DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance, type SharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { EMPTY_BUCKET } from '#domain/plan/allowance/tokenBucket.ts';
import type { WithPlanDatabase } from '#stores/database/planDatabase.ts';

/**
 * The write allowance of one tenant, shared by all tabs of this browser: each change is one
 * transaction, and IndexedDB lets one of them write at a time, whichever tab it comes from.
 */
export function createPlanAllowance(
  tenantId: string,
  withDatabase: WithPlanDatabase,
  allowances: Allowances = DOCUMENTED,
): SharedAllowance {
  return sharedAllowance(
    (change) =>
      withDatabase(async (database) => {
        const transaction = database.transaction('allowances', 'readwrite');
        const { bucket, result } = change(
          (await transaction.store.get(tenantId))?.bucket ?? EMPTY_BUCKET,
        );
        await Promise.all([transaction.store.put({ tenantId, bucket }), transaction.done]);
        return result;
      }),
    Date.now,
    allowances,
  );
}

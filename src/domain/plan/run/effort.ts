import { type Allowance, BATCH_SIZE, DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import type { PlanEffort } from '#domain/plan/diff/diff.ts';

/**
 * What one `$batch` of twenty takes in an ordinary tenant, in seconds, and how many run side by
 * side. Assumed, not documented.
 */
const SECONDS_PER_BATCH = 2;
const SIDE_BY_SIDE = 3;

/**
 * What so many changed configurations take. The time is the larger of what the allowance imposes
 * and what the batches take, together: the first hundred writes leave at once, each further hundred
 * a window later.
 */
export function effortOf(
  changedConfigurations: number,
  writes: number,
  allowances = DOCUMENTED,
): PlanEffort {
  const reads = changedConfigurations;
  const readBacks = changedConfigurations;
  const imposed = Math.max(
    waitSeconds(writes, allowances.writes),
    waitSeconds(reads + writes + readBacks, allowances.all),
  );
  const batches = [reads, writes, readBacks].reduce(
    (sum, each) => sum + Math.ceil(each / BATCH_SIZE),
    0,
  );
  // What the last window lets through still has to be sent and read back.
  const last = Math.min(batches, Math.ceil((3 * allowances.writes.limit) / BATCH_SIZE));
  const own = Math.ceil((batches * SECONDS_PER_BATCH) / SIDE_BY_SIDE);
  return {
    reads,
    writes,
    readBacks,
    seconds: Math.max(own, imposed + Math.ceil((last * SECONDS_PER_BATCH) / SIDE_BY_SIDE)),
  };
}

function waitSeconds(requests: number, { limit, windowMs }: Allowance): number {
  return Math.max(0, Math.ceil(requests / limit) - 1) * (windowMs / 1000);
}

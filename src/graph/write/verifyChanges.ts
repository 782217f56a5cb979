import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Verified } from '#domain/change/applyOutcome.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { changeKey, findDrift, wantedBy } from '#domain/change/drift.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { type ApplySurroundings, isFulfilledBy } from '#graph/write/applyChanges.ts';
import { delay, READ_BACK_WAITS } from '#graph/write/createAssignment.ts';
import { fulfils, groupByKey, rowKey } from '#domain/assignment/rowIdentity.ts';

/**
 * Reads the list until it shows every accepted change, for as long as Graph may reasonably lag, and
 * compares the rows nobody wanted to change with what they were. Other rows that seem to have
 * changed are looked at again as well: a row that was put back may lag like any other.
 * @param before the list as read just before the write
 * @param accepted the changes Graph accepted
 */
export async function verifyChanges(
  { configurationId, via }: Pick<ChangeSet, 'configurationId' | 'via'>,
  before: readonly Assignment[],
  accepted: readonly Change[],
  { graph, sleep = delay }: ApplySurroundings,
): Promise<Verified> {
  let failure: Failure | undefined;
  let missing: Change[] = [];
  let verified: Extract<Verified, { kind: 'verified' }> | undefined;
  for (const wait of READ_BACK_WAITS) {
    await sleep(wait);
    try {
      const now = await graph.assignments.list(configurationId, via);
      const present = groupByKey(now);
      missing = accepted.filter((change) => !isFulfilledBy(change, present, accepted));
      failure = undefined;
      if (missing.length > 0) continue;
      verified = { kind: 'verified', now, collateral: collateralOf(before, now, accepted) };
      if (verified.collateral.length === 0) return verified;
    } catch (error) {
      failure = toFailure(error);
    }
  }
  if (verified !== undefined) return verified;
  return failure === undefined
    ? { kind: 'notSeenYet', missing }
    : { kind: 'couldNotRead', failure };
}

/**
 * Less the rows the changes are about, before and after: of a group both included and excluded,
 * only the one meant.
 */
function collateralOf(
  before: readonly Assignment[],
  now: readonly Assignment[],
  accepted: readonly Change[],
) {
  const touched = new Set(
    accepted.flatMap((change) =>
      change.kind === 'add' ? [] : [`${change.row.target.kind}|${rowKey(change.row)}`],
    ),
  );
  const others = before.filter((row) => !touched.has(`${row.target.kind}|${rowKey(row)}`));
  const othersNow = [...now];
  for (const change of accepted) {
    const wanted = wantedBy(change);
    const key = changeKey(change);
    const made =
      wanted === undefined
        ? -1
        : othersNow.findIndex((row) => rowKey(row) === key && fulfils(row, wanted));
    if (made >= 0) othersNow.splice(made, 1);
  }
  return findDrift(others, othersNow, []);
}

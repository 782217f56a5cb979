import type { Assignment } from '#domain/assignment/assignment.ts';
import { fulfils, groupByKey, rowKey, rowRoleKey } from '#domain/assignment/rowIdentity.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { changeKey, findDrift, wantedBy } from '#domain/change/drift.ts';
import type { Verified } from '#domain/change/end.ts';
import { isFulfilledBy } from '#domain/change/fulfilled.ts';
import type { ReadSurroundings } from '#graph/write/applyChanges.ts';
import { delay, patiently, readBack } from '#graph/write/readBack.ts';

/**
 * Reads the list until it shows every accepted change, for as long as Graph may reasonably lag, and
 * compares the rows nobody wanted to change with what they were. Other rows that seem to have
 * changed are looked at again as well: a row that was put back may lag like any other. Where the
 * wish was for exactly these rows, it is verified only when there are no others.
 * @param before the list as read just before the write
 * @param accepted the changes Graph accepted
 */
export async function verifyChanges(
  { configurationId, via, isExact }: Pick<ChangeSet, 'configurationId' | 'via' | 'isExact'>,
  before: readonly Assignment[],
  accepted: readonly Change[],
  { graph, sleep = delay }: ReadSurroundings,
): Promise<Verified> {
  let missing: Change[] = [];
  let verified: Extract<Verified, { kind: 'verified' }> | undefined;
  const look = await readBack(
    patiently(() => graph.assignments.list(configurationId, via), sleep),
    (now) => {
      const present = groupByKey(now);
      missing = accepted.filter((change) => !isFulfilledBy(change, present, accepted));
      if (missing.length > 0) return false;
      const collateral = collateralOf(before, now, accepted);
      verified = { kind: 'verified', now, collateral };
      return collateral.length === 0;
    },
    sleep,
  );
  const isSo = verified !== undefined && (isExact !== true || verified.collateral.length === 0);
  if (isSo) return verified!;
  if (look.kind === 'notRead') return { kind: 'couldNotRead', failure: look.failure };
  return {
    kind: 'notSeenYet',
    missing: isExact === true ? accepted : missing,
    ...(verified === undefined ? {} : { collateral: verified.collateral }),
  };
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
    accepted.flatMap((change) => (change.kind === 'add' ? [] : [rowRoleKey(change.row)])),
  );
  const others = before.filter((row) => !touched.has(rowRoleKey(row)));
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

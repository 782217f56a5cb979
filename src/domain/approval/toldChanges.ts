import type { ToldPayload } from '#domain/approval/approvalRequest.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { intentOf } from '#domain/assignment/intent.ts';
import { type PayloadKey, toldPayload } from '#domain/assignment/payload.ts';
import { fulfils, isUntold, rowRoleKey, sameFilter } from '#domain/assignment/rowIdentity.ts';
import { isKnownTarget } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import { changesBetween, type RowAfter } from '#domain/change/changesBetween.ts';

/**
 * What a request that was filed would do to the list as it is now, as far as its rows can be read;
 * undefined where they cannot.
 * @param held what rows of the family hold beside target, filter and intent
 */
export function toldChanges(
  { rows, isWholeList }: Pick<ToldPayload, 'rows' | 'isWholeList'>,
  now: readonly Assignment[],
  held: readonly PayloadKey[],
): readonly Change[] | undefined {
  if (rows === undefined) return undefined;
  const told = rows.flatMap((row) => afterOf(row, now, held) ?? []);
  const after = isWholeList ? told : [...now, ...told.filter((row) => !('id' in row))];
  return changesBetween(now, after).map(({ change }) => change);
}

/** The very row of the list that says the same, or what is wanted. */
function afterOf(
  row: Assignment,
  now: readonly Assignment[],
  held: readonly PayloadKey[],
): RowAfter | undefined {
  const there = now.filter((other) => rowRoleKey(other) === rowRoleKey(row));
  const wanted = wantedOf(row, held);
  if (wanted === undefined)
    return there.find(
      (other) => sameFilter(other.filter, row.filter) && other.intent === row.intent,
    );
  // What no list tells may be changed: whoever decides is not told that nothing is.
  return there.find((other) => fulfils(other, wanted) && !isUntold(other, wanted)) ?? wanted;
}

function wantedOf(row: Assignment, held: readonly PayloadKey[]): WantedRow | undefined {
  const { target, filter, filterNotUnderstood } = row;
  const intent = intentOf(row);
  return isKnownTarget(target) && intent !== undefined && filterNotUnderstood !== true
    ? { target, filter, intent, ...toldPayload(row, held) }
    : undefined;
}

import type { ToldPayload } from '#domain/approval/approvalRequest.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { intentOf } from '#domain/assignment/intent.ts';
import { rowRoleKey, sameFilter } from '#domain/assignment/rowIdentity.ts';
import { isKnownTarget } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import { changesBetween, type RowAfter } from '#domain/change/changesBetween.ts';

/**
 * What a request that was filed would do to the list as it is now, as far as its rows can be read;
 * undefined where they cannot.
 */
export function toldChanges(
  { rows, isWholeList }: Pick<ToldPayload, 'rows' | 'isWholeList'>,
  now: readonly Assignment[],
): readonly Change[] | undefined {
  if (rows === undefined) return undefined;
  const told = rows.flatMap((row) => afterOf(row, now) ?? []);
  const after = isWholeList ? told : [...now, ...told.filter((row) => !('id' in row))];
  return changesBetween(now, after).map(({ change }) => change);
}

/** The very row of the list that says the same, or what is wanted. */
function afterOf(row: Assignment, now: readonly Assignment[]): RowAfter | undefined {
  const same = now.find(
    (other) =>
      rowRoleKey(other) === rowRoleKey(row) &&
      sameFilter(other.filter, row.filter) &&
      other.intent === row.intent,
  );
  return same ?? wantedOf(row);
}

function wantedOf(row: Assignment): WantedRow | undefined {
  const { target, filter } = row;
  const intent = intentOf(row);
  return isKnownTarget(target) && intent !== undefined ? { target, filter, intent } : undefined;
}

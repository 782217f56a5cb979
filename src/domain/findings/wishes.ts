import type { Assignment } from '#domain/assignment/assignment.ts';
import { intentOf, placeIn } from '#domain/assignment/intent.ts';
import { isCrowdedOut, samePlace } from '#domain/assignment/rowIdentity.ts';
import { toldPayload } from '#domain/assignment/payload.ts';
import { excludes, isKnownTarget, targetNaming } from '#domain/assignment/target.ts';
import { lockReason } from '#domain/change/change.ts';
import { winnerOf } from '#domain/assignment/intentConflicts.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Finding } from '#domain/guardrails/guardrail.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';

/** There is to be none of these rows; a row that is locked stays. */
export function removed(rows: readonly Assignment[]): Wish[] {
  return rows.flatMap((row): Wish[] =>
    isKnownTarget(row.target) && lockReason(row) === undefined
      ? [{ kind: 'remove', target: row.target, ...placeIn(row) }]
      : [],
  );
}

/** Of rows that include and exclude one group: the included one goes, since it reaches nobody. */
export function includedRemoved(rows: readonly Assignment[]): Wish[] {
  // Where both have one id, a removal could hit either (docs/reference/rows.md).
  const hasOneId = new Set(rows.map(({ id }) => id)).size < rows.length;
  return hasOneId ? [] : removed(rows.filter(({ target }) => !excludes(target.kind)));
}

/** Of rows that include one group with two intents: the one that does not hold goes. */
export function losersRemoved(rows: readonly Assignment[]): Wish[] {
  const [a, b, ...others] = rows;
  const [first, second] = [a && intentOf(a), b && intentOf(b)];
  if (first === undefined || second === undefined || others.length > 0) return [];
  const winner = winnerOf(first, second);
  return winner === undefined ? [] : removed(rows.filter((row) => intentOf(row) !== winner));
}

/**
 * A virtual group in place of a group that means everybody, as the rule proposes it; none where the
 * configuration does not take it.
 */
export function everyoneInstead(
  rows: readonly Assignment[],
  { fixes }: Pick<Finding, 'fixes'>,
  { id, type }: Pick<Configuration, 'id' | 'type'>,
): Wish[] {
  const kind = fixes.flatMap(({ change }) => change.target ?? [])[0];
  const { payload: held, limitsOf } = familyOf(id);
  if (kind === undefined || limitsOf(type).notTargets[kind] !== undefined) return [];
  const target = targetNaming(kind, { groupId: undefined, collectionId: undefined });
  return rows.flatMap((row): Wish[] => {
    const intent = intentOf(row);
    if (target === undefined || intent === undefined || !isKnownTarget(row.target)) return [];
    if (lockReason(row) !== undefined) return [];
    // What Graph tells of the run is no word: nobody could see whether it came along.
    const told = toldPayload(
      row,
      held.filter((key) => key !== 'run'),
    );
    return [
      { kind: 'move', from: row.target, row: { target, filter: row.filter, intent, ...told } },
    ];
  });
}

/**
 * The row with those that have its place, all in its role or some in the other. Told once, of the
 * first of them.
 */
export function twinsOf(
  row: Assignment,
  all: readonly Assignment[],
  isSameRole: boolean,
): readonly Assignment[] | undefined {
  const twins = all.filter((other) => samePlace(other, row));
  const isAlike = twins.every(({ target }) => target.kind === row.target.kind);
  return twins.length > 1 && twins[0] === row && isAlike === isSameRole ? twins : undefined;
}

/** The row with those that include its group with other intents. Told once, of the first. */
export function crowdOf(
  row: Assignment,
  all: readonly Assignment[],
): readonly Assignment[] | undefined {
  const crowd = all.filter((other) => other === row || isCrowdedOut(other, row));
  return crowd.length > 1 && crowd[0] === row ? crowd : undefined;
}

import { intentOf } from '#domain/assignment/intent.ts';
import { groupInRole, isKnownTarget } from '#domain/assignment/target.ts';
import { type Condition, implies } from '#domain/impact/condition.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';

/**
 * Whether a change may give something, and whether it may take something, whoever is in a group and
 * whatever a filter matches: one more included target takes nothing, and one more excluded group
 * gives nothing. A row of an intent that the app does not know may do either.
 */
export function openSides(
  before: readonly ImpactAssignment[],
  after: readonly ImpactAssignment[],
  conditionOf: (rows: readonly ImpactAssignment[]) => Condition,
): Readonly<Record<'gained' | 'lost', boolean>> {
  if ([...before, ...after].some((row) => intentOf(row) === undefined))
    return { gained: true, lost: true };
  const had = conditionOf(before.flatMap(inWords));
  const has = conditionOf(after.flatMap(inWords));
  return { gained: !implies(has, had), lost: !implies(had, has) };
}

/** A target that the app does not know may include some, or exclude some. */
function inWords(row: ImpactAssignment): ImpactAssignment | ImpactAssignment[] {
  if (isKnownTarget(row.target)) return row;
  const groupId = JSON.stringify(row.target);
  return [
    { ...row, target: groupInRole(groupId, 'includes') },
    { ...row, target: groupInRole(`not ${groupId}`, 'excludes') },
  ];
}

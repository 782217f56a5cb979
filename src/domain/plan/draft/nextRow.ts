import type { WantedRow } from '#domain/assignment/assignment.ts';
import { liveBeside } from '#domain/assignment/intent.ts';
import { targetKey } from '#domain/assignment/rowIdentity.ts';
import {
  excludes,
  groupInRole,
  isGroupTarget,
  type KnownTarget,
} from '#domain/assignment/target.ts';
import type { IntentsOfAll } from '#domain/family/familyIntents.ts';

/**
 * The row that a picked target becomes. Picked again, it gets the next intent that it does not have
 * yet, where rows of different intents stand side by side; a group that is included already is
 * excluded then, since it can be included with one intent only.
 * @returns undefined where the target has all it can have
 */
export function nextRow(
  target: KnownTarget,
  rows: readonly WantedRow[],
  { intents, usual }: Pick<IntentsOfAll, 'intents' | 'usual'>,
): WantedRow | undefined {
  const own = rows.filter((row) => targetKey(row.target) === targetKey(target));
  const row = { target, filter: { mode: 'none' } } as const;
  if (own.length === 0) return { ...row, intent: usual };
  const intent = liveBeside(intents)
    ? intents.find((each) => own.every((other) => other.intent !== each))
    : undefined;
  if (intent === undefined) return undefined;
  const isIncluded = own.some((other) => !excludes(other.target.kind));
  return isGroupTarget(target) && isIncluded
    ? { ...row, target: groupInRole(target.groupId, 'excludes'), intent }
    : { ...row, intent };
}

/** Why {@link nextRow} has no row for a target that is picked again, and what to do instead. */
export function noNextRowWords({
  intents,
  apart,
}: Pick<IntentsOfAll, 'intents' | 'apart'>): string {
  if (apart.length > 0)
    return (
      'In the plan already. Beside configurations, all apps get the one intent chosen ' +
      'above; for another intent, make a plan of the apps alone.'
    );
  return liveBeside(intents)
    ? 'In the plan already, with every intent that it can have.'
    : 'In the plan already. Change it in the list above.';
}

import { effectOf, type Intent, intentOf } from '#domain/assignment/intent.ts';
import type { Change } from '#domain/change/change.ts';
import { mayTakeAway } from '#domain/impact/effect/mayTakeAway.ts';
import type { DevicesLose } from '#domain/guardrails/guardrail.ts';
import { lossOf } from '#domain/impact/effect/consequence.ts';
import type { CountedEffect } from '#domain/impact/words.ts';

/**
 * Do devices lose something by this change of a list? Only the whole list is counted, by effect: of
 * several changes those are meant that can take something away, and that have an effect by which a
 * device loses something.
 * @param changes how many are made to the list
 * @param counted undefined until they were counted, all together
 */
export function lossBy(
  change: Change,
  changes: number,
  counted: readonly CountedEffect[] | undefined,
): DevicesLose | undefined {
  if (counted === undefined) return undefined;
  if (changes === 1) return lossOf(counted);
  if (!mayTakeAway(change)) return 'no';
  const effects = new Set(intentsOf(change).map((intent) => effectOf([intent])));
  return lossOf(counted.filter(({ effect }) => effects.has(effect)));
}

function intentsOf(change: Change): Intent[] {
  const before = change.kind === 'add' ? [] : [intentOf(change.row)];
  const after =
    change.kind === 'add' ? [change.draft.intent] : change.kind === 'edit' ? [change.intent] : [];
  return [...before, ...after].filter((intent) => intent !== undefined);
}

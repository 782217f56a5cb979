import { effectOf, type Intent, intentOf } from '#domain/assignment/intent.ts';
import type { Change } from '#domain/change/change.ts';
import { mayTakeAway } from '#domain/impact/effect/mayTakeAway.ts';
import type { DevicesLose } from '#domain/guardrails/guardrail.ts';
import { lossOf } from '#domain/impact/effect/consequence.ts';
import type { CountedEffect } from '#domain/impact/words.ts';

/**
 * Do devices lose something by this change of a list? Only the whole list is counted, by effect: of
 * several changes those are meant that can take something away, and that have an effect of which a
 * device loses something. Where none of them explains the loss (an intent that wins no longer), it is
 * said of all.
 * @param all the changes of the list
 * @param counted undefined until they were counted, all together
 */
export function lossBy(
  change: Change,
  all: readonly Change[],
  counted: readonly CountedEffect[] | undefined,
): DevicesLose | undefined {
  if (counted === undefined) return undefined;
  const whole = lossOf(counted);
  if (all.length === 1 || whole === 'no') return whole;
  const own = ownLoss(change, counted);
  const isExplained = all.some((each) => ownLoss(each, counted) === whole);
  return isExplained ? own : whole;
}

function ownLoss(change: Change, counted: readonly CountedEffect[]): DevicesLose {
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

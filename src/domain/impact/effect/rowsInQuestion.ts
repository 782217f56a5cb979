import {
  effectOf,
  type EffectWords,
  type Intent,
  INTENTS,
  placeIntentOf,
  takesAway,
  UNSAID_INTENT,
} from '#domain/assignment/intent.ts';
import { type ImpactAssignment, impactKey } from '#domain/impact/crowd/rule.ts';

interface Lists {
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
}

/** The intents that live side by side and whose rows differ between two lists. */
export function intentsInQuestion({ before, after }: Lists): readonly Intent[] {
  return INTENTS.filter((intent) => saying(before, intent) !== saying(after, intent));
}

/** What the rows of an intent say, whatever their order. */
function saying(rows: readonly ImpactAssignment[], intent: Intent): string {
  return rows
    .filter((row) => placeIntentOf(row) === intent)
    .map(impactKey)
    .toSorted()
    .join('\n');
}

/**
 * What is counted of a change: where rows of different intents live side by side, the rows of the
 * intents that change. Whether an app is required on a device is one question, and whether it is
 * offered there is another. Where only what devices are asked to take off changes, those that are
 * asked count as reached.
 */
export function rowsInQuestion(lists: Lists): Lists {
  const { before, after } = lists;
  if (![...before, ...after].some((row) => placeIntentOf(row) !== undefined)) return lists;
  return rowsOf(lists, new Set(intentsInQuestion(lists)));
}

/**
 * As {@link rowsInQuestion}, one by one for each intent that changes, with its effect: a device that
 * has to install an app that it was offered is not one that had it before.
 */
export function questionsByEffect(
  lists: Lists,
): readonly (Lists & { readonly effect: EffectWords })[] {
  const intents = intentsInQuestion(lists);
  if (intents.length < 2) return [{ ...rowsInQuestion(lists), effect: effectOf(intents) }];
  return intents.map((intent) => ({
    ...rowsOf(lists, new Set([intent])),
    effect: effectOf([intent]),
  }));
}

function rowsOf(lists: Lists, intents: ReadonlySet<Intent>): Lists {
  const { before, after } = lists;
  if (intents.size === 0) return lists;
  const isLoss = [...intents].every((intent) => takesAway({ intent }));
  const counted = (rows: readonly ImpactAssignment[]) =>
    rows.flatMap((row) => {
      const intent = placeIntentOf(row);
      if (intent === undefined || !intents.has(intent)) return [];
      return [isLoss ? { ...row, intent: UNSAID_INTENT } : row];
    });
  return { before: counted(before), after: counted(after) };
}

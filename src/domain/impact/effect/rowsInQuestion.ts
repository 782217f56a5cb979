import {
  effectOf,
  type EffectWords,
  type Intent,
  INTENTS,
  placeIntentOf,
  takesAway,
  UNSAID_INTENT,
} from '#domain/assignment/intent.ts';
import { conflictOf } from '#domain/assignment/intentConflicts.ts';
import { targetKey } from '#domain/assignment/rowIdentity.ts';
import { type ImpactAssignment, impactKey } from '#domain/impact/crowd/rule.ts';
import type { ImpactQuestion } from '#domain/impact/impact.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';

export interface Lists {
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
}

/** The intents that live side by side and whose rows differ between two lists. */
function intentsInQuestion({ before, after }: Lists): readonly Intent[] {
  return INTENTS.filter((intent) => saying(before, intent) !== saying(after, intent));
}

/** The intents of the rows, of those that live side by side, in the order of a choice. */
function placesOf({ before, after }: Lists): readonly Intent[] {
  const present = new Set([...before, ...after].map(placeIntentOf));
  return INTENTS.filter((intent) => present.has(intent));
}

/** What the rows of an intent say, whatever their order. */
function saying(rows: readonly ImpactAssignment[], intent: Intent): string {
  return rows
    .filter((row) => placeIntentOf(row) === intent)
    .map(impactKey)
    .toSorted()
    .join('\n');
}

/** One of the questions that a change of a configuration comes to, without what was read. */
export interface EffectQuestion extends Omit<ImpactQuestion, 'facts'> {
  /** What becomes of a device by what is counted. */
  readonly effect: EffectWords;
  /** Its own rows stay as they are; what changes is what wins over them. */
  readonly isBeside: boolean;
}

/**
 * What a change does to devices, one question for each effect of the intents that change: a device
 * that has to install an app that it was offered is not one that had it before, and one that is
 * offered it with or without enrollment is offered it as before. Rows of other intents that may win
 * are looked at, and what is to be asked of those intents follows. While nothing changes it is what
 * each intent does now.
 */
export function questionsByEffect(
  recipients: Recipients,
  lists: Lists,
): readonly [EffectQuestion, ...EffectQuestion[]] {
  const asked = withoutRefused(recipients, lists);
  const differing = intentsInQuestion(asked);
  const changed = new Set(differing.length > 0 ? differing : placesOf(asked));
  const meeting = meetingWith(changed, asked);
  const ofMeeting = (rows: readonly ImpactAssignment[]) =>
    rows.filter((row) => meeting.has(placeIntentOf(row) ?? UNSAID_INTENT));
  const byEffect = new Map<EffectWords, Intent[]>();
  for (const intent of [...changed, ...meeting]) {
    const effect = effectOf([intent]);
    const intents = byEffect.get(effect) ?? [];
    if (!intents.includes(intent)) byEffect.set(effect, [...intents, intent]);
  }
  const [first, ...others] = [...byEffect].map(([effect, intents]): EffectQuestion => ({
    ...recipients,
    before: ofMeeting(asked.before),
    after: ofMeeting(asked.after),
    intents,
    effect,
    isBeside: !intents.some((intent) => changed.has(intent)),
  }));
  return first === undefined
    ? [{ ...recipients, ...asked, effect: effectOf([]), isBeside: false }]
    : [first, ...others];
}

/**
 * The intents, with those of the lists that have the same effect, and those that win over them or
 * lose to them, and so on.
 */
function meetingWith(intents: ReadonlySet<Intent>, { before, after }: Lists): ReadonlySet<Intent> {
  const present = placesOf({ before, after });
  const found = new Set(intents);
  for (const one of found)
    for (const other of present)
      if (conflictOf(one, other) !== undefined || effectOf([one]) === effectOf([other]))
        found.add(other);
  return found;
}

/** Whom a change names: users are counted of all intents that change together. */
export function questionOfUsers(
  recipients: Recipients,
  lists: Lists,
): Omit<ImpactQuestion, 'facts'> {
  const asked = withoutRefused(recipients, lists);
  return { ...recipients, ...rowsOf(asked, new Set(intentsInQuestion(asked))) };
}

/**
 * The rows that any question of a change is about: whatever they name has to be read. A
 * row of an intent that stays is among them where it may win over what changes, or lose to it.
 */
export function rowsInQuestion(recipients: Recipients, lists: Lists): readonly ImpactAssignment[] {
  const questions = [questionOfUsers(recipients, lists), ...questionsByEffect(recipients, lists)];
  return questions.flatMap(({ before, after }) => [...before, ...after]);
}

/**
 * The lists without what cannot be: a further row on a target that the configuration does not take
 * will be refused. One that the tenant has is there all the same.
 */
function withoutRefused({ notTargets = [] }: Recipients, { before, after }: Lists): Lists {
  if (notTargets.length === 0) return { before, after };
  const present = new Set(before.map(({ target }) => targetKey(target)));
  return {
    before,
    after: after.filter(
      ({ target }) =>
        !notTargets.some((kind) => kind === target.kind) || present.has(targetKey(target)),
    ),
  };
}

/**
 * What is counted of a change: where rows of different intents live side by side, the rows of the
 * intents that change. Whether an app is required on a device is one question, and whether it is
 * offered there is another. Where only what devices are asked to take off changes, those that are
 * asked count as reached.
 */
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

import { type EffectWords, effectOf } from '#domain/assignment/intent.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { explain } from '#domain/failure/explain.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { Doubt, Unit } from '#domain/impact/doubt.ts';
import type { Reach, ReachByView, View } from '#domain/impact/crowd/reach.ts';
import { type Difference, type Side, SIDES } from '#domain/impact/crowd/together.ts';
import { numberText, pluralOf } from '#lib/locale.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';

const USER_VIEWS: Record<View, string> = {
  now: 'Before',
  after: 'After',
  kept: 'Still targeted',
  gained: 'Newly targeted',
  lost: 'No longer targeted',
};

/** What a list of devices or users holds. Users are targeted; of devices the effect is said. */
export function viewLabel(unit: Unit, view: View, effect: EffectWords = RECEIVED): string {
  if (unit === 'users' || view === 'now' || view === 'after') return USER_VIEWS[view];
  return view === 'kept' ? 'Keep' : sentenceCase(effect[view][1]);
}

/**
 * A number as it may be said: "120", "80–120", "at least 80", "at most 120", "unknown". Never a
 * number for what is not known.
 */
export function reachWords(reach: Reach): string {
  if (reach.kind === 'unknown') return 'unknown';
  if (reach.kind === 'exact') return format(reach.count);
  const { least, most } = reach;
  if (most === undefined) return least === 0 ? 'unknown' : `at least ${format(least)}`;
  return least === 0 ? `at most ${format(most)}` : `${format(least)}–${format(most)}`;
}

/**
 * "36 receive it, 2 lose it"; what is nobody is left out.
 * @param effect the words of what is counted
 */
export function deviceChangeWords(
  { gained, lost }: Difference,
  effect: EffectWords = RECEIVED,
): string {
  if (isNotKnown(gained) && isNotKnown(lost)) return changeUnknown(effect, SIDES);
  const parts = saidOf({ gained, lost }).map((view) =>
    view === 'gained' ? receiveWords(gained, effect) : loseWords(lost, effect),
  );
  return sentenceCase(parts.join(', '));
}

/** Which of the two is said: what is nobody is left out beside the other. */
export function saidOf({ gained, lost }: Difference): readonly ('gained' | 'lost')[] {
  if (isNobody(lost)) return ['gained'];
  return isNobody(gained) ? ['lost'] : ['gained', 'lost'];
}

/** The words of any configuration. */
const RECEIVED = effectOf([]);

/**
 * Of the sides that are not known, said once where both are.
 * @param what of a plan, what is received or lost
 */
export function changeUnknown(effect: EffectWords, sides: readonly Side[], what = 'it'): string {
  return `How many ${sides.map((side) => effect[side][1]).join(' or ')} ${what} is unknown`;
}

/** "44 devices", "1 device", "At least 80 devices". */
export function devicesReachedWords(reach: Reach): string {
  const count = reachWords(reach);
  return count === 'unknown'
    ? 'The number of devices is unknown'
    : sentenceCase(`${count} ${verb(reach, 'device', 'devices')}`);
}

/** "1 receives it", "at least 80 receive it". */
export function receiveWords(reach: Reach, { gained }: EffectWords = RECEIVED): string {
  return sideWords(reach, gained);
}

/** "12 devices have to install it", and of a further effect "40 are offered it". */
export function effectReachWords(reach: Reach, { gained }: EffectWords, isFirst: boolean): string {
  if (!isFirst) return sideWords(reach, gained);
  const count = reachWords(reach);
  return count === 'unknown'
    ? `How many devices ${gained[1]} it is unknown`
    : sentenceCase(`${count} ${verb(reach, 'device', 'devices')} ${verb(reach, ...gained)} it`);
}

/** "1 loses it", "2 lose it". */
export function loseWords(reach: Reach, { lost }: EffectWords = RECEIVED): string {
  return sideWords(reach, lost);
}

/** What becomes of devices, by effect: "36 receive a configuration"; what is nobody is left out. */
export function effectWords(effects: readonly CountedEffect[]): string[] {
  return effects.flatMap(({ effect, devices }) =>
    SIDES.flatMap((side) => {
      const reach = devices[side];
      return isNobody(reach)
        ? []
        : [`${countOf(reach)} ${verbFor(reach, effect[side])} ${effect.what}`];
    }),
  );
}

/** Devices that something becomes of in one way. */
export interface CountedEffect {
  readonly effect: EffectWords;
  readonly devices: Difference;
}

function countOf(reach: Reach): string {
  const count = reachWords(reach);
  return count === 'unknown' ? 'an unknown number' : count;
}

function sideWords(reach: Reach, forms: readonly [one: string, several: string]): string {
  const count = reachWords(reach);
  return count === 'unknown'
    ? `how many ${forms[1]} it is unknown`
    : `${count} ${verbFor(reach, forms)} it`;
}

/** The form of a verb that goes with a number; what is not exact is many. */
export function verbFor(reach: Reach, forms: readonly [one: string, several: string]): string {
  return verb(reach, forms[0], forms[1]);
}

/**
 * "25 users targeted", and how many were before where that is another number. Users are those whom
 * the targets name; how many of them have a device is another question.
 */
export function usersTargetedWords({ now, after }: Pick<ReachByView, 'now' | 'after'>): string {
  if (after.kind === 'unknown' || reachWords(after) === 'unknown')
    return 'How many users are targeted is unknown';
  const before =
    isNobody(now) || reachWords(now) === reachWords(after) ? '' : `, ${reachWords(now)} before`;
  return isNobody(after)
    ? `No users targeted${before}`
    : sentenceCase(`${reachWords(after)} ${verb(after, 'user', 'users')} targeted${before}`);
}

/** Of a plan, which counts only what changes: "25 users newly targeted, 3 no longer targeted". */
export function usersNewlyTargetedWords({ gained, lost }: Difference): string {
  const [more, fewer] = [reachWords(gained), reachWords(lost)];
  if (more === 'unknown' && fewer === 'unknown')
    return 'How many users are newly targeted, or no longer, is unknown';
  if (isNobody(gained) && isNobody(lost)) return 'The same users are targeted as before';
  const parts = [
    isNobody(gained) || more === 'unknown' ? [] : `${more} newly targeted`,
    isNobody(lost) || fewer === 'unknown' ? [] : `${fewer} no longer targeted`,
  ].flat();
  const open =
    more === 'unknown'
      ? 'how many are newly targeted is unknown'
      : fewer === 'unknown'
        ? 'how many are no longer targeted is unknown'
        : undefined;
  // Two facts, of which one is not known, are two sentences.
  if (open === undefined) return `Users: ${parts.join(', ')}`;
  return parts.length === 0
    ? `Users: ${open}`
    : `Users: ${parts.join(', ')}. ${sentenceCase(open)}`;
}

/** The form of a word that goes with a number; what is not exact is many. */
function verb(reach: Reach, one: string, other: string): string {
  return reach.kind === 'exact' ? pluralOf(reach.count, one, other) : other;
}

/** What an exclusion takes out: "−12", "at most 2 fewer"; of nobody and where unknown as it is. */
export function takenOutWords(reach: Reach): string {
  const words = reachWords(reach);
  if (words === 'unknown' || isNobody(reach)) return words;
  return reach.kind === 'exact' ? `−${words}` : `${words} fewer`;
}

/** Is the number still being read? Then the reasons are left out. */
export function isReading(reach: Reach): boolean {
  return reach.kind !== 'exact' && reach.because.some(({ kind }) => kind === 'reading');
}

/** Names of groups and filters by id; the id stands in where a name is not known. */
export interface DoubtNames {
  readonly group: (id: string) => string;
  readonly filter: (id: string) => string;
}

/** Why a number is not exact, in a sentence. */
export function doubtWords(doubt: Doubt, names: DoubtNames): string {
  switch (doubt.kind) {
    case 'failed':
      if (doubt.what === 'inventory')
        return `Managed devices could not be read. ${reason(doubt.failure)}`;
      if (doubt.what === 'filter')
        return (
          `What filter “${nameInText(names.filter(doubt.id))}” matches could not be ` +
          `read. ${reason(doubt.failure)}`
        );
      return `Members of “${nameInText(names.group(doubt.id))}” could not be read. ${reason(doubt.failure)}`;
    case 'tooMany':
      if (doubt.what === 'inventory')
        return 'The tenant has more than 10,000 devices. They are counted, not listed.';
      if (doubt.what === 'filter')
        return (
          `Filter “${nameInText(names.filter(doubt.id))}” matches more than 1,000 ` +
          'devices. Only the first 1,000 are read.'
        );
      return `“${nameInText(names.group(doubt.id))}” has more than 10,000 members. They are counted, not listed.`;
    case 'inApps':
      return `Filter “${nameInText(names.filter(doubt.id))}” is evaluated in the apps: what it matches cannot be read.`;
    case 'idsHidden':
      return (
        `Graph tells how many devices are in “${nameInText(names.group(doubt.id))}”, but ` +
        'not which: that takes permission to read devices.'
      );
    case 'gone':
      return (
        'A group is deleted or not visible to you, so its members are unknown: ' +
        `${nameInText(names.group(doubt.id))}.`
      );
    case 'unknownTarget':
      return 'One assignment has a target this app does not know.';
    case 'unknownIntent':
      return 'One assignment has an intent this app does not know.';
    case 'allUsers':
      return 'Licensed users are not listed. Those with a managed device, and members of the groups here, are certain.';
    case 'collection':
      return 'Graph does not tell which devices are in a ConfigMgr collection.';
    case 'removal':
      return 'Where Remove meets Apply, Microsoft does not say which one wins.';
    case 'uninstall':
      return (
        'Devices that are also asked to uninstall the app are counted for certain only ' +
        'where Microsoft documents which intent wins.'
      );
    case 'platform':
      return 'Of some devices Graph does not tell whether this platform is theirs.';
    case 'unasked':
      return (
        'More groups, members or filters are named than are read at once. Those left out ' +
        'are counted, or not known.'
      );
    case 'reading':
      return 'Still reading.';
  }
}

function reason(failure: Failure): string {
  return `${explain(failure).title}.`;
}

function format(count: number): string {
  return numberText(count);
}

/** No number can be said of it. */
export function isNotKnown(reach: Reach): boolean {
  return reachWords(reach) === 'unknown';
}

/** Nobody, for certain. */
export function isNobody(reach: Reach): boolean {
  return reach.kind === 'exact' && reach.count === 0;
}

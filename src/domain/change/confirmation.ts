import { intentFacts, INTENTS } from '#domain/assignment/intent.ts';
import { everyoneOf } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import { mayTakeAway } from '#domain/impact/effect/mayTakeAway.ts';
import { NOBODY, type Reach } from '#domain/impact/crowd/reach.ts';
import { SIDES } from '#domain/impact/crowd/together.ts';
import { type CountedEffect, isNobody, reachWords, verbFor } from '#domain/impact/words.ts';
import { numberText, pluralOf } from '#lib/locale.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';

/** What is to be typed before something is sent, and why. */
export interface Confirmation {
  readonly word: string;
  /** Sentences, one for each reason. */
  readonly why: readonly string[];
}

/** What changes do to devices, counted as far as it can be. */
export interface DeviceCount {
  /** One for each effect that the changes have. */
  readonly effects: readonly CountedEffect[];
  /** Managed devices of all platforms; undefined where they could not be counted. */
  readonly inTenant: number | undefined;
}

/** A number of devices that depends on the size of the tenant. */
interface Limit {
  readonly most: number;
  readonly share: number;
  readonly least: number;
}

/**
 * Above so many devices a change is large: five hundred are more than a help desk can call, and in
 * a small tenant a tenth of it hurts as much. Below fifty nobody would read the question any more,
 * it came so often.
 */
const LARGE: Limit = { most: 500, share: 0.1, least: 50 };

/** The same for devices that lose something, which are the ones that call: a fifth of it. */
const LARGE_LOSS: Limit = { most: 100, share: 0.02, least: 10 };

/** So many rows may be removed by a click, where few devices lose something by it. */
const MANY_ROWS = 10;

function limitOf({ most, share, least }: Limit, inTenant: number | undefined): number {
  return Math.min(most, Math.max(least, Math.floor((inTenant ?? 0) * share)));
}

/** @param devicesInTenant undefined where they could not be counted */
export function largeChange(devicesInTenant: number | undefined): number {
  return limitOf(LARGE, devicesInTenant);
}

/** @param devicesInTenant undefined where they could not be counted */
export function largeLoss(devicesInTenant: number | undefined): number {
  return limitOf(LARGE_LOSS, devicesInTenant);
}

/**
 * What to type before these changes are sent; undefined where a click will do. One question for
 * form, edit, removal, undo and plan: asked where many devices lose something or are affected at
 * all, where many rows go, and where devices are asked to remove a configuration. Devices that were not
 * counted count as many.
 *
 * The word is how many devices lose something, or else the number of changes: to type it, the admin
 * has to read it, as GitHub asks for the name of a repository before it deletes it. A fixed word
 * would be typed without reading.
 * @param devices undefined where they were not counted
 */
export function confirmationFor(
  changes: readonly Change[],
  devices: DeviceCount | undefined,
): Confirmation | undefined {
  if (changes.length === 0) return undefined;
  const why = [...removalWords(changes), ...intentWords(changes), ...deviceWords(changes, devices)];
  if (why.length === 0) return undefined;
  const losing = largeLossBy(changes, devices);
  // In plain digits: it is typed, on any keyboard.
  return {
    word:
      losing === undefined
        ? `${changes.length} ${pluralOf(changes.length, 'change', 'changes')}`
        : `${losing} devices`,
    why,
  };
}

/**
 * How many devices lose something, at most, where that is what is asked about. Of several effects
 * nobody knows how many there are together.
 */
function largeLossBy(
  changes: readonly Change[],
  counted: DeviceCount | undefined,
): number | undefined {
  if (counted === undefined || !changes.some(mayTakeAway)) return undefined;
  const losses = counted.effects
    .map(({ effect, devices }) => devices[effect.loss])
    .filter((reach) => !isNobody(reach));
  const most = losses.length === 1 ? mostOf(losses[0]!) : undefined;
  return most !== undefined && most > largeLoss(counted.inTenant) ? most : undefined;
}

/**
 * The sentence or its number alone. Spaces and capitals do not count, nor how thousands are set
 * apart.
 */
export function isConfirmed({ word }: Confirmation, typed: string): boolean {
  const [asked, given] = [plain(word), plain(typed)];
  return given === asked || given === asked.split(' ')[0];
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)[,.'’\s](?=\d{3}\b)/g, '')
    .replace(/\s+/g, ' ');
}

function removalWords(changes: readonly Change[]): string[] {
  const removed = changes.filter(({ kind }) => kind === 'remove').length;
  return removed > MANY_ROWS ? [`It removes ${numberText(removed)} assignments.`] : [];
}

function intentWords(changes: readonly Change[]): string[] {
  return INTENTS.flatMap((intent) => {
    const { loss, label } = intentFacts(intent);
    const count = changes.filter((change) => intentAsked(change) === intent).length;
    if (loss === undefined || count === 0) return [];
    return [
      `It asks devices to ${loss}, by ` +
        `${pluralOf(count, 'one assignment', `${numberText(count)} assignments`)} with ` +
        `the intent ${label}.`,
    ];
  });
}

function intentAsked(change: Change): string | undefined {
  if (change.kind === 'add') return change.draft.intent;
  return change.kind === 'edit' && change.row.intent !== change.intent ? change.intent : undefined;
}

function deviceWords(changes: readonly Change[], counted: DeviceCount | undefined): string[] {
  const isLone = isLoneGain(changes);
  if (counted === undefined)
    return isLone ? [] : ['How many devices are affected is not known yet, which counts as many.'];
  const { inTenant } = counted;
  const mayLose = changes.some(mayTakeAway);
  const effects = counted.effects.map(({ effect, devices }) => ({
    effect,
    devices: mayLose ? devices : { ...devices, lost: NOBODY },
  }));
  const sides = effects.flatMap(({ effect, devices }) =>
    SIDES.map((side) => ({ isLoss: effect.loss === side, most: mostOf(devices[side]) })),
  );
  if (sides.some(({ most }) => most === undefined))
    return isLone
      ? []
      : [`${effects.flatMap(numbersOf).join(' ')} What is not known counts as many.`];
  const sum = (of: typeof sides) => of.reduce((all, { most = 0 }) => all + most, 0);
  if (sum(sides.filter(({ isLoss }) => isLoss)) > largeLoss(inTenant))
    return [`A loss on more than ${numberText(largeLoss(inTenant))} devices has to be confirmed.`];
  const most = isLone ? LARGE.most : largeChange(inTenant);
  return sum(sides) > most
    ? [`A change to more than ${numberText(most)} devices has to be confirmed.`]
    : [];
}

/** "36 devices receive and 118 lose a configuration."; what is nobody is left out. */
function numbersOf({ effect, devices }: CountedEffect): string[] {
  const sides = SIDES.map((side) => ({ reach: devices[side], forms: effect[side] })).filter(
    ({ reach }) => !isNobody(reach),
  );
  const [open, known] = [true, false].map((isOpen) =>
    sides.filter(({ reach }) => (reachWords(reach) === 'unknown') === isOpen),
  );
  const words = known!.map(({ reach, forms }, index) => {
    const isOne = reach.kind === 'exact' && reach.count === 1;
    const whom = index > 0 ? '' : ` ${isOne ? 'device' : 'devices'}`;
    return `${reachWords(reach)}${whom} ${verbFor(reach, forms)}`;
  });
  const unknown = open!.map(({ forms }) => forms[1]).join(' or ');
  return [
    ...(words.length === 0 ? [] : [`${sentenceCase(words.join(' and '))} ${effect.what}.`]),
    ...(unknown === '' ? [] : [`How many devices ${unknown} ${effect.what} is unknown.`]),
  ];
}

/**
 * One addition to one group that takes nothing away: whom it reaches stands beside its button, and
 * undo takes it back. It is asked of only where a help desk could not call all of them.
 */
function isLoneGain(changes: readonly Change[]): boolean {
  const [change, more] = changes;
  return (
    change?.kind === 'add' &&
    more === undefined &&
    !mayTakeAway(change) &&
    everyoneOf(change.draft.target.kind) === undefined
  );
}

function mostOf(reach: Reach): number | undefined {
  if (reach.kind === 'unknown') return undefined;
  return reach.kind === 'exact' ? reach.count : reach.most;
}

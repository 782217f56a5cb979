import {
  intentFacts,
  intentLabel,
  intentOf,
  intentWord,
  isSaid,
  placeIntentOf,
  prepositionOf,
  takesAway,
} from '#domain/assignment/intent.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { UnsaidPayload } from '#domain/change/othersRun.ts';
import { heldText, type Payload, type RowPayload } from '#domain/assignment/payload.ts';
import type { Change } from '#domain/change/change.ts';
import {
  type ChangeNames,
  describeFilter,
  describeTarget,
  OTHER_FIELDS,
  payloadEdits,
} from '#domain/assignment/describe.ts';
import type { DriftedRow } from '#domain/change/drift.ts';
import { type RowWish, targetOf } from '#domain/plan/draft/wish.ts';
import {
  excludes,
  isKnownTarget,
  type KnownTarget,
  type Target,
} from '#domain/assignment/target.ts';
import { sameFilter } from '#domain/assignment/rowIdentity.ts';

/** A line of a review or of a run, as far as its sentence goes. */
export interface SentenceOf {
  readonly wish: RowWish;
  /** What the review made of the wish; undefined where nothing is changed. */
  readonly change: Change | undefined;
  /** Nothing is changed since the tenant has it so; otherwise the sentence says what is wanted. */
  readonly isAlreadySo: boolean;
  /** What a new row gets of what its wish does not say. */
  readonly unsaid?: UnsaidPayload | undefined;
}

export type SentenceNames = Omit<ChangeNames, 'configuration'>;

/** One line of a plan as one plain sentence, to stand below the name of its configuration. */
export function lineSentence(
  { wish, change, isAlreadySo, unsaid }: SentenceOf,
  names: SentenceNames,
): string {
  if (change?.kind === 'edit') return editSentence(change, targetOf(wish), names);
  if (change?.kind === 'remove')
    return removalSentence(targetOf(wish), narrowed(change.row, names));
  if (isAlreadySo) return alreadySoSentence(wish, names);
  return wish.kind === 'add'
    ? completeSentence(wish.row, unsaid, names)
    : removalSentence(wish.target, (target) => whom(target, names));
}

/** @param unsaid what the new row gets of what its wish does not say */
function completeSentence(
  row: WantedRow,
  unsaid: UnsaidPayload | undefined,
  names: SentenceNames,
): string {
  if (unsaid === undefined) return additionSentence(row, names);
  const { isUnsure, ...usual } = unsaid;
  const sentence = additionSentence({ ...row, payload: { ...usual, ...row.payload } }, names);
  return isUnsure === true ? `${sentence} ${WITHOUT_SCRIPT}` : sentence;
}

/** Of what is sent as usual, where the script was not read. */
export const WITHOUT_SCRIPT = 'Without a remediation script, it only detects.';

function additionSentence(row: WantedRow, names: SentenceNames): string {
  const { target } = row;
  const place = placeIntentOf(row);
  if (place === undefined)
    return excludes(target.kind)
      ? `Exclude ${narrowed(row, names)(target)}.`
      : `Assign to ${narrowed(row, names)(target)}.`;
  // The sentence says what is asked for, so that its intent need not follow.
  const { verbs } = intentFacts(place);
  const words = narrowed({ ...row, intent: undefined }, names)(target);
  return excludes(target.kind)
    ? `Exclude ${words} from ${verbs.keptFrom}the app.`
    : `${verbs.asked} the app ${prepositionOf(place, target.kind)} ${words}.`;
}

/** Does the change ask devices to take something off that the row there did not ask for? */
export function asksToTakeOff(change: Change | undefined): boolean {
  if (change?.kind === 'add') return takesAway(change.draft) && !excludes(change.draft.target.kind);
  return change?.kind === 'edit' && takesAway(change) && !takesAway(change.row);
}

function removalSentence(target: KnownTarget, describe: (target: KnownTarget) => string): string {
  return excludes(target.kind)
    ? `No longer exclude ${describe(target)}.`
    : `Remove the assignment to ${describe(target)}.`;
}

function editSentence(
  change: Extract<Change, { kind: 'edit' }>,
  target: KnownTarget,
  names: SentenceNames,
): string {
  const { row, filter, intent } = change;
  const parts = [
    ...payloadEdits(change, names.vpn),
    sameFilter(row.filter, filter)
      ? undefined
      : `filter from ${describeFilter(row.filter, names)} to ${describeFilter(filter, names)}`,
    intentOf(row) === intent
      ? undefined
      : `intent from ${intentWord(row.intent)} to ${intentLabel(intent)}`,
  ].filter((part) => part !== undefined);
  return (
    `Change the ${excludes(target.kind) ? 'exclusion of' : 'assignment to'} ` +
    `${whom(target, names)}: ${parts.join(', ') || OTHER_FIELDS}.`
  );
}

function alreadySoSentence(wish: RowWish, names: SentenceNames): string {
  const target = targetOf(wish);
  const isExclusion = excludes(target.kind);
  if (wish.kind === 'remove')
    return (
      `${isExclusion ? 'Does not exclude' : 'Not assigned to'} ${whom(target, names)}: ` +
      'there is nothing to remove.'
    );
  return `${isExclusion ? 'Excludes' : 'Assigned to'} ${narrowed(wish.row, names)(target)} already.`;
}

/**
 * What others changed between the review and the attempt; undefined where nothing of it is known.
 */
export function driftSentence(
  drift: readonly DriftedRow[],
  names: SentenceNames,
): string | undefined {
  if (drift.length === 0) return undefined;
  const parts = drift.map(({ base, theirs }) => {
    if (base === undefined)
      return theirs === undefined ? '' : `${anyone(theirs.target, names)} was added`;
    return `${anyone(base.target, names)} was ${theirs === undefined ? 'removed' : 'changed'}`;
  });
  return `Meanwhile ${parts.join(', ')}.`;
}

function anyone(target: Target, names: SentenceNames): string {
  if (!isKnownTarget(target)) return describeTarget(target.kind, '');
  return excludes(target.kind) ? `the exclusion of ${whom(target, names)}` : whom(target, names);
}

function whom(target: KnownTarget, names: SentenceNames): string {
  return describeTarget(target.kind, names.target(target));
}

/** The target with what narrows it, and with the intent where it is not the usual one. */
function narrowed(
  {
    filter,
    intent,
    payload = {},
  }: Pick<WantedRow, 'filter'> & {
    readonly intent: string | undefined;
    readonly payload?: Payload | RowPayload | undefined;
  },
  names: SentenceNames,
): (target: KnownTarget) => string {
  const held = heldText(payload, names.vpn);
  const parts = [
    ...(filter.mode === 'none' ? [] : [describeFilter(filter, names)]),
    ...(isSaid({ intent }) ? [`with the intent ${intentWord(intent)}`] : []),
    ...(held === '' ? [] : [held]),
  ];
  return (target) => [whom(target, names), ...parts].join(', ');
}

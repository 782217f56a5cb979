import { nameInText } from '#lib/text/shownName.ts';
import {
  type WantedRow,
  type FilterUse,
  type Intent,
  intentOf,
} from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import {
  everyoneOf,
  excludes,
  isKnownTarget,
  needsCollection,
  needsGroup,
  type Target,
  targetFacts,
  type TargetKind,
} from '#domain/assignment/target.ts';
import {
  describePayload,
  describeSchedule,
  runLabel,
  runWord,
  sameSchedule,
} from '#domain/assignment/payload.ts';
import { sameFilter } from '#domain/assignment/rowIdentity.ts';

/**
 * The words on screen for filter modes and intents: one place, so that they are the same
 * everywhere. Those for targets are in their table (`target.ts`).
 */
const FILTER_MODE_LABELS: Record<FilterUse['mode'], string> = {
  none: 'No filter',
  include: 'Include',
  exclude: 'Exclude',
};

const INTENT_LABELS: Record<Intent, string> = { apply: 'Apply', remove: 'Remove' };

/** Microsoft's meaning of each intent: deviceConfigAssignmentIntent, Graph beta, read 2026-08. */
const INTENT_MEANINGS: Record<Intent, string> = {
  apply: 'Ensure that the configuration profile is applied to the devices in the assignment.',
  remove:
    'Ensure that the configuration profile is removed from devices that have previously installed the configuration profile.',
};

const CHANGE_LABELS: Record<Change['kind'], string> = {
  add: 'Add',
  edit: 'Change',
  remove: 'Remove',
};

/** What a change does, in a word. */
export function changeLabel(kind: Change['kind']): string {
  return CHANGE_LABELS[kind];
}

export function targetLabel(kind: TargetKind): string {
  return targetFacts(kind).label;
}

export function filterModeLabel(mode: FilterUse['mode']): string {
  return FILTER_MODE_LABELS[mode];
}

export function intentLabel(intent: Intent): string {
  return INTENT_LABELS[intent];
}

export function intentMeaning(intent: Intent): string {
  return INTENT_MEANINGS[intent];
}

/** Names of what a draft refers to; an id stands in where a name is not known. */
export interface DraftNames {
  readonly configuration: string;
  readonly target: string;
  readonly filter: string;
}

/** A change as one plain sentence, as it was asked for. */
export function describeDraft(draft: WantedRow, names: DraftNames): string {
  return draftSentence(draft, names, VERBS.asked);
}

/** Whether a sentence says what was asked for or, in the past tense, what was done. */
export type Tense = 'asked' | 'done';

const VERBS = {
  asked: {
    apply: 'Apply',
    remove: 'Remove',
    exclude: 'Exclude',
    removeRow: 'Remove the assignment of',
    removeExclusion: 'Remove the exclusion of',
    change: 'Change how',
  },
  done: {
    apply: 'Applied',
    remove: 'Removed',
    exclude: 'Excluded',
    removeRow: 'Removed the assignment of',
    removeExclusion: 'Removed the exclusion of',
    change: 'Changed how',
  },
} as const satisfies Record<Tense, Record<string, string>>;

function draftSentence(
  { target, filter, intent, payload = {} }: WantedRow,
  names: DraftNames,
  verbs: (typeof VERBS)[Tense],
): string {
  // Said of devices: the other thing that is called removing takes an assignment away.
  const preposition =
    intent === 'apply' ? 'to' : everyoneOf(target.kind) === 'device' ? 'from' : 'from devices of';
  const narrowed =
    filter.mode === 'none'
      ? ''
      : `, ${filter.mode === 'include' ? 'only devices that match' : 'except devices that match'} ${quote(names.filter)}`;
  if (excludes(target.kind))
    return `${verbs.exclude} ${describeTarget(target.kind, names.target)} from ${intent === 'apply' ? '' : 'the removal of '}${quote(names.configuration)}.`;
  const held = describePayload(payload);
  return `${verbs[intent]} ${quote(names.configuration)} ${preposition} ${describeTarget(target.kind, names.target)}${narrowed}${held === '' ? '' : `: ${held}`}.`;
}

/** Names of all that a change refers to: one target, and up to two filters. */
export interface ChangeNames {
  readonly configuration: string;
  target(target: Target): string;
  filter(filter: FilterUse): string;
}

/** Any change as one plain sentence. */
export function describeChange(change: Change, names: ChangeNames, tense: Tense = 'asked'): string {
  const verbs = VERBS[tense];
  const configuration = quote(names.configuration);
  if (change.kind === 'add') {
    const { draft } = change;
    return draftSentence(
      draft,
      {
        configuration: names.configuration,
        target: names.target(draft.target),
        filter: names.filter(draft.filter),
      },
      verbs,
    );
  }
  const { target, filter } = change.row;
  const who = describeTarget(target.kind, isKnownTarget(target) ? names.target(target) : '');
  if (change.kind === 'remove') {
    if (excludes(target.kind)) return `${verbs.removeExclusion} ${who} from ${configuration}.`;
    const narrowed = filter.mode === 'none' ? '' : `, ${describeFilter(filter, names)}`;
    return `${verbs.removeRow} ${configuration} to ${who}${narrowed}.`;
  }
  const parts = [
    ...payloadEdits(change),
    sameFilter(filter, change.filter)
      ? undefined
      : `filter from ${describeFilter(filter, names)} to ${describeFilter(change.filter, names)}`,
    intentOf(change.row) === change.intent
      ? undefined
      : `intent from ${intentWord(change.row.intent)} to ${intentLabel(change.intent)}`,
  ].filter((part) => part !== undefined);
  return `${verbs.change} ${configuration} is assigned to ${who}: ${parts.join(', ') || 'nothing'}.`;
}

/** What an edit says of the {@link Payload}, each as "what from this to that". */
export function payloadEdits({ row, payload = {} }: Extract<Change, { kind: 'edit' }>): string[] {
  const { run, schedule } = payload;
  const old = row.payload?.schedule;
  return [
    ...(run === undefined ? [] : [`run from ${runWord(row.payload?.run)} to ${runLabel(run)}`]),
    ...(schedule === undefined || sameSchedule(schedule, old)
      ? []
      : [
          `schedule from ${old === undefined ? 'none that is known' : describeSchedule(old)} to ${describeSchedule(schedule)}`,
        ]),
  ];
}

/** "only devices that match “Corporate”"; "none" where nothing narrows. */
export function describeFilter(filter: FilterUse, names: Pick<ChangeNames, 'filter'>): string {
  if (filter.mode === 'none') return 'none';
  return `${filter.mode === 'include' ? 'only devices that match' : 'except devices that match'} ${quote(names.filter(filter))}`;
}

/** The word for an intent as Graph has it: one that is left out is Apply. */
export function intentWord(intent: string | undefined): string {
  return intent === undefined || intent === 'apply'
    ? INTENT_LABELS.apply
    : intent === 'remove'
      ? INTENT_LABELS.remove
      : intent;
}

/** "group “Sales”", "all devices". */
export function describeTarget(kind: TargetKind, name: string): string {
  const { noun } = targetFacts(kind);
  return needsGroup(kind) || needsCollection(kind) ? `${noun} ${quote(name)}` : noun;
}

function quote(name: string): string {
  return `“${nameInText(name)}”`;
}

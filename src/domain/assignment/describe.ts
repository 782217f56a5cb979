import { nameInText } from '#lib/text/shownName.ts';
import type { FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import {
  intentFacts,
  intentLabel,
  intentOf,
  intentWord,
  placeIntentOf,
  prepositionOf,
} from '#domain/assignment/intent.ts';
import type { Change } from '#domain/change/change.ts';
import {
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
import { settingsEdits, type VpnName } from '#domain/assignment/settings/settingsWords.ts';
import { sameFilter } from '#domain/assignment/rowIdentity.ts';

/**
 * The words on screen for filter modes: one place, so that they are the same everywhere. Those for
 * targets and intents are in their tables (`target.ts`, `intent.ts`).
 */
const FILTER_MODE_LABELS: Record<FilterUse['mode'], string> = {
  none: 'No filter',
  include: 'Include',
  exclude: 'Exclude',
};

export function targetLabel(kind: TargetKind): string {
  return targetFacts(kind).label;
}

export function filterModeLabel(mode: FilterUse['mode']): string {
  return FILTER_MODE_LABELS[mode];
}

/** Names of what a draft refers to; an id stands in where a name is not known. */
export interface DraftNames {
  readonly configuration: string;
  readonly target: string;
  readonly filter: string;
  /** The filter looks at managed apps, not at devices. */
  readonly isForApps?: boolean | undefined;
  readonly vpn?: VpnName;
}

/** A change as one plain sentence, as it was asked for. */
export function describeDraft(draft: WantedRow, names: DraftNames): string {
  return draftSentence(draft, names, 'asked');
}

/** Whether a sentence says what was asked for or, in the past tense, what was done. */
export type Tense = 'asked' | 'done';

const CHANGE_LABELS: Record<Tense, Record<Change['kind'], string>> = {
  asked: { add: 'Add', edit: 'Change', remove: 'Remove' },
  done: { add: 'Added', edit: 'Changed', remove: 'Removed' },
};

/** What a change does, or did, in a word. */
export function changeLabel(kind: Change['kind'], tense: Tense = 'asked'): string {
  return CHANGE_LABELS[tense][kind];
}

const VERBS = {
  asked: {
    exclude: 'Exclude',
    removeRow: 'Remove the assignment of',
    removeExclusion: 'Remove the exclusion of',
    change: 'Change how',
  },
  done: {
    exclude: 'Excluded',
    removeRow: 'Removed the assignment of',
    removeExclusion: 'Removed the exclusion of',
    change: 'Changed how',
  },
} as const satisfies Record<Tense, Record<string, string>>;

function draftSentence(
  { target, filter, intent, payload = {} }: WantedRow,
  names: DraftNames,
  tense: Tense,
): string {
  const { verbs } = intentFacts(intent);
  const narrowed =
    filter.mode === 'none'
      ? ''
      : `, ${filterMeaning(filter.mode, names.isForApps)} ${quote(names.filter)}`;
  if (excludes(target.kind))
    return (
      `${VERBS[tense].exclude} ${describeTarget(target.kind, names.target)} from ` +
      `${verbs.keptFrom}${quote(names.configuration)}.`
    );
  const held = describePayload(payload, names.vpn);
  return (
    `${verbs[tense]} ${quote(names.configuration)} ${prepositionOf(intent, target.kind)} ` +
    `${describeTarget(target.kind, names.target)}${narrowed}${held === '' ? '' : `: ${held}`}.`
  );
}

/** Names of all that a change refers to: one target, and up to two filters. */
export interface ChangeNames {
  readonly configuration: string;
  target(target: Target): string;
  filter(filter: FilterUse): string;
  /** Does it look at managed apps, and not at devices? At devices, if not said. */
  isForApps?(filter: FilterUse): boolean;
  readonly vpn?: VpnName;
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
        isForApps: names.isForApps?.(draft.filter),
        ...(names.vpn && { vpn: names.vpn }),
      },
      tense,
    );
  }
  const { target, filter } = change.row;
  const who = describeTarget(target.kind, isKnownTarget(target) ? names.target(target) : '');
  if (change.kind === 'remove') {
    const place = placeIntentOf(change.row);
    if (excludes(target.kind)) {
      const kept = place === undefined ? '' : intentFacts(place).verbs.keptFrom;
      return `${verbs.removeExclusion} ${who} from ${kept}${configuration}.`;
    }
    const narrowed = filter.mode === 'none' ? '' : `, ${describeFilter(filter, names)}`;
    const asked = place === undefined ? '' : `, with the intent ${intentLabel(place)}`;
    return `${verbs.removeRow} ${configuration} to ${who}${asked}${narrowed}.`;
  }
  const parts = [
    ...payloadEdits(change, names.vpn),
    sameFilter(filter, change.filter)
      ? undefined
      : `filter from ${describeFilter(filter, names)} to ${describeFilter(change.filter, names)}`,
    intentOf(change.row) === change.intent
      ? undefined
      : `intent from ${intentWord(change.row.intent)} to ${intentLabel(change.intent)}`,
  ].filter((part) => part !== undefined);
  return (
    `${verbs.change} ${configuration} is assigned to ${who}: ` +
    `${parts.join(', ') || (change.isWholeRow === true ? OTHER_FIELDS : 'nothing')}.`
  );
}

/** Of an edit that changes nothing the app has a word for. */
export const OTHER_FIELDS = 'fields that this app does not know come back as they were';

/** What an edit says of the {@link Payload}, each as "what from this to that". */
export function payloadEdits(
  { row, payload = {} }: Extract<Change, { kind: 'edit' }>,
  vpn?: VpnName,
): string[] {
  const { run, schedule, settings } = payload;
  const old = row.payload?.schedule;
  return [
    ...(run === undefined ? [] : [`run from ${runWord(row.payload?.run)} to ${runLabel(run)}`]),
    ...(schedule === undefined || sameSchedule(schedule, old)
      ? []
      : [
          `schedule from ${old === undefined ? 'none that is known' : describeSchedule(old)}` +
            ` to ${describeSchedule(schedule)}`,
        ]),
    ...settingsEdits(row.payload?.settings ?? undefined, settings, vpn),
  ];
}

/** "only devices that match “Corporate”"; "none" where nothing narrows. */
export function describeFilter(
  filter: FilterUse,
  names: Pick<ChangeNames, 'filter' | 'isForApps'>,
): string {
  if (filter.mode === 'none') return 'none';
  return `${filterMeaning(filter.mode, names.isForApps?.(filter))} ${quote(names.filter(filter))}`;
}

/**
 * What a filter does to a target, before its name.
 * @param isForApps it looks at managed apps, wherever people use them, and not at devices
 */
export function filterMeaning(mode: Exclude<FilterUse['mode'], 'none'>, isForApps = false): string {
  const what = isForApps ? 'apps' : 'devices';
  return mode === 'include' ? `only ${what} that match` : `except ${what} that match`;
}

/** "group “Sales”", "all devices". */
export function describeTarget(kind: TargetKind, name: string): string {
  const { noun } = targetFacts(kind);
  return needsGroup(kind) || needsCollection(kind) ? `${noun} ${quote(name)}` : noun;
}

function quote(name: string): string {
  return `“${nameInText(name)}”`;
}

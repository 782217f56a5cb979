import { intentMeant } from '#domain/assignment/intent.ts';
import type { FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import type { ChangeReads } from '#domain/guardrails/changeFacts.ts';
import { targetOf } from '#domain/guardrails/facts.ts';
import { findingsOf, type ListInQuestion } from '#domain/guardrails/findingsOf.ts';
import { cannotBeMade, type Finding, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import type { Payload } from '#domain/assignment/payload.ts';
import { payloadOfTexts } from '#domain/assignment/payloadTexts.ts';
import { choicesOf, type FamilyChoices } from '#domain/family/choices.ts';
import { wishOfText } from '#domain/assignment/settings/settingsText.ts';
import { excludes, targetNaming } from '#domain/assignment/target.ts';
import type { AssignValues } from '#features/assignments/assignValues.ts';

/** What was read about what is chosen. */
export interface ReadFacts {
  /** What the chosen route leads to: the configuration, or the certificate. */
  readonly assigned: ListInQuestion['configuration'];
  /** Its assignments, as the tenant has them now. */
  readonly existing: ListInQuestion['before'];
  /** They are being read, for the first time or anew: what stands here may be of before. */
  readonly isReadingList: boolean;
  readonly reads: ChangeReads;
}

/**
 * What the guardrails say about the values, complete or not.
 * @param counted {@link ChangeReads.counted}
 */
export function findingsOfValues(
  values: AssignValues,
  { assigned, existing, reads }: Omit<ReadFacts, 'isReadingList'>,
  counted?: ChangeReads['counted'],
): Finding[] {
  return findingsOf({
    configuration: assigned,
    before: existing,
    after: [...(existing.known ? existing.value : []), chosenRow(values, heldBy(assigned))],
    reads: { ...reads, counted },
  });
}

/** The row as far as it is chosen; an id that is still to be chosen is empty. */
function chosenRow(values: AssignValues, held: RowsOf): WantedRow {
  const { target: kind, groupId, collectionId, filterMode, filterId } = values;
  const target = targetNaming(kind, { groupId, collectionId });
  if (target === undefined) throw new Error(`Nothing is named by ${kind}`);
  const filter: FilterUse =
    filterMode === 'none' ? { mode: 'none' } : { mode: filterMode, filterId };
  const intent = intentMeant(values.intent, held.intents);
  return { target, filter, intent, ...payloadOf(values, held) };
}

/** Is an assignment of these values blocked, whatever is read, and can nobody override that? */
export function isRefusedInItself(
  values: AssignValues,
  configuration: CertificateConfiguration,
): boolean {
  const read = { assigned: configuration, existing: UNKNOWN, reads: NOTHING_READ };
  return isRefused(findingsOfValues(values, read), shownDraft(values, heldBy(configuration)));
}

/** Can nobody make the assignment that is shown? A filter to come is no reason. */
export function isRefused(
  findings: readonly Finding[],
  { lacksFilter }: Pick<ShownDraft, 'lacksFilter'>,
): boolean {
  return cannotBeMade(lacksFilter ? findings.filter(({ field }) => field !== 'filter') : findings);
}

const NOTHING_READ = { filters: undefined, groups: UNKNOWN } as const;

/**
 * Does a rule that needs nothing read speak against the values? The others are asked with what was
 * read when the form is sent, and Graph after that.
 */
export function isWrongInItself(
  values: AssignValues,
  configuration: Configuration | undefined,
): boolean {
  const read = { assigned: configuration, existing: UNKNOWN, reads: NOTHING_READ };
  return findingsOfValues(values, read).some(({ level }) => level === 'block');
}

/** What rows of a configuration ask for and hold beside their target. */
export type RowsOf = Pick<FamilyChoices, 'intents' | 'payload' | 'settingsType'>;

const NOT_PICKED: RowsOf = { intents: [], payload: [], settingsType: undefined };

/** Nothing while the configuration is still to be picked. */
export function heldBy(configuration: CertificateConfiguration | undefined): RowsOf {
  return configuration === undefined ? NOT_PICKED : choicesOf(configuration);
}

/** An excluded group runs nothing, and has no settings. */
function payloadOf(
  values: AssignValues,
  { payload, settingsType }: RowsOf,
): Pick<WantedRow, 'payload'> {
  if (payload.length === 0 || excludes(values.target)) return {};
  if (!payload.includes('settings')) return { payload: payloadOfTexts(values.run, values) };
  const settings = wishOfText(values.settings, settingsType);
  return settings === undefined ? {} : { payload: { settings } };
}

/**
 * The assignment the values stand for, or undefined while it is not complete.
 * @param held {@link heldBy} the configuration
 */
export function draftFromValues(
  values: AssignValues,
  held: RowsOf = NOT_PICKED,
): WantedRow | undefined {
  const { target: targetKind, groupId, collectionId } = values;
  const target = targetOf({ targetKind, groupId, collectionId });
  const filter = filterFromValues(values);
  return target === undefined || filter === undefined
    ? undefined
    : {
        target,
        filter,
        intent: intentMeant(values.intent, held.intents),
        ...payloadOf(values, held),
      };
}

/** What the admin said of the assignments that are sent along. */
export function othersOf({ othersRun }: AssignValues): Payload | undefined {
  return othersRun === '' ? undefined : { run: othersRun };
}

/** What is shown while one is still choosing. */
export interface ShownDraft {
  /** Undefined while there is no target. */
  readonly draft: WantedRow | undefined;
  /** A filter mode is chosen and no filter: the draft is then the one without a filter. */
  readonly lacksFilter: boolean;
}

/** The assignment for sentence, certificates and counts: a filter to come takes none of them away. */
export function shownDraft(values: AssignValues, held: RowsOf = NOT_PICKED): ShownDraft {
  const lacksFilter = values.filterMode !== 'none' && values.filterId === '';
  return {
    draft: draftFromValues(lacksFilter ? { ...values, filterMode: 'none' } : values, held),
    lacksFilter,
  };
}

/** Said beside what is counted and described without the filter that is still to be chosen. */
export const FILTER_TO_COME = 'Filter not chosen yet.';

function filterFromValues({ filterMode, filterId }: AssignValues): FilterUse | undefined {
  if (filterMode === 'none') return { mode: 'none' };
  return filterId === '' ? undefined : { mode: filterMode, filterId };
}

import { intentOf } from '#domain/assignment/intent.ts';
import { familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { Payload } from '#domain/assignment/payload.ts';
import { type Settings, valuesAfter } from '#domain/assignment/settings/settings.ts';
import type { Change } from '#domain/change/change.ts';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import type { RelatedRead } from '#domain/configuration/related.ts';
import type { AssignmentFilter, Group } from '#domain/directory/directory.ts';
import { wantedBy } from '#domain/change/drift.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import {
  type DevicesLose,
  type GuardrailFacts,
  type Known,
  known,
  UNKNOWN,
} from '#domain/guardrails/guardrail.ts';
import type { CountedEffect } from '#domain/impact/words.ts';
import { groupIdOf, isCollectionTarget, type Target } from '#domain/assignment/target.ts';
import { sameTarget } from '#domain/assignment/rowIdentity.ts';

/** A configuration with its rows, as far as another of its family has to know them. */
export interface Sibling extends Pick<Configuration, 'id' | 'displayName'> {
  readonly assignments?: readonly Pick<Assignment, 'target'>[] | undefined;
}

/** What was read for the guardrails of changes. */
export interface ChangeReads {
  /** Undefined until they were read, and when they could not be. */
  readonly filters: readonly AssignmentFilter[] | undefined;
  readonly groups: Known<ReadonlyMap<string, GroupNature>>;
  /** Groups as the directory has them, by lower-case id, for additions. */
  readonly directory?: ReadonlyMap<string, Group> | undefined;
  /** Groups that were asked for and not found, or not readable, by lower-case id. */
  readonly gone?: ReadonlySet<string>;
  /** Those that Graph relates to a configuration, by its lower-case key. */
  readonly related?: ReadonlyMap<string, RelatedRead>;
  /** What impact counted of all that is done to the list; undefined until it did. */
  readonly counted?: readonly CountedEffect[] | undefined;
  /** Others of a family of which one alone may have a target, as far as they were read. */
  readonly siblings?: readonly Sibling[];
  /** Configurations that come before this one in a plan, with the rows that it adds to them. */
  readonly planned?: readonly Sibling[];
}

/** A configuration as the guardrails look at it. */
function configurationFacts({
  id,
  displayName,
  type,
}: CertificateConfiguration): NonNullable<GuardrailFacts['configuration']> {
  return { displayName, type, family: familyOf(id) };
}

/**
 * A change as the guardrails look at it.
 * @param existing the list beside the change: as the tenant has it, and where several changes are
 * made at once, with the others made
 * @param devicesLose by this change, undefined until it was counted
 */
export function factsOfChange(
  configuration: CertificateConfiguration | undefined,
  existing: GuardrailFacts['existing'],
  change: Change,
  reads: ChangeReads,
  devicesLose?: DevicesLose,
): GuardrailFacts {
  const row = change.kind === 'add' ? undefined : change.row;
  const { target, filter } =
    change.kind === 'add'
      ? change.draft
      : { target: change.row.target, filter: wantedBy(change)?.filter ?? change.row.filter };
  const filterId = filter.mode === 'none' ? '' : filter.filterId;
  const groupId = groupIdOf(target) ?? '';
  const group = change.kind === 'add' ? reads.directory?.get(groupId.toLowerCase()) : undefined;
  const found =
    filterId === ''
      ? undefined
      : reads.filters?.find(({ id }) => id.toLowerCase() === filterId.toLowerCase());
  return {
    change: change.kind,
    row,
    configuration: configuration && configurationFacts(configuration),
    targetKind: target.kind,
    groupId,
    group: group === undefined ? UNKNOWN : known(group),
    isGroupGone: reads.gone?.has(groupId.toLowerCase()) === true,
    collectionId: isCollectionTarget(target) ? target.collectionId : '',
    filterMode: filter.mode,
    filterId,
    filter: found === undefined ? UNKNOWN : known(found),
    filterList:
      reads.filters === undefined
        ? UNKNOWN
        : known({ count: reads.filters.length, hasChosen: found !== undefined }),
    intent: intentAfter(change),
    havingIt: havingTarget(configuration, target, reads.siblings ?? []),
    gettingIt: havingTarget(configuration, target, reads.planned ?? []),
    related: configuration && reads.related?.get(configuration.id.toLowerCase()),
    devicesLose,
    payload: wantedBy(change)?.payload,
    existing,
    groups: reads.groups,
  };
}

function havingTarget(
  configuration: CertificateConfiguration | undefined,
  target: Target,
  siblings: readonly Sibling[],
): string[] {
  if (configuration === undefined) return [];
  const family = familyKeyOf(configuration.id);
  return siblings.flatMap(({ id, displayName, assignments = [] }) =>
    id !== configuration.id &&
    familyKeyOf(id) === family &&
    assignments.some((row) => sameTarget(row.target, target))
      ? [displayName]
      : [],
  );
}

function intentAfter(change: Change): GuardrailFacts['intent'] {
  if (change.kind === 'remove') return intentOf(change.row) ?? 'apply';
  return change.kind === 'add' ? change.draft.intent : change.intent;
}

/** Settings that are only wished yet, as far as rules about lists look at them. */
function asRead({ settings }: Payload): Settings | undefined {
  if (settings === undefined || settings.kind === 'usual' || settings.kind === 'leftOut')
    return undefined;
  if (settings.kind === 'copied') return settings.settings;
  return { type: settings.type, values: valuesAfter(undefined, settings), notKnown: [], raw: {} };
}

/** A row that is only wanted yet, as a guardrail looks at rows: Graph has given it no id. */
export function asRow(row: Assignment | WantedRow): Assignment {
  if ('id' in row) return row;
  const { payload, ...rest } = row;
  const held = payload === undefined ? {} : { payload: { ...payload, settings: asRead(payload) } };
  return { ...rest, ...held, id: '', source: 'direct', sourceId: undefined, raw: {} };
}

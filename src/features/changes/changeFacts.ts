import type { Assignment } from '#domain/assignment.ts';
import { type Change, intentOf } from '#domain/change.ts';
import type { Configuration } from '#domain/configuration.ts';
import type { AssignmentFilter } from '#domain/directory.ts';
import { wantedBy } from '#domain/drift.ts';
import type { GroupNature } from '#domain/groupNature.ts';
import { type GuardrailFacts, type Known, known, UNKNOWN } from '#domain/guardrail.ts';
import { groupIdOf } from '#domain/target.ts';

/** What was read for the guardrails of a change. */
export interface ChangeReads {
  /** Undefined until they were read, and when they could not be. */
  readonly filters: readonly AssignmentFilter[] | undefined;
  readonly groups: Known<ReadonlyMap<string, GroupNature>>;
}

/** A change of an existing row as the guardrails look at it. */
export function factsOfChange(
  { displayName, type }: Configuration,
  base: readonly Assignment[],
  change: Exclude<Change, { kind: 'add' }>,
  { filters, groups }: ChangeReads,
): GuardrailFacts {
  const { row } = change;
  const filter = wantedBy(change)?.filter ?? row.filter;
  const intent = change.kind === 'edit' ? change.intent : (intentOf(row) ?? 'apply');
  const filterId = filter.mode === 'none' ? '' : filter.filterId;
  const found = filters?.find(({ id }) => id.toLowerCase() === filterId.toLowerCase());
  return {
    change: change.kind,
    row,
    configuration: { displayName, typeName: type.name, platform: type.platform },
    targetKind: row.target.kind,
    groupId: groupIdOf(row.target) ?? '',
    group: UNKNOWN,
    collectionId: row.target.kind === 'collection' ? row.target.collectionId : '',
    filterMode: filter.mode,
    filterId,
    filter: found === undefined ? UNKNOWN : known(found),
    intent,
    existing: known(base),
    groups,
  };
}

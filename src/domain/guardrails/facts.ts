import type { Assignment } from '#domain/assignment/assignment.ts';
import {
  type FilterListFacts,
  type GuardrailFacts,
  type Known,
  UNKNOWN,
} from '#domain/guardrails/guardrail.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { isAppsPlatform } from '#domain/configuration/platform.ts';
import { rowKey } from '#domain/assignment/rowKey.ts';
import { groupIdOf, type KnownTarget, type Target } from '#domain/assignment/target.ts';

type TargetChoice = Pick<GuardrailFacts, 'targetKind' | 'groupId' | 'collectionId'>;

/** The target as chosen, or undefined while it is not complete. */
export function targetOf({
  targetKind,
  groupId,
  collectionId,
}: TargetChoice): KnownTarget | undefined {
  switch (targetKind) {
    case 'group':
    case 'exclusionGroup':
      return groupId === '' ? undefined : { kind: targetKind, groupId };
    case 'collection':
      return collectionId.trim() === ''
        ? undefined
        : { kind: targetKind, collectionId: collectionId.trim() };
    case 'allDevices':
    case 'allLicensedUsers':
      return { kind: targetKind };
    case 'unknown':
      return undefined;
  }
}

export function isGroupTarget({ targetKind }: GuardrailFacts): boolean {
  return targetKind === 'group' || targetKind === 'exclusionGroup';
}

export function isBroadTarget({ targetKind }: GuardrailFacts): boolean {
  return targetKind === 'allDevices' || targetKind === 'allLicensedUsers';
}

export function hasFilter({ filterMode, filterId }: GuardrailFacts): boolean {
  return filterMode !== 'none' && filterId !== '';
}

export function isAppsFilter({ filter }: GuardrailFacts): boolean {
  if (!filter.known) return false;
  const { managementType, platform } = filter.value;
  return managementType === 'apps' || isAppsPlatform(platform);
}

export function groupsOf({
  groups = UNKNOWN,
}: GuardrailFacts): Known<ReadonlyMap<string, GroupNature>> {
  return groups;
}

export function filterListOf({ filterList = UNKNOWN }: GuardrailFacts): Known<FilterListFacts> {
  return filterList;
}

/** The rows beside the one that is changed, or undefined when the list was not read. */
export function otherRows({ existing, row }: GuardrailFacts): readonly Assignment[] | undefined {
  if (!existing.known) return undefined;
  return row === undefined
    ? existing.value
    : existing.value.filter((each) => rowKey(each) !== rowKey(row));
}

/**
 * The targets of the list once the change is made, or undefined while the list or the new target is
 * not known.
 */
export function targetsAfter(facts: GuardrailFacts): readonly Target[] | undefined {
  const others = otherRows(facts)?.map(({ target }) => target);
  if (others === undefined || facts.change === 'remove') return others;
  const target = facts.targetKind === 'unknown' ? facts.row?.target : targetOf(facts);
  return target === undefined ? undefined : [...others, target];
}

/**
 * What was read of the group a target names; undefined for other targets, and for what could not be
 * read.
 */
export function natureOf(facts: GuardrailFacts, target: Target): GroupNature | undefined {
  const groups = groupsOf(facts);
  const id = groupIdOf(target);
  return id === undefined || !groups.known ? undefined : groups.value.get(id.toLowerCase());
}

/** What was read of the group that is chosen. */
export function chosenNature(facts: GuardrailFacts): GroupNature | undefined {
  const target = targetOf(facts);
  return target === undefined ? undefined : natureOf(facts, target);
}

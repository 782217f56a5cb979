import { placeIntentOf } from '#domain/assignment/intent.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import {
  type FilterListFacts,
  type Fix,
  type FixChange,
  type GuardrailFacts,
  type Known,
  UNKNOWN,
} from '#domain/guardrails/guardrail.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { isForApps } from '#domain/directory/appsFilter.ts';
import {
  EVERYONE,
  everyoneOf,
  excludes,
  groupIdOf,
  isKnownKind,
  type KnownTarget,
  type Target,
  targetFacts,
  targetNaming,
} from '#domain/assignment/target.ts';
import { rowKey } from '#domain/assignment/rowIdentity.ts';

type TargetChoice = Pick<GuardrailFacts, 'targetKind' | 'groupId' | 'collectionId'>;

/** The target as chosen, or undefined while it is not complete. */
export function targetOf({
  targetKind,
  groupId,
  collectionId,
}: TargetChoice): KnownTarget | undefined {
  return isKnownKind(targetKind)
    ? targetNaming(targetKind, {
        groupId: groupId || undefined,
        collectionId: collectionId.trim() || undefined,
      })
    : undefined;
}

/** What the target includes as far as its kind tells: of a group, only what was read of it does. */
export function includedKind(facts: GuardrailFacts, target: Target): 'user' | 'device' | undefined {
  if (excludes(target.kind)) return undefined;
  return kindOfMembers(target, groupsOf(facts));
}

/** Users or devices, where a target holds just one of them and it was read. */
export function kindOfMembers(
  target: Target,
  groups: Known<ReadonlyMap<string, GroupNature>>,
): 'user' | 'device' | undefined {
  const id = groupIdOf(target)?.toLowerCase();
  const kind = id === undefined || !groups.known ? undefined : groups.value.get(id)?.kind;
  return everyoneOf(target.kind) ?? (kind === 'user' || kind === 'device' ? kind : undefined);
}

/** The way out that names a virtual group. */
export function takeEveryone(who: keyof typeof EVERYONE, change: FixChange = {}): Fix {
  const target = EVERYONE[who];
  return { label: `Use ${targetFacts(target).label}`, change: { ...change, target } };
}

export function hasFilter({ filterMode, filterId }: GuardrailFacts): boolean {
  return filterMode !== 'none' && filterId !== '';
}

export function isAppsFilter({ filter }: GuardrailFacts): boolean {
  return filter.known && isForApps(filter.value);
}

export function groupsOf({
  groups = UNKNOWN,
}: GuardrailFacts): Known<ReadonlyMap<string, GroupNature>> {
  return groups;
}

export function filterListOf({ filterList = UNKNOWN }: GuardrailFacts): Known<FilterListFacts> {
  return filterList;
}

/**
 * The rows beside the one that is changed, or undefined when the list was not read. Where rows of
 * different intents live side by side, those of its intent: each intent has targets and exclusions
 * of its own.
 */
export function otherRows(facts: GuardrailFacts): readonly Assignment[] | undefined {
  const place = placeIntentOf(facts);
  return everyOtherRow(facts)?.filter(
    (each) => place === undefined || placeIntentOf(each) === place,
  );
}

/** The rows beside the one that is changed, whatever they ask for. */
export function everyOtherRow({
  existing,
  row,
}: GuardrailFacts): readonly Assignment[] | undefined {
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
  const target = isKnownKind(facts.targetKind) ? targetOf(facts) : facts.row?.target;
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

import { effectOf, placeIntentOf, takesAway } from '#domain/assignment/intent.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { lockReason } from '#domain/change/change.ts';
import { isOffering } from '#domain/assignment/offers.ts';
import type { Fix, Guardrail, GuardrailFacts } from '#domain/guardrails/guardrail.ts';
import { everyOtherRow, otherRows, targetOf, targetsAfter } from '#domain/guardrails/facts.ts';
import { ASSIGN_POLICIES, FILTERS_TROUBLESHOOT, TENANT_ATTACH } from '#domain/guardrails/pages.ts';
import {
  everyoneOf,
  excludes,
  isKnownKind,
  isGroupTarget,
  needsCollection,
  needsGroup,
  targetFacts,
} from '#domain/assignment/target.ts';
import { samePlace } from '#domain/assignment/rowIdentity.ts';

/** The target beside those that the list holds already. */
export const TARGETS: readonly Guardrail[] = [
  {
    id: 'target-not-taken',
    rules: [],
    level: 'block',
    field: 'target',
    source: ({ targetKind }) => (needsCollection(targetKind) ? TENANT_ATTACH : undefined),
    on: ['add'],
    test: ({ configuration, targetKind }) =>
      configuration !== undefined && isKnownKind(targetKind)
        ? configuration.family.limitsOf(configuration.type).notTargets[targetKind]?.whyNot
        : undefined,
  },
  {
    id: 'configuration-without-effect',
    rules: [],
    level: 'warn',
    field: 'configuration',
    test: ({ configuration, targetKind }) =>
      configuration === undefined || excludes(targetKind)
        ? undefined
        : configuration.family.limitsOf(configuration.type).warning,
  },
  {
    id: 'target-of-another',
    rules: [],
    level: 'block',
    field: 'target',
    on: ['add'],
    test: ({ configuration, targetKind, havingIt: [other] = [], gettingIt: [earlier] = [] }) => {
      if (configuration === undefined || !isKnownKind(targetKind)) return undefined;
      const { onlyOne, singular } = configuration.family;
      if (onlyOne?.[targetKind] !== true) return undefined;
      const { label } = targetFacts(targetKind);
      if (other !== undefined)
        return (
          `${singular} “${other}” is assigned to ${label}, and Intune lets only one in a ` +
          'tenant have that. Remove it there first, or choose a group.'
        );
      return earlier === undefined
        ? undefined
        : `The plan assigns ${singular} “${earlier}” to ${label} as well, and Intune ` +
            'lets only one in a tenant have that. Keep one of the two, or choose a group.';
    },
  },
  {
    id: 'already-assigned',
    rules: [7, 8],
    level: 'block',
    field: 'target',
    source: FILTERS_TROUBLESHOOT,
    on: ['add'],
    test: (facts) => {
      const target = targetOf(facts);
      const row = rowOfTarget(facts);
      if (target === undefined || row === undefined) return undefined;
      if (isGroupTarget(target)) {
        const how = excludes(row.target.kind) ? 'excluded' : 'included';
        return (
          `This group is already ${how} here. Intune keeps one assignment for each ` +
          'group, so a second one is refused.'
        );
      }
      return 'This target is already assigned here.';
    },
    fixes: (facts) => waysTo(rowOfTarget(facts)),
  },
  {
    id: 'all-users-and-devices',
    rules: [6],
    level: 'warn',
    field: 'target',
    source: ASSIGN_POLICIES,
    on: ['add'],
    test: (facts) => {
      const after = targetsAfter(facts) ?? [];
      const everyone = new Set(after.map(({ kind }) => everyoneOf(kind)));
      const hasBoth = everyone.has('user') && everyone.has('device');
      if (!hasBoth || excludes(facts.targetKind)) return undefined;
      return needsGroup(facts.targetKind)
        ? besideEveryone(facts)
        : 'Users and devices are both targeted; Microsoft recommends one kind per ' +
            'policy. The admin center then accepts no more groups.';
    },
  },
  {
    id: 'only-exclusions',
    rules: [35],
    level: 'warn',
    field: 'target',
    source: ASSIGN_POLICIES,
    on: ['add', 'remove'],
    test: (facts) => {
      const after = targetsAfter(facts);
      if (after === undefined || after.length === 0 || !after.every(({ kind }) => excludes(kind)))
        return undefined;
      return facts.change === 'remove'
        ? `Only exclusions are left after this, so ${nobodyHas(facts)}.`
        : `Nothing is included here, so the exclusion has no effect: ${nobodyHas(facts)}.`;
    },
    fixes: ({ change }) => (change === 'remove' ? [] : [INCLUDE_INSTEAD]),
  },
  {
    id: 'collection-undocumented',
    rules: [25],
    level: 'warn',
    field: 'collection',
    source: TENANT_ATTACH,
    test: ({ targetKind }) =>
      needsCollection(targetKind)
        ? 'Microsoft documents collections for endpoint security profiles on ' +
          'tenant-attached devices only. Intune may refuse a device configuration, or ' +
          'accept it without effect.'
        : undefined,
  },
];

/** An app has exclusions of their own for each intent: the others may still reach devices. */
function nobodyHas(facts: GuardrailFacts): string {
  const place = placeIntentOf(facts);
  if (place === undefined) return 'no device receives the configuration';
  const effect = effectOf([place]);
  // It may be offered with or without enrollment as well.
  const isElsewhere = (everyOtherRow(facts) ?? []).some((row) => {
    const other = placeIntentOf(row);
    return (
      other !== undefined &&
      other !== place &&
      effectOf([other]) === effect &&
      !excludes(row.target.kind)
    );
  });
  return `no device ${effect.gained[0]} the app${isElsewhere ? ' by this intent' : ''}`;
}

/** A group beside all users and all devices. */
function besideEveryone(facts: GuardrailFacts): string {
  const notBeside = 'the admin center does not offer';
  if (!reachesEveryone(facts))
    return `All users and All devices are assigned here, in part: ${notBeside} a group beside both.`;
  const both = 'All users and All devices are assigned already';
  // Of a removal, one more group with an exclude filter may leave devices alone.
  return takesAway(facts) && placeIntentOf(facts) === undefined
    ? `${both}: ${notBeside} a group beside both.`
    : `${both}: a group adds no device, and ${notBeside} one beside both.`;
}

/**
 * Are both virtual groups there already, without a filter and with the intent that is chosen? What
 * is only offered comes to no device through All devices.
 */
function reachesEveryone(facts: GuardrailFacts): boolean {
  if (isOffering(facts.intent)) return false;
  const whole = (otherRows(facts) ?? []).filter(
    ({ filter, intent }) => filter.mode === 'none' && intent === facts.intent,
  );
  const everyone = new Set(whole.map(({ target }) => everyoneOf(target.kind)));
  return everyone.has('user') && everyone.has('device');
}

/** To the row that is there, and to its removal; there is nothing to edit of an exclusion. */
export function waysTo(row: Assignment | undefined): readonly Fix[] {
  if (row === undefined || lockReason(row) !== undefined) return [];
  const edit: Fix = { label: 'Edit it', change: {}, row: row.id };
  const remove: Fix = { label: 'Remove it', change: {}, row: row.id, isRemoval: true };
  return excludes(row.target.kind) ? [remove] : [edit, remove];
}

const INCLUDE_INSTEAD: Fix = { label: 'Include this group instead', change: { target: 'group' } };

function rowOfTarget(facts: GuardrailFacts) {
  const target = targetOf(facts);
  return target === undefined
    ? undefined
    : otherRows(facts)?.find((row) => samePlace(row, { target, intent: facts.intent }));
}

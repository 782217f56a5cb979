import { lockReason } from '#domain/change/change.ts';
import type { Fix, Guardrail, GuardrailFacts } from '#domain/guardrails/guardrail.ts';
import { groupsOf, includedKind, targetsAfter, takeEveryone } from '#domain/guardrails/facts.ts';
import {
  mixedExclusion,
  type MixPair,
  mixPairs,
  namesFirst,
  unsupportedPair,
} from '#domain/guardrails/mixes/mixPairs.ts';
import { ASSIGN_POLICIES, FILTERS_PERFORMANCE } from '#domain/guardrails/pages.ts';
import { everyoneOf, excludes, isGroupTarget, needsGroup } from '#domain/assignment/target.ts';
import { numberText } from '#lib/locale.ts';

/**
 * Included and excluded groups together: Microsoft's support matrix, and what it says beside it.
 */
export const MIXES: readonly Guardrail[] = [
  {
    id: 'mix-device-user',
    rules: [2, 5],
    level: 'block',
    isOverridable: true,
    field: 'target',
    source: ASSIGN_POLICIES,
    on: ['add'],
    test: (facts) => ignoredWords(facts, 'device'),
    fixes: (facts) => mixFixes(facts, 'device'),
  },
  {
    id: 'mix-user-device',
    rules: [3, 5],
    level: 'block',
    isOverridable: true,
    field: 'target',
    source: ASSIGN_POLICIES,
    on: ['add'],
    test: (facts) => ignoredWords(facts, 'user'),
    fixes: (facts) => mixFixes(facts, 'user'),
  },
  {
    id: 'mix-dynamic-exclusion',
    rules: [4],
    level: 'warn',
    field: 'target',
    source: ASSIGN_POLICIES,
    on: ['add'],
    test: (facts) => {
      const pair = mixPairs(facts).find(({ support }) => support === 'partly');
      return (
        pair &&
        `${pair.exclude.name} is a dynamic device group. New devices may get the ` +
          'configuration before the rule has put them into it; a filter decides at once.'
      );
    },
    fixes: (facts) =>
      excludes(facts.targetKind)
        ? filterInstead(mixPairs(facts).find(({ support }) => support === 'partly'))
        : [],
  },
  {
    id: 'includes-of-both-kinds',
    rules: [18],
    level: 'warn',
    field: 'target',
    source: FILTERS_PERFORMANCE,
    on: ['add'],
    test: (facts) => {
      const after = targetsAfter(facts) ?? [];
      const everyone = new Set(after.map(({ kind }) => everyoneOf(kind)));
      // Both virtual groups together have a rule of their own, beside which this one says it twice.
      const hasBoth = everyone.has('user') && everyone.has('device');
      if (excludes(facts.targetKind) || hasBoth) return undefined;
      const kinds = after.map((target) => includedKind(facts, target));
      const own = kinds.at(-1);
      const other = own === 'user' ? 'device' : 'user';
      const isVirtual = everyoneOf(facts.targetKind) !== undefined;
      const others = isVirtual ? groupKindsOf(facts) : kinds.slice(0, -1);
      return own !== undefined && others.includes(other)
        ? 'Users and devices are both targeted; Microsoft recommends one kind per policy.'
        : undefined;
    },
  },
  {
    id: 'mix-unknown',
    rules: [1, 2, 3],
    level: 'inform',
    field: 'target',
    source: ASSIGN_POLICIES,
    on: ['add'],
    test: (facts) => {
      const pair = groupsOf(facts).known
        ? mixPairs(facts).find(({ support }) => support === 'unknown')
        : undefined;
      return (
        pair &&
        `It is not known whether ${pair.include.name} and ${pair.exclude.name} hold ` +
          'the same kind, users or devices: their members were not read. Other mixes are ' +
          'not supported.'
      );
    },
  },
  {
    id: 'exclusion-kind',
    rules: [1],
    level: 'inform',
    field: 'target',
    source: ASSIGN_POLICIES,
    on: ['add'],
    test: (facts) => {
      const pairs = mixPairs(facts);
      // Once the kinds are known there is nothing left to remind of: the matrix speaks, or it is
      // fine.
      const isDecided =
        pairs.length > 0 &&
        pairs.every(({ support }) => support !== undefined && support !== 'unknown');
      return excludes(facts.targetKind) && !isDecided
        ? 'Exclude a group of the same kind (users or devices) as the included one; other mixes are not supported.'
        : undefined;
    },
  },
];

/** The included and the excluded kind of a mix, in words. */
const KINDS = {
  device: { included: 'Devices', excluded: 'users' },
  user: { included: 'Users', excluded: 'devices' },
} as const;

const NO_LOOK_UP = 'Intune does not look up whose device it is';

/** Where the exclusion is ignored, and beside it where it applies: never that of all of it. */
function ignoredWords(facts: GuardrailFacts, included: 'user' | 'device'): string | undefined {
  const mix = mixedExclusion(facts, included);
  if (mix === undefined) return undefined;
  const { exclude, ignoredFor, appliesTo, partlyFor, unknownFor } = mix;
  const { included: who, excluded: whom } = KINDS[included];
  const counted = exclude.members === undefined ? '' : ` (${numberText(exclude.members)})`;
  const elsewhere = [
    appliesTo.length > 0
      ? `${namesFirst(appliesTo)}: the ${whom} of ${exclude.name} are excluded${counted}.`
      : [],
    partlyFor.length > 0
      ? `${namesFirst(partlyFor)}: only the ${whom} of ${exclude.name} are excluded.`
      : [],
    unknownFor.length > 0 ? `${namesFirst(unknownFor)}: not known whether it applies.` : [],
  ].flat();
  return elsewhere.length === 0
    ? `${who} are included (${ignoredFor.join(', ')}) and ${whom} excluded (${exclude.name}). ` +
        `${NO_LOOK_UP}, so the exclusion is not applied.`
    : [
        `${exclude.name} is excluded.`,
        ...elsewhere,
        `${namesFirst(ignoredFor)}: the exclusion is ignored, because ${NO_LOOK_UP}.`,
      ].join(' ');
}

/** Ways out of a mix: a filter on the row that is there, or the same kind on both sides. */
function mixFixes(facts: GuardrailFacts, included: 'user' | 'device'): Fix[] {
  const pair = unsupportedPair(facts, included);
  if (pair === undefined) return [];
  if (excludes(facts.targetKind)) return [...filterInstead(pair), pickGroup(included)];
  const excluded = included === 'user' ? 'device' : 'user';
  const others = facts.existing.known ? facts.existing.value : [];
  if (needsGroup(facts.targetKind)) return [pickGroup(excluded)];
  return others.some(({ target }) => everyoneOf(target.kind) === excluded)
    ? []
    : [takeEveryone(excluded)];
}

function pickGroup(kind: 'user' | 'device'): Fix {
  return {
    label: kind === 'user' ? 'Choose a group of users' : 'Choose a device group',
    change: { groupId: '' },
  };
}

/** The included row with an exclude filter does what the exclusion was meant to do. */
function filterInstead(pair: MixPair | undefined): Fix[] {
  if (pair === undefined || lockReason(pair.row) !== undefined || pair.row.filter.mode !== 'none')
    return [];
  return [
    {
      label: `Use an exclude filter on ${pair.include.name} instead`,
      change: { filterMode: 'exclude', filterId: '' },
      row: pair.row.id,
    },
  ];
}

function groupKindsOf(facts: GuardrailFacts): ('user' | 'device' | undefined)[] {
  return (targetsAfter(facts) ?? [])
    .filter((target) => isGroupTarget(target) && !excludes(target.kind))
    .map((target) => includedKind(facts, target));
}

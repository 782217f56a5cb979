import type { Fix, Guardrail, GuardrailFacts } from '#domain/guardrails/guardrail.ts';
import { chosenNature, groupsOf, takeEveryone } from '#domain/guardrails/facts.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { excludes, needsGroup } from '#domain/assignment/target.ts';
import {
  ADD_GROUPS,
  FILTERS_PERFORMANCE,
  GROUP_MEMBERS,
  GROUP_RESOURCE,
} from '#domain/guardrails/pages.ts';
import { numberText } from '#lib/locale.ts';

/** Larger groups take long to synchronise into Intune. */
const LARGE_GROUP = 100_000;

/**
 * Rules that mean everybody, as Microsoft's own examples write them; the virtual groups do the same
 * without the wait.
 */
const EVERYBODY: readonly { readonly rule: RegExp; readonly fix: Fix }[] = [
  {
    rule: /^\(?\s*user\.(objectId\s+-ne\s+null|accountEnabled\s+-eq\s+true)\s*\)?$/i,
    fix: takeEveryone('user', { groupId: '' }),
  },
  {
    rule: /^\(?\s*device\.objectId\s+-ne\s+null\s*\)?$/i,
    fix: takeEveryone('device', { groupId: '' }),
  },
];

/** What is to be said of the chosen group itself. */
export const GROUPS: readonly Guardrail[] = [
  {
    id: 'group-gone',
    rules: [],
    level: 'block',
    isOverridable: true,
    field: 'group',
    source: ADD_GROUPS,
    on: ['add'],
    test: ({ targetKind, isGroupGone }) =>
      needsGroup(targetKind) && isGroupGone === true
        ? 'This group is deleted or not visible to you, or it could not be read: who is in it is unknown.'
        : undefined,
    fixes: () => [{ label: 'Choose another group', change: { groupId: '' } }],
  },
  {
    id: 'group-not-security-enabled',
    rules: [19],
    level: 'warn',
    field: 'group',
    source: ADD_GROUPS,
    test: (facts) => {
      if (
        !needsGroup(facts.targetKind) ||
        !facts.group.known ||
        facts.group.value.securityEnabled !== false
      )
        return undefined;
      const what =
        facts.group.value.isMicrosoft365 === true
          ? 'This is a Microsoft 365 group, and it is'
          : 'This group is';
      return `${what} not security-enabled. Intune assigns to security groups; the assignment may have no effect.`;
    },
  },
  {
    id: 'group-empty',
    rules: [35],
    level: 'warn',
    field: 'group',
    source: ADD_GROUPS,
    on: ['add'],
    test: (facts) => {
      const nature = chosenNature(facts);
      if (nature?.members !== 0) return undefined;
      const why = whyEmpty(nature);
      return excludes(facts.targetKind)
        ? `${why}: the exclusion has no effect until it has members.`
        : `${why}: the assignment has no effect until it has members.`;
    },
  },
  {
    id: 'group-rule-paused',
    rules: [],
    level: 'warn',
    field: 'group',
    source: GROUP_RESOURCE,
    on: ['add'],
    test: (facts) => {
      const nature = chosenNature(facts);
      // Without members it is said to be empty, and why.
      return nature?.isRulePaused === true && nature.members !== 0
        ? 'The rule of this group is paused: it keeps the members it had, and nobody joins or leaves.'
        : undefined;
    },
  },
  {
    id: 'group-mixed',
    rules: [18, 19],
    level: 'warn',
    field: 'group',
    source: ADD_GROUPS,
    on: ['add'],
    test: (facts) =>
      chosenNature(facts)?.kind === 'mixed'
        ? 'This group holds users and devices. Microsoft advises against such groups: a ' +
          'user and their device may end up with different settings.'
        : undefined,
    fixes: () => [{ label: 'Choose another group', change: { groupId: '' } }],
  },
  {
    id: 'group-own-everybody',
    rules: [18],
    level: 'warn',
    field: 'group',
    source: FILTERS_PERFORMANCE,
    on: ['add'],
    test: (facts) =>
      !excludes(facts.targetKind) && everybody(facts) !== undefined
        ? 'The rule of this group means everybody. The targets All users and All devices ' +
          'do the same, need no synchronisation and take a filter.'
        : undefined,
    fixes: (facts) => [everybody(facts)?.fix].filter((fix) => fix !== undefined),
  },
  {
    id: 'group-large',
    rules: [18],
    level: 'warn',
    field: 'group',
    source: FILTERS_PERFORMANCE,
    on: ['add'],
    test: (facts) => {
      const { members = 0 } = chosenNature(facts) ?? {};
      return members > LARGE_GROUP
        ? `This group has ${numberText(members)} members. Groups of more than ` +
            `${numberText(LARGE_GROUP)} take long to synchronise into Intune.`
        : undefined;
    },
  },
  {
    id: 'group-member-of',
    rules: [18],
    level: 'warn',
    field: 'group',
    source: FILTERS_PERFORMANCE,
    on: ['add'],
    test: (facts) =>
      /\.memberOf\b/i.test(chosenNature(facts)?.membershipRule ?? '')
        ? 'The rule of this group uses memberOf, which is slow to follow changes. ' +
          'Microsoft advises against it as a target.'
        : undefined,
  },
  {
    id: 'group-hidden',
    rules: [1],
    level: 'warn',
    field: 'group',
    source: GROUP_MEMBERS,
    on: ['add'],
    test: (facts) =>
      isHidden(chosenNature(facts))
        ? 'This group, or one that is nested in it, hides its members from you: who is in it, and ' +
          'how many, is unknown.'
        : undefined,
  },
  {
    id: 'group-unknown',
    rules: [1],
    level: 'inform',
    field: 'group',
    source: ADD_GROUPS,
    on: ['add'],
    test: (facts) => {
      const isOpen = needsGroup(facts.targetKind) && facts.groupId !== '';
      if (!isOpen || facts.isGroupGone === true || !groupsOf(facts).known) return undefined;
      const nature = chosenNature(facts);
      return (nature?.kind ?? 'unknown') === 'unknown' && !isHidden(nature)
        ? 'The members of this group could not be read, so it is not known whether it holds users or devices.'
        : undefined;
    },
  },
];

function whyEmpty({ isDynamic, isRulePaused }: GroupNature): string {
  if (!isDynamic) return 'This group is empty';
  return isRulePaused
    ? 'The rule of this group is paused, and the group has no members'
    : 'The rule of this group matches no member now';
}

/** Of a group that hides its members, who may see them all the same has counted them. */
function isHidden(nature: GroupNature | undefined): boolean {
  return nature?.hidesMembers === true && nature.members === undefined;
}

function everybody(facts: GuardrailFacts) {
  const rule = chosenNature(facts)?.membershipRule?.trim() ?? '';
  return EVERYBODY.find((each) => each.rule.test(rule));
}

import { takesAway } from '#domain/assignment/intent.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { FindingItem } from '#domain/findings/finding.ts';
import type { FindingKind } from '#domain/findings/kind.ts';
import type { FindingKindKey } from '#domain/findings/kindKeys.ts';
import {
  assignedToNobody,
  certificatesApart,
  filterWithoutMatch,
  groupsUsedOnce,
  unfilteredForAll,
} from '#domain/findings/tenantWide.ts';
import {
  crowdOf,
  everyoneInstead,
  includedRemoved,
  losersRemoved,
  removed,
  twinsOf,
} from '#domain/findings/wishes.ts';
import {
  ADD_GROUPS,
  APP_PROTECTION,
  ASSIGN_POLICIES,
  AUTOPILOT_PROFILES,
  FILTERS_OVERVIEW,
  FILTERS_PERFORMANCE,
} from '#domain/guardrails/pages.ts';
import type { Source } from '#domain/guardrails/guardrail.ts';

/** The kinds, one row each. */
const TABLE = {
  deletedGroup: {
    title: 'Group deleted or not visible to you',
    level: 'block',
    reason:
      'An assignment to a group that is gone reaches nobody, and an exclusion keeps out nobody. ' +
      'A group that is not visible to you looks the same: see in Entra which it is.',
    guardrails: ['group-gone'],
    needs: ['groups'],
    repair: { does: 'Removes these assignments. Make sure first that the groups are gone.' },
    wishesFor: removed,
  },
  includedAndExcluded: {
    title: 'Included and excluded at once',
    level: 'block',
    reason: 'Exclusion wins: the group does not receive it.',
    guardrails: ['already-assigned'],
    rowsOf: (row, all) => twinsOf(row, all, false),
    needs: [],
    repair: { does: 'Removes the inclusion, where the two can be told apart by their ids.' },
    wishesFor: includedRemoved,
  },
  sameTargetTwice: {
    title: 'Same target twice',
    level: 'block',
    reason: 'Intune keeps one assignment for each target. Of two, one is ignored.',
    guardrails: ['already-assigned'],
    rowsOf: (row, all) => twinsOf(row, all, true),
    needs: [],
    repair: {
      whyNone:
        'Graph lists both under one id, so a removal could hit either, and a list with a row ' +
        'of a policy set is not written again. Remove one in the Intune admin center, or in ' +
        'its policy set.',
    },
  },
  twoIntents: {
    title: 'One group under two app intents',
    level: 'block',
    reason: 'Intune takes one intent for an included group. Of two, one holds.',
    guardrails: ['intent-of-group-taken'],
    rowsOf: crowdOf,
    needs: [],
    repair: { does: 'Keeps the intent that holds by Microsoft’s table, and removes the other.' },
    wishesFor: losersRemoved,
  },
  onlyOneMay: {
    title: 'Two where only one may be',
    level: 'block',
    reason: 'Intune lets only one of the family have this target.',
    source: AUTOPILOT_PROFILES,
    guardrails: ['target-of-another'],
    needs: [],
    repair: { whyNone: 'Which of them is to stay is for you to say.' },
  },
  otherPlatform: {
    title: 'Filter of another platform',
    level: 'block',
    reason: 'The filter matches none of the devices or apps that the assignment is for.',
    guardrails: ['filter-platform', 'apps-filter'],
    needs: ['filters'],
    repair: {
      whyNone: 'Choose a filter of the same platform: without one, more would receive it.',
    },
  },
  filterGone: {
    title: 'Filter deleted or not visible',
    level: 'block',
    reason: 'The assignment cannot be saved again while its filter is not among those you may see.',
    guardrails: ['filter-not-visible'],
    needs: ['filters'],
    repair: {
      whyNone: 'It may be outside your scope tags only. Ask who may see all filters.',
    },
  },
  filterNotTaken: {
    title: 'Filter where none is taken',
    level: 'block',
    reason: 'Intune takes no filter here.',
    guardrails: ['filter-on-excluded-group', 'type-without-filters'],
    needs: [],
    repair: { whyNone: 'What Intune makes of the filter is not known. Edit the assignment.' },
  },
  unsupportedMix: {
    title: 'Users and devices mixed in exclusions',
    level: 'block',
    reason: 'Microsoft does not support it, and the exclusion is not applied.',
    guardrails: ['mix-device-user', 'mix-user-device'],
    // Both sides of a mix say the same.
    rowsOf: (row, all) =>
      excludes(row.target.kind) ? [row, ...all.filter((other) => other !== row)] : undefined,
    needs: ['groups', 'members'],
    repair: {
      whyNone: 'Exclude a group of the same kind, or use an exclude filter on what is included.',
    },
  },
  intentNotTaken: {
    title: 'Intent without effect',
    level: 'block',
    reason: 'The intent is not taken for the target, or offers devices nothing.',
    guardrails: ['intent-not-for-target', 'offered-to-devices'],
    needs: ['groups', 'members'],
    repair: { whyNone: 'Which intent is meant is for you to say.' },
  },
  targetNotTaken: {
    title: 'Target that is not taken',
    level: 'warn',
    reason: 'Intune refuses such a target, or does not document it.',
    source: ASSIGN_POLICIES,
    guardrails: ['target-not-taken', 'collection-undocumented'],
    needs: [],
    repair: { whyNone: 'It is still assigned: look at who receives it first.' },
  },
  onlyExclusions: {
    title: 'Only exclusions',
    level: 'warn',
    reason: 'Nobody is included, so nobody receives it.',
    guardrails: ['only-exclusions'],
    needs: [],
    repair: {
      does: 'Removes the exclusions. To let somebody receive it, include a group instead.',
    },
    wishesFor: removed,
  },
  emptyGroup: {
    title: 'Assigned to an empty group',
    level: 'warn',
    reason: 'Without members, the assignment or the exclusion has no effect.',
    guardrails: ['group-empty'],
    needs: ['groups', 'members'],
    repair: { does: 'Removes these assignments. Leave out what waits for members.' },
    wishesFor: removed,
  },
  pausedGroup: {
    title: 'Assigned to a group whose rule is paused',
    level: 'warn',
    reason: 'Who joined or left since then is not in it.',
    guardrails: ['group-rule-paused'],
    needs: ['groups'],
    repair: { whyNone: 'Resume the rule of the group in Microsoft Entra ID.' },
  },
  filterMatchesNothing: {
    title: 'Filter that matches nothing',
    level: 'warn',
    reason: 'No device that the filter looks at matches its rule now.',
    source: FILTERS_OVERVIEW,
    ofOne: filterWithoutMatch,
    needs: ['filters', 'matching'],
    repair: { whyNone: 'Check the rule: devices may match it later.' },
  },
  certificateApart: {
    title: 'Certificate that does not reach the same targets',
    level: 'warn',
    reason: 'Without its certificates a profile stays pending on the device.',
    ofOne: certificatesApart,
    needs: ['groups', 'members', 'certificates'],
    repair: {
      does:
        'Assigns the certificates to the same targets, with the same filters; ' +
        'without one where several profiles have one target and different filters.',
    },
  },
  intentsMeet: {
    title: 'Uninstall beside another intent',
    level: 'warn',
    reason: 'Who is in both groups gets one of the two.',
    guardrails: ['intents-conflict'],
    // Each of the two says so.
    rowsOf: (row, all) =>
      takesAway(row) ? all.filter(({ target }) => !excludes(target.kind)) : undefined,
    needs: [],
    repair: { whyNone: 'Whether the groups share members is for you to say.' },
  },
  mixedGroup: {
    title: 'Group of users and devices',
    level: 'warn',
    reason: 'A user and their device may end up with different settings.',
    guardrails: ['group-mixed'],
    needs: ['groups', 'members'],
    repair: { whyNone: 'Make a group of users and a group of devices of it.' },
  },
  bothKinds: {
    title: 'Users and devices in one policy',
    level: 'warn',
    reason: 'Microsoft recommends one kind per policy.',
    guardrails: ['includes-of-both-kinds', 'all-users-and-devices'],
    needs: ['groups', 'members'],
    repair: { whyNone: 'Which of the two is meant is for you to say.' },
  },
  dynamicExclusion: {
    title: 'Dynamic device group excluded',
    level: 'warn',
    reason: 'A new device may receive it before the rule has put it into the group.',
    guardrails: ['mix-dynamic-exclusion'],
    rowsOf: (row) => (excludes(row.target.kind) ? [row] : undefined),
    needs: ['groups', 'members'],
    repair: { whyNone: 'Use an exclude filter on what is included, which decides at once.' },
  },
  notSecurityEnabled: {
    title: 'Group that is not security-enabled',
    level: 'warn',
    reason: 'Intune assigns to security groups.',
    guardrails: ['group-not-security-enabled'],
    needs: ['groups'],
    repair: { whyNone: 'Assign a security group with the same members.' },
  },
  everybodyGroup: {
    title: 'Group that means everybody',
    level: 'warn',
    reason: 'All users and All devices need no synchronisation and take a filter.',
    guardrails: ['group-own-everybody'],
    needs: ['groups'],
    repair: {
      does:
        'Moves them to All users or All devices. Look at the impact first: ' +
        'who is added there is not in the group.',
    },
    wishesFor: everyoneInstead,
  },
  slowGroup: {
    title: 'Group that is slow to follow',
    level: 'warn',
    reason: 'Changes of its members reach Intune late.',
    guardrails: ['group-large', 'group-member-of'],
    needs: ['groups', 'members'],
    repair: { whyNone: 'Microsoft recommends the virtual groups with a filter.' },
  },
  oldProperty: {
    title: 'Filter with a deprecated property',
    level: 'warn',
    reason: 'Microsoft has deprecated what its rule looks at.',
    guardrails: ['filter-old-property'],
    needs: ['filters'],
    repair: { whyNone: 'Change the rule of the filter in the Intune admin center.' },
  },
  withoutEffect: {
    title: 'Assigned without effect',
    level: 'warn',
    reason: 'What is assigned does nothing as it is.',
    source: APP_PROTECTION,
    guardrails: ['configuration-without-effect'],
    needs: [],
    repair: { whyNone: 'Change what is assigned in the Intune admin center.' },
  },
  unfilteredForAll: {
    title: 'All devices without a filter',
    level: 'inform',
    reason: 'A change of it reaches every device at once.',
    source: FILTERS_PERFORMANCE,
    ofOne: unfilteredForAll,
    needs: ['devices'],
    repair: { whyNone: 'It may be meant for every device. Narrow it by a filter if it is not.' },
  },
  assignedToNobody: {
    title: 'Policies that nobody has',
    level: 'inform',
    reason: 'They were made and never assigned, or all their assignments were removed.',
    source: ASSIGN_POLICIES,
    ofOne: assignedToNobody,
    needs: [],
    repair: { whyNone: 'Assign them, or delete them in the Intune admin center.' },
  },
  groupUsedOnce: {
    title: 'Groups used once',
    level: 'inform',
    reason: 'A group for one assignment is one more to maintain.',
    source: ADD_GROUPS,
    ofAll: groupsUsedOnce,
    needs: ['groups', 'families'],
    repair: { whyNone: 'Nothing has to be repaired.' },
  },
} as const satisfies Record<FindingKindKey, FindingKind>;

export function findingKind(key: FindingKindKey): FindingKind {
  return TABLE[key];
}

/** Microsoft's page about a kind: that of the rule which spoke, or of what the kind is about. */
export function pageOf(
  key: FindingKindKey,
  items: readonly Pick<FindingItem, 'source'>[],
): Source | undefined {
  return items.find(({ source }) => source !== undefined)?.source ?? findingKind(key).source;
}

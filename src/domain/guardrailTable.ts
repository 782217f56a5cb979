import type { Guardrail, GuardrailFacts, Source } from '#domain/guardrail.ts';
import { filterFits, isAppsPlatform, platformLabel, platformOfFilter } from '#domain/platform.ts';
import { type KnownTarget, sameRow } from '#domain/target.ts';

/** Pages read 2026-11; numbers are those of the field's rule list. */
const FILTERS_OVERVIEW = intunePage('fundamentals/filters/overview', 'Filters overview');
const FILTERS_TROUBLESHOOT = intunePage('fundamentals/filters/troubleshoot', 'Troubleshoot filters');
const FILTERS_WORKLOADS = intunePage('fundamentals/filters/ref-supported-workloads', 'Workloads that take filters');
const ASSIGN_PROFILE = intunePage('device-configuration/assign-device-profile', 'Assign device profiles');
const ADD_GROUPS = intunePage('fundamentals/tenant-administration/add-groups', 'Groups in Intune');
const TENANT_ATTACH = intunePage('configmgr/tenant-attach/endpoint-security-get-started', 'Tenant attach');
const ASSIGNMENT_RESOURCE: Source = {
  label: 'deviceConfigurationAssignment',
  url: 'https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-deviceconfigurationassignment?view=graph-rest-beta',
};

/** Configuration profiles that take no filters (rule 13). */
const TYPES_WITHOUT_FILTERS = new Map([['windowsWiredNetworkConfiguration', 'Windows wired network profiles']]);

export const GUARDRAILS: readonly Guardrail[] = [
  {
    id: 'configuration-missing',
    level: 'block',
    field: 'configuration',
    test: ({ configuration }) => (configuration === undefined ? 'Pick a configuration.' : undefined),
  },
  {
    id: 'group-missing',
    level: 'block',
    field: 'group',
    test: (facts) => (isGroupTarget(facts) && facts.groupId === '' ? 'Pick a group.' : undefined),
  },
  {
    id: 'collection-missing',
    level: 'block',
    field: 'collection',
    test: ({ targetKind, collectionId }) =>
      targetKind === 'collection' && collectionId.trim() === '' ? 'Pick or type a collection.' : undefined,
  },
  {
    id: 'filter-missing',
    level: 'block',
    field: 'filter',
    test: ({ filterMode, filterId }) =>
      filterMode !== 'none' && filterId === '' ? 'Pick a filter, or choose No filter.' : undefined,
  },
  {
    // Rule 9
    id: 'filter-on-excluded-group',
    level: 'block',
    field: 'filterMode',
    source: FILTERS_OVERVIEW,
    test: ({ targetKind, filterMode }) =>
      targetKind === 'exclusionGroup' && filterMode !== 'none'
        ? 'An excluded group takes no filter: filters narrow included targets only. Choose No filter.'
        : undefined,
  },
  {
    // Rule 11
    id: 'filter-platform',
    level: 'block',
    field: 'filter',
    source: FILTERS_OVERVIEW,
    test: (facts) => {
      const { configuration, filter } = facts;
      if (!hasFilter(facts) || configuration === undefined || !filter.known || isAppsFilter(facts)) return undefined;
      if (filterFits(configuration.platform, filter.value.platform) !== 'no') return undefined;
      const filterPlatform = platformLabel(platformOfFilter(filter.value.platform));
      return `The filter is for ${filterPlatform}, the configuration for ${platformLabel(configuration.platform)}. They must be the same.`;
    },
  },
  {
    // Rule 12
    id: 'apps-filter',
    level: 'block',
    field: 'filter',
    source: FILTERS_WORKLOADS,
    test: (facts) =>
      hasFilter(facts) && isAppsFilter(facts)
        ? 'This filter is for managed apps. A configuration takes filters for managed devices only.'
        : undefined,
  },
  {
    // Rule 13
    id: 'type-without-filters',
    level: 'block',
    field: 'filterMode',
    source: FILTERS_WORKLOADS,
    test: ({ configuration, filterMode }) => {
      const words = TYPES_WITHOUT_FILTERS.get(configuration?.typeName ?? '');
      return words !== undefined && filterMode !== 'none' ? `${words} take no filters. Choose No filter.` : undefined;
    },
  },
  {
    // Rules 7 and 8
    id: 'already-assigned',
    level: 'block',
    field: 'target',
    source: FILTERS_TROUBLESHOOT,
    test: (facts) => {
      const target = targetOf(facts);
      if (target === undefined || !facts.existing.known) return undefined;
      const row = facts.existing.value.find((assignment) => sameRow(assignment.target, target));
      if (row === undefined) return undefined;
      if (target.kind === 'group' || target.kind === 'exclusionGroup') {
        const how = row.target.kind === 'exclusionGroup' ? 'excluded' : 'included';
        return `This group is already ${how} here. Intune keeps one assignment for each group, so a second one is refused.`;
      }
      return 'This target is already assigned here.';
    },
  },
  {
    // Rule 19
    id: 'group-not-security-enabled',
    level: 'warn',
    field: 'group',
    source: ADD_GROUPS,
    test: (facts) =>
      isGroupTarget(facts) && facts.group.known && facts.group.value.securityEnabled === false
        ? 'This group is not security-enabled. Intune assigns to security groups; the assignment may reach nobody.'
        : undefined,
  },
  {
    // Rule 25
    id: 'collection-undocumented',
    level: 'warn',
    field: 'collection',
    source: TENANT_ATTACH,
    test: ({ targetKind }) =>
      targetKind === 'collection'
        ? 'Microsoft documents collections for endpoint security profiles on tenant-attached devices only. Intune may refuse a device configuration, or accept it without effect.'
        : undefined,
  },
  {
    // Rule 17
    id: 'broad-target-with-filter',
    level: 'warn',
    field: 'filter',
    source: FILTERS_OVERVIEW,
    test: (facts) =>
      isBroadTarget(facts) && hasFilter(facts)
        ? 'Only the filter narrows this target. If its rule is wrong, the whole tenant is reached.'
        : undefined,
  },
  {
    // Rule 26
    id: 'intent-remove',
    level: 'warn',
    field: 'intent',
    source: ASSIGNMENT_RESOURCE,
    test: ({ intent }) =>
      intent === 'remove'
        ? 'Remove takes the configuration off devices that have it. Few tenants use it and Microsoft documents no more than one sentence: try it on a small group first.'
        : undefined,
  },
  {
    // Rule 4 and the general advice on exclusions
    id: 'exclusion-kind',
    level: 'inform',
    field: 'target',
    source: ASSIGN_PROFILE,
    test: ({ targetKind }) =>
      targetKind === 'exclusionGroup'
        ? 'Exclude a group of the same kind (users or devices) as the included one; other mixes are not supported.'
        : undefined,
  },
];

/** The target as chosen, or undefined while it is not complete. */
export function targetOf({ targetKind, groupId, collectionId }: TargetChoice): KnownTarget | undefined {
  switch (targetKind) {
    case 'group':
    case 'exclusionGroup':
      return groupId === '' ? undefined : { kind: targetKind, groupId };
    case 'collection':
      return collectionId.trim() === '' ? undefined : { kind: targetKind, collectionId: collectionId.trim() };
    case 'allDevices':
    case 'allLicensedUsers':
      return { kind: targetKind };
  }
}

type TargetChoice = Pick<GuardrailFacts, 'targetKind' | 'groupId' | 'collectionId'>;

function isGroupTarget({ targetKind }: GuardrailFacts): boolean {
  return targetKind === 'group' || targetKind === 'exclusionGroup';
}

function isBroadTarget({ targetKind }: GuardrailFacts): boolean {
  return targetKind === 'allDevices' || targetKind === 'allLicensedUsers';
}

function hasFilter({ filterMode, filterId }: GuardrailFacts): boolean {
  return filterMode !== 'none' && filterId !== '';
}

function isAppsFilter({ filter }: GuardrailFacts): boolean {
  if (!filter.known) return false;
  const { managementType, platform } = filter.value;
  return managementType === 'apps' || isAppsPlatform(platform);
}

function intunePage(path: string, label: string): Source {
  return { label, url: `https://learn.microsoft.com/intune/${path}` };
}

import type { FilterMode, StoredAssignment, StoredTarget } from './tables.ts';

/** Virtual group ids that Intune uses in assignment ids (docs/reference/rows.md). */
export const ALL_USERS = 'acacacac-9df4-4c7d-9d50-4ef0226f57a9';
export const ALL_DEVICES = 'adadadad-808e-44e2-905a-0b7873a8a531';

export interface FilterUse {
  readonly id: string;
  readonly mode: Exclude<FilterMode, 'none'>;
}

/**
 * A target as Intune returns it: no filter is null and `none`, never absent
 * (docs/reference/rows.md).
 */
export function target(
  type: string,
  own: Partial<StoredTarget> = {},
  filter?: FilterUse,
): StoredTarget {
  return {
    '@odata.type': `#microsoft.graph.${type}`,
    deviceAndAppManagementAssignmentFilterId: filter?.id ?? null,
    deviceAndAppManagementAssignmentFilterType: filter?.mode ?? 'none',
    ...own,
  };
}

/**
 * What an assignment's id names besides the configuration: one per group, so include and exclude
 * share it (docs/reference/rows.md).
 */
export function targetKey(of: StoredTarget): string {
  switch (of['@odata.type']) {
    case '#microsoft.graph.allLicensedUsersAssignmentTarget':
      return ALL_USERS;
    case '#microsoft.graph.allDevicesAssignmentTarget':
      return ALL_DEVICES;
    default:
      return of.groupId ?? of.collectionId ?? of.entraObjectId ?? 'unknown';
  }
}

/** An assignment with the id Intune would make for it. */
export function assignment(
  configurationId: string,
  to: StoredTarget,
  more: Partial<Omit<StoredAssignment, 'id' | 'target'>> = {},
): StoredAssignment {
  return {
    id: `${configurationId}_${targetKey(to)}`,
    source: more.source ?? 'direct',
    sourceId: more.sourceId ?? configurationId,
    intent: more.intent ?? 'apply',
    target: to,
  };
}

import { z } from 'zod/mini';
import type {
  AssignmentFilter,
  Collection,
  Group,
  TenantInfo,
} from '#domain/directory/directory.ts';
import { told } from '#graph/wire/field.ts';

export const graphGroupSchema = z.looseObject({
  id: z.string(),
  displayName: told(z.string()),
  description: told(z.string()),
  groupTypes: told(z.array(z.string())),
  membershipRule: told(z.string()),
  securityEnabled: told(z.boolean()),
  visibility: told(z.string()),
  membershipRuleProcessingState: told(z.string()),
});
export type GraphGroup = z.infer<typeof graphGroupSchema>;

/** What a group is a member of: a group, a directory role, an administrative unit. */
export const graphHolderSchema = z.extend(graphGroupSchema, { '@odata.type': told(z.string()) });

/**
 * By its type. Where Graph tells none it may be one: left out, what is assigned to it would seem to
 * come to nobody. What is none after all changes no answer, since nothing is assigned to it.
 */
export function mayBeGroup({ '@odata.type': type }: z.infer<typeof graphHolderSchema>): boolean {
  return type == null || type.toLowerCase() === '#microsoft.graph.group';
}

export const graphFilterSchema = z.looseObject({
  id: z.string(),
  displayName: told(z.string()),
  description: told(z.string()),
  platform: told(z.string()),
  rule: told(z.string()),
  assignmentFilterManagementType: told(z.string()),
});
export type GraphFilter = z.infer<typeof graphFilterSchema>;

export const graphCollectionSchema = z.looseObject({
  id: z.string(),
  displayName: told(z.string()),
  collectionIdentifier: told(z.string()),
  hierarchyName: told(z.string()),
});
export type GraphCollection = z.infer<typeof graphCollectionSchema>;

/** https://learn.microsoft.com/graph/api/resources/intune-rbac-rolescopetag?view=graph-rest-beta */
export const graphScopeTagSchema = z.looseObject({
  id: z.string(),
  displayName: told(z.string()),
});

export const graphPolicySetSchema = z.looseObject({
  id: z.string(),
  displayName: told(z.string()),
});

export const graphOrganizationSchema = z.looseObject({
  id: z.string(),
  displayName: told(z.string()),
});
export type GraphOrganization = z.infer<typeof graphOrganizationSchema>;

/** Fields to `$select`, so that answers are small and cost fewer resource units. */
export const GROUP_FIELDS =
  'id,displayName,description,groupTypes,membershipRule,membershipRuleProcessingState,securityEnabled,visibility';
export const FILTER_FIELDS =
  'id,displayName,description,platform,rule,assignmentFilterManagementType';

export function fromGraphGroup(wire: GraphGroup): Group {
  const types = wire.groupTypes ?? [];
  return {
    id: wire.id,
    displayName: wire.displayName ?? wire.id,
    description: wire.description ?? undefined,
    isDynamic: types.includes('DynamicMembership'),
    isMicrosoft365: types.includes('Unified'),
    membershipRule: wire.membershipRule ?? undefined,
    securityEnabled: wire.securityEnabled ?? undefined,
    hidesMembers: hidesMembers(wire),
    isRulePaused: wire.membershipRuleProcessingState?.toLowerCase() === 'paused',
  };
}

/** Members of such a group come back as none without `Member.Read.Hidden`. */
export function hidesMembers({ visibility }: { readonly visibility?: string | null | undefined }) {
  return visibility?.toLowerCase() === 'hiddenmembership';
}

export function fromGraphFilter(wire: GraphFilter): AssignmentFilter {
  return {
    id: wire.id,
    displayName: wire.displayName ?? wire.id,
    description: wire.description ?? undefined,
    platform: wire.platform ?? 'unknown',
    rule: wire.rule ?? undefined,
    managementType: wire.assignmentFilterManagementType ?? undefined,
  };
}

export function fromGraphCollection(wire: GraphCollection): Collection {
  return {
    id: wire.id,
    displayName: wire.displayName ?? wire.id,
    collectionIdentifier: wire.collectionIdentifier ?? undefined,
    hierarchyName: wire.hierarchyName ?? undefined,
  };
}

export function fromGraphOrganization(wire: GraphOrganization): TenantInfo {
  return { id: wire.id, displayName: wire.displayName ?? wire.id };
}

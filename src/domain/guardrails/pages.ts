import type { Source } from '#domain/guardrails/guardrail.ts';

/** Microsoft's pages that the guardrails mirror; read 2026-11. */
export const FILTERS_OVERVIEW = intunePage('fundamentals/filters/overview', 'Filters overview');
export const FILTERS_TROUBLESHOOT = intunePage(
  'fundamentals/filters/troubleshoot',
  'Troubleshoot filters',
);
export const FILTERS_WORKLOADS = intunePage(
  'fundamentals/filters/ref-supported-workloads',
  'Workloads that take filters',
);
export const FILTERS_PERFORMANCE = intunePage(
  'fundamentals/filters/performance-recommendations',
  'Targeting recommendations',
);
export const FILTERS_PROPERTIES = intunePage(
  'fundamentals/filters/filters-device-properties',
  'Filter properties',
);
/** About policies of all kinds, device configurations, compliance and enrollment among them. */
export const ASSIGN_POLICIES = intunePage(
  'device-configuration/assign-device-profile',
  'Assign policies',
);
export const ADD_GROUPS = intunePage(
  'fundamentals/tenant-administration/add-groups',
  'Groups in Intune',
);
export const ROLES_AND_SCOPES = intunePage(
  'fundamentals/role-based-access-control/overview',
  'Roles and scope tags',
);
export const TENANT_ATTACH = intunePage(
  'configmgr/tenant-attach/endpoint-security-get-started',
  'Tenant attach',
);
export const REMEDIATIONS: Source = {
  label: 'Remediations',
  url: 'https://learn.microsoft.com/intune/intune-service/fundamentals/remediations',
};
/** Policies that are for chosen apps. */
export const APP_PROTECTION = intunePage(
  'intune-service/apps/app-protection-policies',
  'App protection policies',
);
/** Of the one family of which one item alone may have a target. */
export const AUTOPILOT_PROFILES: Source = {
  label: 'Autopilot profiles',
  url: 'https://learn.microsoft.com/autopilot/profiles',
};
export const POLICY_SETS = intunePage('fundamentals/policy-sets', 'Policy sets');
/** Whether the rule of a group is paused is a property of the group. */
export const GROUP_RESOURCE: Source = {
  label: 'Group',
  url: 'https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-beta',
};
/** What a group that hides its members does not tell. */
export const GROUP_MEMBERS: Source = {
  label: 'Hidden membership',
  url: 'https://learn.microsoft.com/graph/api/group-list-transitivemembers',
};
/** Of device configurations only. */
export const ASSIGNMENT_RESOURCE: Source = {
  label: 'deviceConfigurationAssignment',
  url: 'https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-deviceconfigurationassignment?view=graph-rest-beta',
};

function intunePage(path: string, label: string): Source {
  return { label, url: `https://learn.microsoft.com/intune/${path}` };
}

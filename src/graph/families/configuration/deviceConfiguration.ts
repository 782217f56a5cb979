import type { GraphFamily } from '#graph/families/graphFamily.ts';

/** https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-deviceconfiguration?view=graph-rest-beta */
export const deviceConfiguration = {
  path: '/deviceManagement/deviceConfigurations',
  fields: 'id,displayName,description,createdDateTime,lastModifiedDateTime,version,roleScopeTagIds',
  // Large pages mean few round trips; the admin center asks for as many (docs/reference/limits.md).
  pageSize: 1000,
  name: 'displayName',
  typeText: (item) => item['@odata.type'] ?? '',
  bodyKey: 'assignments',
  rowType: 'deviceConfigurationAssignment',
} as const satisfies GraphFamily;

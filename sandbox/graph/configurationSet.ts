import type { JsonRecord } from '../json.ts';
import type { Configuration } from '../tenant/tables.ts';
import { isKindOf } from '../tenant/configurations/types.ts';
import { assignmentJson } from './assign/assignmentSet.ts';
import type { Call } from './http/call.ts';
import type { EntitySet } from './odata/list.ts';

/**
 * Properties of the base type (docs/reference/routes.md). Those of derived types need a cast in
 * `$select`.
 */
const PROPERTIES = new Set([
  'id',
  'displayName',
  'description',
  'version',
  'createdDateTime',
  'lastModifiedDateTime',
  'roleScopeTagIds',
  'supportsScopeTags',
  'deviceManagementApplicabilityRuleOsEdition',
  'deviceManagementApplicabilityRuleOsVersion',
  'deviceManagementApplicabilityRuleDeviceMode',
]);

function toJson(row: Configuration): JsonRecord {
  return {
    '@odata.type': `#microsoft.graph.${row.type}`,
    id: row.id,
    lastModifiedDateTime: row.lastModifiedDateTime,
    roleScopeTagIds: row.roleScopeTagIds,
    supportsScopeTags: true,
    deviceManagementApplicabilityRuleOsEdition: null,
    deviceManagementApplicabilityRuleOsVersion: null,
    deviceManagementApplicabilityRuleDeviceMode: null,
    createdDateTime: row.createdDateTime,
    description: row.description,
    displayName: row.displayName,
    version: row.version,
    ...row.settings,
  };
}

/**
 * `microsoft.graph.unsupportedDeviceConfiguration/originalEntityTypeName`: only rows of that type
 * have it.
 */
function selectPath(row: Configuration, path: string): JsonRecord | undefined {
  const [type = '', property = ''] = path.replace('microsoft.graph.', '').split('/');
  return isKindOf(row.type, type) && property in row.settings
    ? { [property]: row.settings[property] }
    : undefined;
}

/** deviceConfigurations as this caller sees them. */
export function configurationSet(
  call: Call,
  context = 'deviceManagement/deviceConfigurations',
): EntitySet<Configuration> {
  return {
    context,
    type: 'microsoft.graph.deviceConfiguration',
    properties: PROPERTIES,
    toJson,
    pageSize: 100,
    selectPath,
    expandable: ['assignments'],
    expand: (row) => ({
      'assignments@odata.context':
        `${call.origin}/` +
        `${call.version}/$metadata#deviceManagement/deviceConfigurations('${row.id}')/assignments`,
      assignments: call.tenant.assignments.visible(row.id, call.now()).map(assignmentJson),
    }),
  };
}

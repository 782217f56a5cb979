import { z } from 'zod/mini';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';
import { PAGE_OF_UPDATES } from '#graph/families/updates/pageOfUpdates.ts';

const schema = z.looseObject({ hotpatchEnabled: told(z.boolean()) });

/** https://learn.microsoft.com/graph/api/resources/intune-softwareupdate-windowsqualityupdatepolicy?view=graph-rest-beta */
export const hotpatch = {
  path: '/deviceManagement/windowsQualityUpdatePolicies',
  fields:
    'id,displayName,description,hotpatchEnabled,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: PAGE_OF_UPDATES,
  name: 'displayName',
  typeText: (item) => String(schema.parse(item).hotpatchEnabled ?? ''),
  bodyKey: 'assignments',
  rowType: 'windowsQualityUpdatePolicyAssignment',
} as const satisfies GraphFamily;

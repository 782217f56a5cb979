import { z } from 'zod/mini';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({ policyConfigurationIngestionType: told(z.string()) });

/** https://learn.microsoft.com/graph/api/resources/intune-grouppolicy-grouppolicyconfiguration?view=graph-rest-beta */
export const adminTemplate = {
  path: '/deviceManagement/groupPolicyConfigurations',
  fields:
    'id,displayName,description,policyConfigurationIngestionType,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: 1000,
  name: 'displayName',
  typeText: (item) => schema.parse(item).policyConfigurationIngestionType ?? '',
  bodyKey: 'assignments',
  rowType: 'groupPolicyConfigurationAssignment',
} as const satisfies GraphFamily;

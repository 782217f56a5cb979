import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({ platforms: told(z.string()), technologies: told(z.string()) });

/** https://learn.microsoft.com/graph/api/resources/intune-deviceconfigv2-devicemanagementcompliancepolicy?view=graph-rest-beta */
export const linuxCompliance = {
  path: '/deviceManagement/compliancePolicies',
  fields:
    'id,name,description,platforms,technologies,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: 1000,
  name: 'name',
  typeText(item) {
    const { platforms, technologies } = schema.parse(item);
    return typeText([platforms ?? '', technologies ?? '']);
  },
  bodyKey: 'assignments',
  // As in the settings catalog, whose policies these are.
  rowType: 'deviceManagementConfigurationPolicyAssignment',
} as const satisfies GraphFamily;

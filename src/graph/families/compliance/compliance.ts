import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({ deviceCompliancePolicyScript: told(z.looseObject({})) });

/** https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-devicecompliancepolicy?view=graph-rest-beta */
export const compliance = {
  path: '/deviceManagement/deviceCompliancePolicies',
  // The script, which decides on filters, is a property of the type for Windows alone.
  fields: undefined,
  pageSize: 1000,
  name: 'displayName',
  typeText(item) {
    const { deviceCompliancePolicyScript } = schema.parse(item);
    const type = (item['@odata.type'] ?? '').replace(/^#?microsoft\.graph\./, '');
    return typeText([type, deviceCompliancePolicyScript == null ? '' : 'script']);
  },
  bodyKey: 'assignments',
  rowType: 'deviceCompliancePolicyAssignment',
} as const satisfies GraphFamily;

import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  hardwareConfigurationFormat: told(z.string()),
  perDevicePasswordDisabled: told(z.boolean()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-hardwareconfiguration?view=graph-rest-beta */
export const bios = {
  path: '/deviceManagement/hardwareConfigurations',
  fields:
    'id,displayName,description,version,hardwareConfigurationFormat,' +
    'perDevicePasswordDisabled,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: 1000,
  name: 'displayName',
  typeText(item) {
    const { hardwareConfigurationFormat, perDevicePasswordDisabled } = schema.parse(item);
    return typeText([hardwareConfigurationFormat ?? '', String(perDevicePasswordDisabled ?? '')]);
  },
  bodyKey: 'hardwareConfigurationAssignments',
  rowType: 'hardwareConfigurationAssignment',
} as const satisfies GraphFamily;

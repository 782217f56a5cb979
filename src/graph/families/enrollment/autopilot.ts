import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  deviceType: told(z.string()),
  deviceNameTemplate: told(z.string()),
  preprovisioningAllowed: told(z.boolean()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-enrollment-windowsautopilotdeploymentprofile?view=graph-rest-beta */
export const autopilot = {
  path: '/deviceManagement/windowsAutopilotDeploymentProfiles',
  fields:
    'id,displayName,description,deviceType,deviceNameTemplate,preprovisioningAllowed,' +
    'createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: 1000,
  name: 'displayName',
  typeText(item) {
    const { deviceType, deviceNameTemplate, preprovisioningAllowed } = schema.parse(item);
    const type = (item['@odata.type'] ?? '').replace(/^#?microsoft\.graph\./, '');
    return typeText([
      type,
      deviceType ?? '',
      deviceNameTemplate ?? '',
      String(preprovisioningAllowed ?? ''),
    ]);
  },
  // Its `/assign` takes ids of devices, and no groups.
  bodyKey: undefined,
  rowType: 'windowsAutopilotDeploymentProfileAssignment',
} as const satisfies GraphFamily;

import { z } from 'zod/mini';
import { NO_APP } from '#domain/family/apps/managedAppPolicy.ts';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({ targetedMobileApps: told(z.array(z.unknown())) });

/** https://learn.microsoft.com/graph/api/resources/intune-apps-manageddevicemobileappconfiguration?view=graph-rest-beta */
export const appConfiguration = {
  path: '/deviceAppManagement/mobileAppConfigurations',
  fields:
    'id,displayName,description,version,targetedMobileApps,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: 1000,
  name: 'displayName',
  typeText(item) {
    const { targetedMobileApps } = schema.parse(item);
    const type = (item['@odata.type'] ?? '').replace(/^#?microsoft\.graph\./, '');
    return typeText([type, targetedMobileApps?.length === 0 ? NO_APP : '']);
  },
  bodyKey: 'assignments',
  assignCast: 'managedDeviceMobileAppConfiguration',
  rowType: 'managedDeviceMobileAppConfigurationAssignment',
} as const satisfies GraphFamily;

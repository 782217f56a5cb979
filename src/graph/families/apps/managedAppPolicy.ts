import { z } from 'zod/mini';
import { NO_APP } from '#domain/family/apps/managedAppPolicy.ts';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  deployedAppCount: told(z.number()),
  appGroupType: told(z.string()),
  targetedAppManagementLevels: told(z.string()),
});

/** Apps that are named one by one; of the other groups Graph need not tell how many there are. */
const NAMED_APPS = 'selectedPublicApps';

/** What all policies for managed apps have in common. */
export const MANAGED_APP_POLICY = {
  fields:
    'id,displayName,description,deployedAppCount,appGroupType,' +
    'targetedAppManagementLevels,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: 1000,
  name: 'displayName',
  typeText(item) {
    const {
      deployedAppCount,
      appGroupType,
      targetedAppManagementLevels: levels,
    } = schema.parse(item);
    const coversNone = deployedAppCount === 0 && (appGroupType ?? NAMED_APPS) === NAMED_APPS;
    return typeText([coversNone ? NO_APP : '', appGroupType ?? '', levels ?? '']);
  },
  bodyKey: 'assignments',
  hasVirtualUsers: true,
  rowType: 'targetedManagedAppPolicyAssignment',
} as const satisfies Partial<GraphFamily>;

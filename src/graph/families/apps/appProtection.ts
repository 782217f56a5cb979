import { MANAGED_APP_POLICY } from '#graph/families/apps/managedAppPolicy.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';

/** https://learn.microsoft.com/graph/api/resources/intune-mam-iosmanagedappprotection?view=graph-rest-beta */
export const iosAppProtection = {
  ...MANAGED_APP_POLICY,
  path: '/deviceAppManagement/iosManagedAppProtections',
} as const satisfies GraphFamily;

/** https://learn.microsoft.com/graph/api/resources/intune-mam-androidmanagedappprotection?view=graph-rest-beta */
export const androidAppProtection = {
  ...MANAGED_APP_POLICY,
  path: '/deviceAppManagement/androidManagedAppProtections',
} as const satisfies GraphFamily;

/** https://learn.microsoft.com/graph/api/resources/intune-mam-windowsmanagedappprotection?view=graph-rest-beta */
export const windowsAppProtection = {
  ...MANAGED_APP_POLICY,
  path: '/deviceAppManagement/windowsManagedAppProtections',
  fields:
    'id,displayName,description,deployedAppCount,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
} as const satisfies GraphFamily;

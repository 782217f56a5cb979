import { MANAGED_APP_POLICY } from '#graph/families/apps/managedAppPolicy.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';

/** https://learn.microsoft.com/graph/api/resources/intune-mam-targetedmanagedappconfiguration?view=graph-rest-beta */
export const managedAppConfiguration = {
  ...MANAGED_APP_POLICY,
  path: '/deviceAppManagement/targetedManagedAppConfigurations',
} as const satisfies GraphFamily;

import {
  APP_KEEPS_ITS_SETTINGS,
  MANAGED_APP_POLICY,
} from '#domain/family/apps/managedAppPolicy.ts';
import type { Family } from '#domain/family/family.ts';

/** What apps are told wherever somebody signs in to them; of which platforms, a list does not tell. */
export const managedAppConfiguration = {
  ...MANAGED_APP_POLICY,
  singular: 'App configuration policy for managed apps',
  plural: 'App configuration policies for managed apps',
  kinds: { managedAppConfiguration: 'App configuration (managed apps)' },
  typeOf: (text) => ({
    name: text,
    platform: 'several',
    platforms: ['iOS', 'androidAny', 'windows'],
    kind: 'managedAppConfiguration',
    graphType: 'targetedManagedAppConfiguration',
  }),
  loss: { ofOne: APP_KEEPS_ITS_SETTINGS },
  adminCenterView: (id) =>
    'Microsoft_Intune/TargetedAppConfigInstanceBlade/~/fullscreensummary/id/' +
    `${encodeURIComponent(id)}/odataType/undefined`,
} as const satisfies Family;

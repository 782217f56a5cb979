import type { Platform } from '#domain/configuration/platform.ts';
import type { Family } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';
import { APP_KEEPS_ITS_SETTINGS, coversNoApp } from '#domain/family/apps/managedAppPolicy.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** Descendants of `managedDeviceMobileAppConfiguration`, Graph beta metadata of 2026-07. */
const PLATFORMS: Readonly<Record<string, Platform>> = {
  iosMobileAppConfiguration: 'iOS',
  androidManagedStoreAppConfiguration: 'androidEnterprise',
  androidForWorkMobileAppConfiguration: 'androidEnterprise',
};

/** What apps on managed devices are told. */
export const appConfiguration = {
  singular: 'App configuration policy for managed devices',
  plural: 'App configuration policies for managed devices',
  kinds: { deviceAppConfiguration: 'App configuration (managed devices)' },
  typeOf(text) {
    const [graphType = ''] = partsOf(text);
    const platform = PLATFORMS[graphType];
    return platform === undefined
      ? { name: text, platform: 'unknown', kind: 'other', graphType }
      : { name: text, platform, kind: 'deviceAppConfiguration', graphType };
  },
  limitsOf: ({ name }) => ({
    notTargets: ENTRA_TARGETS,
    filters: { managed: 'devices' },
    ...coversNoApp(partsOf(name)[1]),
  }),
  factsOf: () => [],
  loss: { ofOne: APP_KEEPS_ITS_SETTINGS },
  intents: [],
  payload: [],
  writes: 'replace',
  assignActionOf: () => 'MobileApps_Assign',
  permission: 'Apps',
  auditType: 'ManagedDeviceMobileAppConfigurationAssignment',
  adminCenterView: (id) =>
    `Microsoft_Intune_Apps/AppConfigPolicySettingsMenu/~/2/appConfigPolicyId/${encodeURIComponent(id)}`,
  delivery: 'policy',
} as const satisfies Family;

import {
  configurationTypeOf,
  DEVICE_CONFIGURATION_KINDS,
} from '#domain/configuration/configurationType.ts';
import type { Family, Limits } from '#domain/family/family.ts';

/**
 * Types that take no filters; of the other workloads on the page none is a device configuration.
 * https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read 2026-11)
 */
const WITHOUT_FILTERS = new Map([
  ['windowsWiredNetworkConfiguration', 'Windows wired network profiles'],
  ['iosUpdateConfiguration', 'iOS/iPadOS update policies'],
]);

export const deviceConfiguration = {
  singular: 'Device configuration',
  plural: 'Device configurations',
  kinds: DEVICE_CONFIGURATION_KINDS,
  typeOf: configurationTypeOf,
  limitsOf: ({ name }): Limits => {
    const words = WITHOUT_FILTERS.get(name);
    return {
      notTargets: {},
      filters:
        words === undefined ? { managed: 'devices' } : { whyNot: `${words} take no filters.` },
    };
  },
  factsOf: () => [],
  loss: { ofOne: undefined },
  intents: ['apply', 'remove'],
  payload: [],
  writes: 'rows',
  assignActionOf: () => 'DeviceConfigurations_Assign',
  permission: 'Configuration',
  auditType: 'DeviceConfigurationAssignment',
  adminCenterView: (id) =>
    `Microsoft_Intune_DeviceSettings/ConfigurationMenuBlade/~/properties/configurationId/${encodeURIComponent(id)}`,
  delivery: 'policy',
} as const satisfies Family;

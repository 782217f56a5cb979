import type { Fact, Family } from '#domain/family/family.ts';
import { groupsOnly } from '#domain/family/limits.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** `hardwareConfigurationFormat`; others are shown as Graph says them. */
const MAKERS: Readonly<Record<string, string>> = {
  dell: 'Dell',
  surface: 'Surface',
  surfaceDock: 'Surface Dock',
};

function factsOf(text: string): Fact[] {
  const [format = '', passwordDisabled = ''] = partsOf(text);
  return [
    ...(format === '' ? [] : [{ label: 'Hardware', value: MAKERS[format] ?? format }]),
    ...(passwordDisabled === ''
      ? []
      : [
          {
            label: 'BIOS password of each device',
            value: passwordDisabled === 'true' ? 'Not set by Intune' : 'Set by Intune',
          },
        ]),
  ];
}

/**
 * Firmware settings of Dell and Surface. Whether all devices, all users and filters are taken is
 * not documented (docs/reference/families.md).
 */
export const bios = {
  singular: 'BIOS configuration',
  plural: 'BIOS configurations',
  kinds: { biosConfiguration: 'BIOS configuration' },
  typeOf: (text) => ({
    name: text,
    platform: 'windows',
    kind: 'biosConfiguration',
    graphType: partsOf(text)[0] ?? '',
  }),
  limitsOf: () => ({
    notTargets: groupsOnly(
      'Whether BIOS configurations can be assigned to everybody is not documented. Choose a group.',
    ),
    filters: { whyNot: 'Whether BIOS configurations take filters is not documented.' },
  }),
  factsOf: ({ name }) => factsOf(name),
  loss: {
    ofOne: 'Whether the firmware goes back to what it had is not documented: check one device.',
  },
  intents: [],
  payload: [],
  writes: 'replace',
  assignActionOf: () => 'DeviceConfigurations_Assign',
  permission: 'Configuration',
  auditType: 'HardwareConfigurationAssignment',
  adminCenterView: () => 'Microsoft_Intune_DeviceSettings/DevicesMenu/~/configuration',
  delivery: 'policy',
} as const satisfies Family;

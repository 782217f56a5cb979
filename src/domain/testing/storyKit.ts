import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { deviceConfiguration } from '#domain/family/configuration/deviceConfiguration.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type GuardrailFacts, known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import type { Target } from '#domain/assignment/target.ts';

/**
 * For tests of guardrails: a form to which no rule has anything to say, and ways to change one
 * thing in it.
 */
export const GROUP = '3f9c1c5e-0000-4000-8000-00000000abcd';
export const OTHER = '44444444-0000-4000-8000-00000000cafe';
export const FILTER = '77777777-0000-4000-8000-00000000beef';

export const USERS: GroupNature = {
  displayName: 'Sales',
  kind: 'user',
  isDynamic: false,
  members: 12,
  membershipRule: undefined,
  hidesMembers: false,
  isRulePaused: false,
};
export const DEVICES: GroupNature = { ...USERS, displayName: 'Kiosks', kind: 'device' };
export const DYNAMIC_USERS: GroupNature = {
  ...USERS,
  displayName: 'Staff',
  isDynamic: true,
  membershipRule: 'user.department -eq "IT"',
};
export const DYNAMIC_DEVICES: GroupNature = {
  ...DEVICES,
  displayName: 'Autopilot',
  isDynamic: true,
  membershipRule: 'device.model -eq "X"',
};

/** What was read of the chosen group and of the other one. */
export function groups(own: GroupNature | undefined, other?: GroupNature): Partial<GuardrailFacts> {
  const entries = [[GROUP, own] as const, [OTHER, other] as const];
  return {
    groups: known(
      new Map(
        entries.flatMap(([id, nature]) => (nature === undefined ? [] : [[id, nature] as const])),
      ),
    ),
  };
}

export const FINE: GuardrailFacts = {
  configuration: {
    displayName: 'VPN',
    type: configurationTypeOf('windows10VpnConfiguration'),
    family: deviceConfiguration,
  },
  targetKind: 'group',
  groupId: GROUP,
  group: known({ displayName: 'Sales', securityEnabled: true }),
  collectionId: '',
  filterMode: 'none',
  filterId: '',
  filter: UNKNOWN,
  filterList: known({ count: 15, hasChosen: true }),
  intent: 'apply',
  existing: known([]),
  groups: known(new Map([[GROUP, USERS]])),
};

export const FILTERED = {
  filterMode: 'include',
  filterId: FILTER,
  filter: known({
    displayName: 'Laptops',
    platform: 'windows10AndLater',
    managementType: 'devices',
  }),
} as const satisfies Partial<GuardrailFacts>;

export function row(target: Target, change: Partial<Assignment> = {}): Assignment {
  return {
    id: 'x',
    target,
    filter: { mode: 'none' },
    intent: 'apply',
    source: 'direct',
    sourceId: undefined,
    raw: {},
    ...change,
  };
}

export function assigned(...targets: Target[]): Pick<GuardrailFacts, 'existing'> {
  return { existing: known(targets.map((target) => row(target))) };
}

export const INCLUDED: Target = { kind: 'group', groupId: OTHER };
export const EXCLUDED: Target = { kind: 'exclusionGroup', groupId: OTHER };
export const ALL_DEVICES: Target = { kind: 'allDevices' };
export const ALL_USERS: Target = { kind: 'allLicensedUsers' };

export type Story = readonly [story: string, change: Partial<GuardrailFacts>, holds: boolean];

export const EXCLUDING = {
  targetKind: 'exclusionGroup',
} as const satisfies Partial<GuardrailFacts>;
export const TO_ALL_DEVICES = {
  targetKind: 'allDevices',
  groupId: '',
} as const satisfies Partial<GuardrailFacts>;
export const TO_ALL_USERS = {
  targetKind: 'allLicensedUsers',
  groupId: '',
} as const satisfies Partial<GuardrailFacts>;
export const UNREAD = { groups: UNKNOWN };

import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/assignment/intent.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { familyFacts } from '#domain/family/families.ts';
import { findingsOf } from '#domain/guardrails/findingsOf.ts';
import { known } from '#domain/guardrails/guardrail.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { questionsByEffect } from '#domain/impact/effect/rowsInQuestion.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { impactOf } from '#domain/testing/impactOf.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { whyUnchanged } from '#domain/impact/unchanged.ts';
import {
  appOfType,
  DRAWN_APP_TYPES,
  inFamily,
  OTHER_FAMILIES,
} from '#domain/testing/drawnSubjects.ts';
import { device, factsOf, type SmallTenant } from '#domain/testing/fakeTenant.ts';

/** One device of each kind, with a user of its own. */
const DEVICES: readonly ManagedDevice[] = [
  device('windows', 'u-windows'),
  device('mac', 'u-mac', 'macOS'),
  device('phone', 'u-phone', 'iOS'),
  device('linux', 'u-linux', 'Linux'),
  ...(
    [
      ['managed', 'androidEnterpriseFullyManaged', 'androidEnterprise'],
      ['profile', 'androidEnterpriseCorporateWorkProfile', 'androidEnterprise'],
      ['kiosk', 'androidEnterpriseDedicatedDevice', 'androidEnterprise'],
      ['own', 'userEnrollment', 'androidForWork'],
      ['old', 'userEnrollment', 'android'],
    ] as const
  ).map(([id, enrollmentType, deviceType]) => ({
    ...device(id, `u-${id}`, 'Android'),
    enrollmentType,
    deviceType,
  })),
];

const TENANT: SmallTenant = {
  devices: DEVICES,
  groups: {
    people: { users: DEVICES.map(({ id }) => `u-${id}`), devices: [] },
    machines: { users: [], devices: DEVICES.map(({ id }) => `e-${id}`) },
  },
  filters: {},
};

const NATURES = new Map<string, GroupNature>(
  (['people', 'machines'] as const).map((id) => [
    id,
    {
      displayName: id,
      kind: id === 'people' ? 'user' : 'device',
      isDynamic: false,
      members: DEVICES.length,
      membershipRule: undefined,
      hidesMembers: false,
      isRulePaused: false,
    },
  ]),
);

const TARGETS = {
  'a group of users': { kind: 'group', groupId: 'people' },
  'a group of devices': { kind: 'group', groupId: 'machines' },
  'All devices': { kind: 'allDevices' },
  'All users': { kind: 'allLicensedUsers' },
} as const satisfies Record<string, KnownTarget>;

type TargetName = keyof typeof TARGETS;

const TARGET_NAMES = Object.keys(TARGETS) as TargetName[];

/** What the guardrails say of one further row on an empty list, and what impact counts of it. */
function bothOf(
  configuration: Pick<Configuration, 'id' | 'displayName' | 'type'>,
  name: TargetName,
  intent: Intent,
) {
  const target = TARGETS[name];
  const after = [{ target, filter: { mode: 'none' }, intent } as const];
  const [{ effect, ...question }] = questionsByEffect(recipientsOf(configuration), {
    before: [],
    after,
  });
  const asked = { ...question, facts: factsOf(TENANT) };
  const findings = findingsOf({
    configuration,
    before: known([]),
    after,
    reads: { filters: undefined, groups: known(NATURES) },
  });
  return { findings, ...impactOf(asked), unchanged: whyUnchanged(asked, effect) };
}

const mostOf = (reach: Reach) =>
  reach.kind === 'exact' ? reach.count : reach.kind === 'bounds' ? reach.most : undefined;

const GETS_NOTHING = new Set(['intent-not-for-target', 'target-not-taken']);

describe('where a guardrail says that nobody gets it, impact counts nobody', () => {
  it.each(DRAWN_APP_TYPES)('%s, by each intent and on each target', (type) => {
    for (const intent of familyFacts('app').intents)
      for (const name of TARGET_NAMES) {
        const { findings, users, devices } = bothOf(appOfType(type), name, intent);
        const isRefused = findings.some(({ id }) => GETS_NOTHING.has(id));
        const counts = [mostOf(devices.after), mostOf(devices.gained), mostOf(users.after)];
        if (isRefused) expect([intent, name, ...counts]).toEqual([intent, name, 0, 0, 0]);
        else
          expect([intent, name, mostOf(users.after) === 0 && mostOf(devices.after) === 0])
            // Who may not get it by one of them gets it by the other.
            .toEqual([
              intent,
              name,
              givesNothing(
                type,
                name,
                findings.map(({ id }) => id),
              ),
            ]);
      }
  });

  it.each(OTHER_FAMILIES)('%s, on each target', (family) => {
    for (const name of TARGET_NAMES) {
      const { findings, users, devices } = bothOf(inFamily(family, ''), name, 'apply');
      if (!findings.some(({ id }) => GETS_NOTHING.has(id))) continue;
      expect([name, mostOf(devices.after), mostOf(users.after)]).toEqual([name, 0, 0]);
    }
  });
});

/** A group of devices is warned of, and gives nothing of what is offered to users. */
function givesNothing(type: string, name: TargetName, findings: readonly string[]): boolean {
  const isWarned = name === 'a group of devices' && findings.includes('offered-to-devices');
  return isWarned && type !== 'androidManagedStoreApp';
}

describe('what is offered is counted as Microsoft documents it', () => {
  it.each<[string, Intent, TargetName, readonly string[]]>([
    ['win32LobApp', 'available', 'All devices', []],
    ['win32LobApp', 'available', 'a group of devices', ['windows']],
    ['win32LobApp', 'required', 'All devices', ['windows']],
    ['winGetApp', 'available', 'a group of devices', []],
    ['winGetApp', 'available', 'a group of users', ['windows']],
    ['winGetApp', 'uninstall', 'a group of devices', ['windows']],
    ['iosVppApp', 'availableWithoutEnrollment', 'a group of users', []],
    ['iosStoreApp', 'availableWithoutEnrollment', 'a group of users', ['phone']],
    ['androidManagedStoreApp', 'available', 'a group of devices', ['managed', 'profile']],
    ['androidManagedStoreApp', 'available', 'All users', ['managed', 'profile', 'kiosk', 'own']],
    ['androidManagedStoreApp', 'available', 'All devices', []],
  ])('%s, %s, on %s', (type, intent, name, devices) => {
    const both = bothOf(appOfType(type), name, intent);
    expect(both.devices.after).toEqual({ kind: 'exact', count: devices.length });
  });

  it('of an Android device of which nobody tells how it was enrolled, that is not known', () => {
    const [{ effect: _, ...question }] = questionsByEffect(
      recipientsOf(appOfType('androidManagedStoreApp')),
      {
        before: [],
        after: [
          { target: TARGETS['a group of devices'], filter: { mode: 'none' }, intent: 'available' },
        ],
      },
    );
    const enrolled = { deviceType: 'androidEnterprise', enrollmentType: 'unknown' };
    const devices = TENANT.devices.map((each) => ({ ...each, ...enrolled }));
    const { after } = impactOf({ ...question, facts: factsOf({ ...TENANT, devices }) }).devices;
    expect(after).toMatchObject({ kind: 'bounds', least: 0, most: 5 });
  });
});

describe('says why nobody gets it by a target that holds devices', () => {
  it.each<[string, TargetName, Intent, string]>([
    [
      'winGetApp',
      'a group of devices',
      'available',
      'No new device is offered this: what is available is offered to users, not to devices.',
    ],
    [
      'winGetApp',
      'All devices',
      'available',
      'No new device is offered this: what is available is offered to users, not to devices.',
    ],
    [
      'iosVppApp',
      'a group of users',
      'availableWithoutEnrollment',
      'No new device is offered this: apps of this type are not offered without enrollment.',
    ],
  ])('%s on %s', (type, name, intent, words) => {
    expect(bothOf(appOfType(type), name, intent).unchanged).toBe(words);
  });

  it('of app protection, which comes to people', () => {
    expect(bothOf(inFamily('iosAppProtection', ''), 'a group of devices', 'apply').unchanged).toBe(
      'No new device receives this: it comes to people, and a group of devices does not bring it.',
    );
  });
});

import { iosAppProtection } from '#domain/family/apps/appProtection.ts';
import { NO_APP } from '#domain/family/apps/managedAppPolicy.ts';
import { settingsCatalog } from '#domain/family/configuration/settingsCatalog.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { deviceConfiguration } from '#domain/family/configuration/deviceConfiguration.ts';
import { describe, expect, it } from 'vitest';
import {
  checkGuardrails,
  type GuardrailFacts,
  isBlocked,
  known,
  UNKNOWN,
} from '#domain/guardrails/guardrail.ts';
import { targetOf } from '#domain/guardrails/facts.ts';
import { policySetRow } from '#domain/testing/testRows.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';
import { STORIES_OF_INTENTS } from '#domain/testing/storiesOfIntents.ts';
import { STORIES_OF_LISTS } from '#domain/testing/storiesOfLists.ts';
import { STORIES_OF_MIXES } from '#domain/testing/storiesOfMixes.ts';
import { assigned, FILTER, FILTERED, FINE, GROUP, type Story } from '#domain/testing/storyKit.ts';

const WIRED = {
  displayName: 'LAN',
  type: configurationTypeOf('windowsWiredNetworkConfiguration'),
  family: deviceConfiguration,
};
const CATALOG = {
  displayName: 'Edge',
  type: settingsCatalog.typeOf('none|windows10|mdm|||'),
  family: settingsCatalog,
};
const OF_A_SET = known([policySetRow()]);
const WITHOUT_GROUPS = {
  ...WIRED,
  family: {
    ...deviceConfiguration,
    limitsOf: () => ({
      notTargets: { group: { whyNot: 'It takes no groups.' } },
      filters: { managed: 'devices' as const },
    }),
  },
};
const protection = (text: string) => ({
  displayName: 'Everybody',
  type: iosAppProtection.typeOf(text),
  family: iosAppProtection,
});
const PROTECTION = protection('');
const NEW_TYPE = {
  displayName: 'New',
  type: configurationTypeOf('visionOSConfiguration'),
  family: deviceConfiguration,
};

function filterFor(
  platform: string,
  managementType: string | undefined = 'devices',
): Partial<GuardrailFacts> {
  return { ...FILTERED, filter: known({ displayName: 'F', platform, managementType }) };
}

function findings(change: Partial<GuardrailFacts>) {
  return checkGuardrails(GUARDRAILS, { ...FINE, ...change });
}

/**
 * For each rule: when it speaks, when it keeps silent, and that what was not read is not held
 * against the admin.
 */
const STORIES: Readonly<Record<string, readonly Story[]>> = {
  'configuration-missing': [
    ['no configuration yet', { configuration: undefined }, true],
    ['one is picked', {}, false],
  ],
  'group-missing': [
    ['no group yet', { groupId: '' }, true],
    ['no excluded group yet', { targetKind: 'exclusionGroup', groupId: '' }, true],
    ['all devices need no group', { targetKind: 'allDevices', groupId: '' }, false],
    ['a group whose name was not read is still a group', { group: UNKNOWN }, false],
  ],
  'group-gone': [
    ['the group was asked for and is not there', { isGroupGone: true }, true],
    ['an excluded group too', { isGroupGone: true, targetKind: 'exclusionGroup' }, true],
    ['all devices need no group', { isGroupGone: true, targetKind: 'allDevices' }, false],
    ['it is still being read', {}, false],
  ],
  'collection-missing': [
    ['no collection yet', { targetKind: 'collection' }, true],
    ['only blanks typed', { targetKind: 'collection', collectionId: '  ' }, true],
    ['one is typed', { targetKind: 'collection', collectionId: 'SMS00001' }, false],
    ['a group needs none', {}, false],
  ],
  'filter-missing': [
    ['mode without filter', { filterMode: 'include' }, true],
    ['the other mode without filter', { filterMode: 'exclude' }, true],
    ['mode with filter', FILTERED, false],
    ['no filter wanted', {}, false],
  ],
  'filter-on-excluded-group': [
    ['excluded group, filter includes', { ...FILTERED, targetKind: 'exclusionGroup' }, true],
    [
      'excluded group, filter excludes',
      { ...FILTERED, targetKind: 'exclusionGroup', filterMode: 'exclude' },
      true,
    ],
    ['excluded group without filter', { targetKind: 'exclusionGroup' }, false],
    ['group with filter', FILTERED, false],
    [
      'even when the filter was not read',
      { ...FILTERED, targetKind: 'exclusionGroup', filter: UNKNOWN },
      true,
    ],
  ],
  'filter-platform': [
    ['iOS filter on Windows', filterFor('iOS'), true],
    ['Windows 8.1 filter on Windows', filterFor('windows81AndLater'), false],
    ['Windows filter on Windows', FILTERED, false],
    ['iOS filter, mode back to none', { ...filterFor('iOS'), filterMode: 'none' }, false],
    ['the filter was not read', { ...FILTERED, filter: UNKNOWN }, false],
    ['Graph did not say the filter platform', filterFor('unknown'), false],
    ['a filter platform newer than the app', filterFor('visionOS'), false],
    [
      'a configuration type newer than the app',
      { ...filterFor('iOS'), configuration: NEW_TYPE },
      false,
    ],
    ['no configuration picked yet', { ...filterFor('iOS'), configuration: undefined }, false],
    [
      'Android apps filter on iOS app protection',
      { ...filterFor('androidMobileApplicationManagement', 'apps'), configuration: PROTECTION },
      true,
    ],
    [
      'iOS apps filter on iOS app protection',
      { ...filterFor('iOSMobileApplicationManagement', 'apps'), configuration: PROTECTION },
      false,
    ],
    [
      'an apps platform newer than the app',
      { ...filterFor('macOSMobileApplicationManagement', 'apps'), configuration: PROTECTION },
      false,
    ],
  ],
  'apps-filter': [
    ['a filter for apps', filterFor('windows10AndLater', 'apps'), true],
    [
      'an apps platform, management type unsaid',
      filterFor('iOSMobileApplicationManagement', undefined),
      true,
    ],
    ['a filter for devices', FILTERED, false],
    [
      'a filter for apps on app protection',
      { ...filterFor('iOSMobileApplicationManagement', 'apps'), configuration: PROTECTION },
      false,
    ],
    [
      'a filter for devices on app protection',
      { ...filterFor('iOS'), configuration: PROTECTION },
      true,
    ],
    [
      'no configuration picked yet',
      { ...filterFor('iOSMobileApplicationManagement', 'apps'), configuration: undefined },
      false,
    ],
    ['management type unsaid', filterFor('windows10AndLater', undefined), false],
    ['the filter was not read', { ...FILTERED, filter: UNKNOWN }, false],
  ],
  'type-without-filters': [
    ['wired network with filter', { ...FILTERED, configuration: WIRED }, true],
    ['wired network without filter', { configuration: WIRED }, false],
    ['VPN with filter', FILTERED, false],
    [
      'macOS wired network with filter',
      {
        ...filterFor('macOS'),
        configuration: {
          ...WIRED,
          type: configurationTypeOf('macOSWiredNetworkConfiguration'),
        },
      },
      false,
    ],
  ],
  'configuration-without-effect': [
    ['app protection of no app', { configuration: protection(NO_APP) }, true],
    ['app protection of some', { configuration: PROTECTION }, false],
    [
      'kept from a group',
      { configuration: protection(NO_APP), targetKind: 'exclusionGroup' },
      false,
    ],
  ],
  'already-assigned': [
    ['the group is in', assigned({ kind: 'group', groupId: GROUP.toUpperCase() }), true],
    ['the group is excluded', assigned({ kind: 'exclusionGroup', groupId: GROUP }), true],
    [
      'the group is in and is to be excluded',
      { ...assigned({ kind: 'group', groupId: GROUP }), targetKind: 'exclusionGroup' },
      true,
    ],
    ['all devices twice', { ...assigned({ kind: 'allDevices' }), targetKind: 'allDevices' }, true],
    [
      'the collection, typed with blanks',
      {
        ...assigned({ kind: 'collection', collectionId: 'SMS00001' }),
        targetKind: 'collection',
        collectionId: ' sms00001 ',
      },
      true,
    ],
    [
      'another group, another collection, an unknown target',
      assigned(
        { kind: 'group', groupId: FILTER },
        { kind: 'collection', collectionId: GROUP },
        { kind: 'unknown', odataType: 'x', raw: { groupId: GROUP } },
      ),
      false,
    ],
    ['the list was not read', { existing: UNKNOWN }, false],
    ['no group picked yet', { ...assigned({ kind: 'group', groupId: '' }), groupId: '' }, false],
  ],
  'group-not-security-enabled': [
    [
      'a distribution group',
      { group: known({ displayName: 'News', securityEnabled: false }) },
      true,
    ],
    [
      'such a group, excluded',
      {
        targetKind: 'exclusionGroup',
        group: known({ displayName: 'News', securityEnabled: false }),
      },
      true,
    ],
    [
      'Graph did not say',
      { group: known({ displayName: 'News', securityEnabled: undefined }) },
      false,
    ],
    ['the group was not read', { group: UNKNOWN }, false],
    [
      'it was picked before, the target is all devices now',
      { targetKind: 'allDevices', group: known({ displayName: 'News', securityEnabled: false }) },
      false,
    ],
  ],
  'replaced-beside-policy-set': [
    ['a catalog policy with a row of a set', { configuration: CATALOG, existing: OF_A_SET }, true],
    ['a device configuration with a row of a set', { existing: OF_A_SET }, false],
    ['a catalog policy without', { configuration: CATALOG }, false],
  ],
  'intent-not-taken': [
    ['remove of a catalog policy', { configuration: CATALOG, intent: 'remove' }, true],
    ['remove of a device configuration', { intent: 'remove' }, false],
  ],
  'target-not-taken': [
    ['groups where none are taken', { configuration: WITHOUT_GROUPS }, true],
    ['groups', {}, false],
  ],
  'collection-undocumented': [
    ['a collection', { targetKind: 'collection', collectionId: 'SMS00001' }, true],
    ['a group', {}, false],
  ],
  'broad-target-with-filter': [
    ['all devices, narrowed', { ...FILTERED, targetKind: 'allDevices' }, true],
    ['all users, narrowed', { ...FILTERED, targetKind: 'allLicensedUsers' }, true],
    ['all devices', { targetKind: 'allDevices' }, false],
    ['a group, narrowed', FILTERED, false],
  ],
  'intent-remove': [
    ['remove', { intent: 'remove' }, true],
    ['apply', {}, false],
  ],
  ...STORIES_OF_MIXES,
  ...STORIES_OF_LISTS,
  ...STORIES_OF_INTENTS,
};

describe.each(GUARDRAILS.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(STORIES[id] ?? [])('%s', (_, change, holds) => {
    expect(findings(change).some((finding) => finding.id === id)).toBe(holds);
  });

  it('has a story in which it speaks and one in which it is silent', () => {
    expect(new Set((STORIES[id] ?? []).map(([, , holds]) => holds))).toEqual(
      new Set([true, false]),
    );
  });

  it('speaks in whole sentences', () => {
    for (const [, change] of (STORIES[id] ?? []).filter(([, , holds]) => holds)) {
      const words = rule.test({ ...FINE, ...change });
      expect(words).toMatch(/^“?[A-Z].*\.$/);
      expect(words).not.toMatch(/undefined|null|\[object/);
    }
  });
});

const RANKS = ['block', 'warn', 'inform'];

describe('the table', () => {
  it('is told here in full, rule by rule', () => {
    expect(GUARDRAILS.map(({ id }) => id).toSorted()).toEqual(Object.keys(STORIES).toSorted());
  });

  it('has nothing to say to a form that is fine', () => {
    expect(findings({})).toEqual([]);
    expect(isBlocked(findings({}))).toBe(false);
  });

  it('what was not read never blocks: the same form with nothing read', () => {
    const unread = {
      group: UNKNOWN,
      filter: UNKNOWN,
      filterList: UNKNOWN,
      existing: UNKNOWN,
      groups: UNKNOWN,
    };
    expect(isBlocked(findings({ ...FILTERED, ...unread }))).toBe(false);
  });

  it('names blocks before warnings before hints', () => {
    const levels = findings({ ...FILTERED, targetKind: 'exclusionGroup', intent: 'remove' }).map(
      ({ level }) => level,
    );
    expect(new Set(levels)).toEqual(new Set(['block', 'warn', 'inform']));
    expect(levels).toEqual(levels.toSorted((a, b) => RANKS.indexOf(a) - RANKS.indexOf(b)));
  });
});

describe('targetOf', () => {
  it.each<[Partial<GuardrailFacts>, unknown]>([
    [{}, { kind: 'group', groupId: GROUP }],
    [{ targetKind: 'exclusionGroup' }, { kind: 'exclusionGroup', groupId: GROUP }],
    [{ groupId: '' }, undefined],
    [{ targetKind: 'allDevices' }, { kind: 'allDevices' }],
    [{ targetKind: 'allLicensedUsers' }, { kind: 'allLicensedUsers' }],
    [
      { targetKind: 'collection', collectionId: ' SMS00001 ' },
      { kind: 'collection', collectionId: 'SMS00001' },
    ],
    [{ targetKind: 'collection', collectionId: ' ' }, undefined],
  ])('%o', (change, target) => {
    expect(targetOf({ ...FINE, ...change })).toEqual(target);
  });
});

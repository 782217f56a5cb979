import { describe, expect, it } from 'vitest';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { familyFacts } from '#domain/family/families.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { graphType } from '#domain/family/types.ts';
import { countChoice, selectRows } from '#features/configurations/list/configurationRows.ts';

const row = (name: string, odataType: string, count: number): ListedConfiguration => ({
  id: keyOf(name),
  displayName: name,
  description: undefined,
  type: configurationTypeOf(odataType),
  createdAt: undefined,
  lastModifiedAt: undefined,
  version: undefined,
  roleScopeTagIds: [],
  assignments: Array.from({ length: count }, () => ({
    target: { kind: 'group' } as const,
    intent: undefined,
  })),
});

const ROWS = [
  row('One', '#microsoft.graph.windows10GeneralConfiguration', 1),
  row('Two', '#microsoft.graph.windowsWifiConfiguration', 2),
  row('Three', '#microsoft.graph.iosWiFiConfiguration', 0),
];

it.each([
  ['winget', 'winGetApp'],
  ['win get', 'winGetApp'],
  ['VPP', 'iosVppApp'],
  ['vpp mac', 'macOsVppApp'],
  ['lob', 'win32LobApp'],
  ['MSI', 'windowsMobileMSI'],
  ['dmg', 'macOSDmgApp'],
  ['intunewin', 'win32LobApp'],
  ['office', 'officeSuiteApp'],
  ['google play', 'androidManagedStoreApp'],
  ['apk', 'androidLobApp'],
])('an app is found by %s, as people call its kind', (words, type) => {
  const app: ListedConfiguration = {
    ...row('Contoso', '', 0),
    id: keyOfId('app', 'one')!,
    type: familyFacts('app').typeOf(type),
  };
  const other = { ...app, type: familyFacts('app').typeOf('iosiPadOSWebClip') };
  expect(selectRows([other, app], { q: words }, new Set())).toEqual([app]);
});

it('no word is found across the words of a type', () => {
  const app = { ...row('Contoso', '', 0), id: keyOfId('app', 'one')! };
  const kiosk = { ...app, type: familyFacts('app').typeOf('windowsAppX') };
  expect(selectRows([kiosk], { q: 'sap' }, new Set())).toEqual([]);
});

describe('what the menus of the list say of each choice', () => {
  const NONE = new Set<string>();

  it('counts the rows that it would show, the other choices and the words as they are', () => {
    expect([...countChoice(ROWS, {}, NONE, 'assigned')]).toEqual([
      ['yes', 2],
      ['no', 1],
    ]);
    const [platform] = countChoice(ROWS, { assigned: 'no' }, NONE, 'platform').keys();
    expect(countChoice(ROWS, { assigned: 'no' }, NONE, 'platform').size).toBe(1);
    expect(platform).toBe(ROWS[2]!.type.platform);
    expect(countChoice(ROWS, { q: 'nobody has this' }, NONE, 'type').size).toBe(0);
  });

  it('counts a choice as if it were not made, so that another can be chosen', () => {
    const all = countChoice(ROWS, {}, NONE, 'platform');
    expect(countChoice(ROWS, { platform: ROWS[0]!.type.platform }, NONE, 'platform')).toEqual(all);
  });

  it('leaves out what was not read: not known is not "not assigned"', () => {
    const unread = { ...ROWS[0]!, assignments: undefined };
    expect(countChoice([unread], {}, NONE, 'assigned').size).toBe(0);
  });
});

const policy = (name: string, platforms: string): ListedConfiguration => ({
  ...row(name, '', 0),
  id: keyOfId('settingsCatalog', name)!,
  type: familyFacts('settingsCatalog').typeOf(`none|${platforms}|mdm||`),
});

describe('rows of several families', () => {
  const ALL = [...ROWS, policy('Both', 'windows10,macOS'), policy('Mac', 'macOS')];
  const NONE = new Set<string>();

  it('are narrowed by the families that the address names', () => {
    const named = (family: string) =>
      selectRows(ALL, { family }, NONE).map(({ displayName }) => displayName);
    expect(named('settingsCatalog')).toEqual(['Both', 'Mac']);
    expect(named('settingsCatalog,deviceConfiguration')).toHaveLength(ALL.length);
  });

  it('are narrowed by several platforms and several types at once', () => {
    const [one, two] = ROWS.map(({ type }) => type.kind);
    const shown = [
      { platform: 'macOS,iOS' },
      { type: `${one},${two}` },
      { type: `${one}`, family: 'settingsCatalog' },
    ].map((search) => selectRows(ALL, search, NONE).map(({ displayName }) => displayName));
    expect(shown).toEqual([['Three', 'Both', 'Mac'], ['One', 'Two', 'Three'], []]);
  });

  it('count for each of their platforms, and for several', () => {
    const counts = countChoice(ALL, { family: 'settingsCatalog' }, NONE, 'platform');
    expect(Object.fromEntries(counts)).toEqual({ several: 1, windows: 1, macOS: 2 });
    expect(selectRows(ALL, { platform: 'windows' }, NONE)).toHaveLength(3);
  });

  it('tell their type in words that Graph has', () => {
    expect(
      ALL.map(({ type }) => graphType(type)).filter((words) => /none|mdm/.test(words)),
    ).toEqual([]);
  });
});

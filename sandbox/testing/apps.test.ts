import { describe, expect, it } from 'vitest';
import { isRecord, type JsonRecord } from '../json.ts';
import { guid } from '../random.ts';
import { app } from '../tenant/families/apps/app.ts';
import { itemId } from '../tenant/families/items.ts';
import { groupId } from '../tenant/groups.ts';
import { type Answer, type Asker, open, sendable } from './testKit.ts';

const LIST = '/beta/deviceAppManagement/mobileApps';
const SCOPES = ['DeviceManagementApps.ReadWrite.All'];
const at = (name: string): string => `${LIST}/${itemId(app, name)}`;

/** The portal's own filter of the list. */
const PORTAL =
  '(microsoft.graph.managedApp/appAvailability eq null or ' +
  "microsoft.graph.managedApp/appAvailability eq 'lineOfBusiness' or isAssigned eq " +
  'true)';

const target = (type: string, more: JsonRecord = {}): JsonRecord => ({
  '@odata.type': `#microsoft.graph.${type}AssignmentTarget`,
  ...more,
});
const group = (name: string): JsonRecord => target('group', { groupId: groupId(name) });
const exclusion = (name: string): JsonRecord =>
  target('exclusionGroup', { groupId: groupId(name) });
const filtered = (to: JsonRecord, name: string): JsonRecord => ({
  ...to,
  deviceAndAppManagementAssignmentFilterId: guid(`filter:${name}`),
  deviceAndAppManagementAssignmentFilterType: 'include',
});
const DEVICES = target('allDevices');
const USERS = target('allLicensedUsers');
const settings = (type: string, more: JsonRecord = {}): JsonRecord => ({
  '@odata.type': `#microsoft.graph.${type}AppAssignmentSettings`,
  ...more,
});

const row = (intent: string, to: JsonRecord, held: JsonRecord | null = null): JsonRecord => ({
  '@odata.type': '#microsoft.graph.mobileAppAssignment',
  intent,
  target: to,
  settings: held,
});

function opened(): {
  get: (path: string) => Promise<Answer>;
  add: (name: string, body: JsonRecord) => Promise<Answer>;
  assign: (name: string, rows: readonly JsonRecord[]) => Promise<Answer>;
  ask: Asker;
} {
  const { ask } = open();
  const scopes = SCOPES;
  return {
    ask,
    get: (path) => ask('GET', path, { scopes }),
    add: (name, body) => ask('POST', `${at(name)}/assignments`, { scopes, body }),
    assign: (name, rows) =>
      ask('POST', `${at(name)}/assign`, { scopes, body: { mobileAppAssignments: rows } }),
  };
}

const refusedAs = (words: string): JsonRecord => ({
  status: 400,
  code: 'BadRequest',
  message: expect.stringContaining(words),
});

describe('the list', () => {
  it('has 60 apps over many types, and the stubs of the stores beside them', async () => {
    const { get } = opened();
    const all = await get(`${LIST}?$top=1000`);
    const shown = await get(`${LIST}?$top=1000&$filter=${encodeURIComponent(PORTAL)}`);
    expect(shown.value).toHaveLength(60);
    expect(all.value.length - shown.value.length).toBeGreaterThanOrEqual(30);
    const types = new Set(shown.value.map((each) => each['@odata.type']));
    expect(types.size).toBeGreaterThanOrEqual(15);
    expect(types).toContain('#microsoft.graph.managedAndroidStoreApp');
    for (const each of shown.value) expect(each['publisher']).toMatch(/\w/);
  });

  it('tells what is assigned in the list alone', async () => {
    const { get } = opened();
    const assigned = await get(`${LIST}?$top=1000&$filter=isAssigned eq true&$expand=assignments`);
    expect(assigned.value.length).toBeGreaterThan(40);
    for (const { isAssigned, assignments } of assigned.value) {
      expect(isAssigned).toBe(true);
      expect(assignments).not.toEqual([]);
    }
    const one = await get(`${at('Company Portal')}?$expand=assignments`);
    expect(one.json).toMatchObject({ isAssigned: false, assignments: [{ intent: 'required' }] });
  });

  it('gives what is selected, of a type by its cast, page by page', async () => {
    const { get } = opened();
    const version = 'microsoft.graph.mobileLobApp/displayVersion';
    const asked = `$select=displayName,roleScopeTagIds,${version}&$expand=assignments&$top=20`;
    const first = await get(`${LIST}?${asked}&$filter=${encodeURIComponent(PORTAL)}`);
    expect(first.value).toHaveLength(20);
    expect(first.value[0]).toMatchObject({ displayVersion: '24.09', roleScopeTagIds: ['0'] });
    const second = await get(String(first.json['@odata.nextLink']));
    expect(second.value).toHaveLength(20);
    const [whole] = (await get(`${LIST}?$top=1`)).value;
    expect(whole).not.toHaveProperty('roleScopeTagIds');
    expect(whole).toMatchObject({ displayVersion: '24.09' });
    expect(await get(`${LIST}?$filter=appAvailability eq null`)).toMatchObject({ status: 400 });
  });

  it('names what an app replaces, what replaces it, and what it needs', async () => {
    const { get } = opened();
    const of = async (name: string): Promise<unknown> =>
      (await get(`${at(name)}/relationships`)).value;
    expect(await of('7-Zip 24.09')).toMatchObject([
      { targetDisplayName: '7-Zip 23.01', targetType: 'child' },
    ]);
    expect(await of('7-Zip 23.01')).toMatchObject([
      { targetId: itemId(app, '7-Zip 24.09'), targetType: 'parent' },
    ]);
    expect(await of('KeePassXC 2.7.9')).toMatchObject([{ dependencyType: 'autoInstall' }]);
    expect(await of('Xcode')).toEqual([]);
  });
});

describe('rows', () => {
  it('have the id of group, intent and kind, and are added and removed one by one', async () => {
    const { ask, add, get } = opened();
    const name = 'Notepad++ 8.7.1';
    const before = (await get(`${at(name)}/assignments`)).value;
    const added = await add(name, row('uninstall', group('Finance')));
    const id = `${groupId('Finance')}_2_0`;
    expect(added).toMatchObject({
      status: 201,
      json: { id, intent: 'uninstall', source: 'direct' },
    });
    expect((await get(`${at(name)}/assignments`)).value).toHaveLength(before.length + 1);
    await ask('DELETE', `${at(name)}/assignments/${id}`, { scopes: SCOPES });
    expect((await get(`${at(name)}/assignments`)).value).toEqual(before);
  });

  it('stand side by side: included for one intent, excluded under others', async () => {
    const { add } = opened();
    const name = 'Google Chrome for Enterprise';
    expect(await add(name, row('required', group('Finance')))).toMatchObject({ status: 201 });
    expect(await add(name, row('uninstall', group('Finance')))).toMatchObject(
      refusedAs('already included'),
    );
    expect(await add(name, row('uninstall', exclusion('Finance')))).toMatchObject({ status: 201 });
    expect(await add(name, row('available', exclusion('Finance')))).toMatchObject({ status: 201 });
    expect(await add(name, row('required', exclusion('Finance')))).toMatchObject(
      refusedAs('already exists'),
    );
    expect(await add(name, row('required', USERS))).toMatchObject({ status: 201 });
    expect(await add(name, row('available', USERS))).toMatchObject({ status: 201 });
  });

  it('are replaced by /assign, and taken back as they came, unknown settings included', async () => {
    const { assign, get } = opened();
    for (const seed of app.seeds.filter(({ rows = [] }) => rows.length > 0)) {
      // one after the other: what is written is read before
      // oxlint-disable-next-line no-await-in-loop
      const { value } = await get(`${at(seed.name)}/assignments`);
      // oxlint-disable-next-line no-await-in-loop
      const answer = await assign(seed.name, sendable(value));
      expect([seed.name, answer.status, answer.message]).toEqual([seed.name, 204, '']);
      // oxlint-disable-next-line no-await-in-loop
      const after = await get(`${at(seed.name)}/assignments`);
      if (!seed.rows?.some(({ fromPolicySet }) => fromPolicySet === true))
        expect(after.value).toEqual(value);
    }
  });

  it('have settings of every type that can be edited, and of two that are in no metadata', async () => {
    const { get } = opened();
    const { value } = await get(`${LIST}?$expand=assignments&$top=1000`);
    const types = value
      .flatMap(({ assignments }) => (Array.isArray(assignments) ? assignments : []))
      .flatMap((each) => (isRecord(each) && isRecord(each['settings']) ? [each['settings']] : []))
      .map((each) => String(each['@odata.type']).slice('#microsoft.graph.'.length));
    const known =
      'win32Lob win32Catalog windowsAutoUpdateCatalog winGet windowsAppX windowsUniversalAppX ' +
      'microsoftStoreForBusiness iosStore iosLob iosVpp iosDdmVpp macOsLob macOsVpp macOsDdmVpp ' +
      'androidManagedStore macOsPkg androidManagedStoreEnterprise';
    expect(new Set(types)).toEqual(
      new Set(known.split(' ').map((type) => `${type}AppAssignmentSettings`)),
    );
  });
});

const WIN32 = 'SAP GUI 8.00 "Finance & Logistics"';
const restartOf = (grace: number, countdown: number, snooze: number): JsonRecord => ({
  restartSettings: {
    gracePeriodInMinutes: grace,
    countdownDisplayBeforeRestartInMinutes: countdown,
    restartNotificationSnoozeDurationInMinutes: snooze,
  },
});
const soon = {
  installTimeSettings: { useLocalTime: true, deadlineDateTime: '2027-01-01T00:00:00Z' },
};

it.each<[string, string, JsonRecord, string]>([
  [
    'settings on an exclusion',
    WIN32,
    row('required', exclusion('Sales'), settings('win32Lob', { notifications: 'showAll' })),
    'Exclusion assignment does not support MobileAppAssignment Settings.',
  ],
  [
    'a filter on an exclusion',
    WIN32,
    row('required', filtered(exclusion('Sales'), 'Windows - Corporate')),
    'not supported for exclusion group targets',
  ],
  ['available on all devices', WIN32, row('available', DEVICES), 'is not supported for allDevices'],
  [
    'without enrollment on Windows',
    WIN32,
    row('availableWithoutEnrollment', USERS),
    'is not supported for win32LobApp',
  ],
  [
    'without enrollment of the volume purchase program',
    'Zscaler Client Connector',
    row('availableWithoutEnrollment', USERS),
    'is not supported for iosVppApp',
  ],
  ['an intent that there is not', WIN32, row('apply', USERS), "Requested value 'apply'"],
  ['no intent', WIN32, { target: USERS }, "Requested value 'null'"],
  [
    'settings of another type of app',
    WIN32,
    row('required', USERS, settings('winGet', { notifications: 'showAll' })),
    'is not supported for this app',
  ],
  [
    'settings where the type has none',
    'Firefox for Mac',
    row('required', USERS, settings('macOsLob', { uninstallOnDeviceRemoval: true })),
    'is not supported for this app',
  ],
  [
    'settings that are in no metadata, and on no row of the app',
    'Firefox for Mac',
    row('required', USERS, settings('macOsPkg', { installAsManaged: true })),
    'could not be resolved by the model',
  ],
  [
    'a property that settings do not have',
    WIN32,
    row('required', USERS, settings('win32Lob', { notifications: 'showAll', x: 1 })),
    "The property 'x'",
  ],
  [
    'times on an available row',
    WIN32,
    row('available', USERS, settings('win32Lob', soon)),
    'Install time settings',
  ],
  [
    'a start time of a winGet app',
    'Windows Terminal',
    row(
      'required',
      USERS,
      settings('winGet', {
        installTimeSettings: { useLocalTime: true, startDateTime: '2027-01-01T00:00:00Z' },
      }),
    ),
    'installTimeSettings',
  ],
  [
    'a countdown longer than the grace',
    WIN32,
    row('required', USERS, settings('win32Lob', restartOf(60, 61, 0))),
    'countdown',
  ],
  [
    'a snooze longer than half of the rest',
    WIN32,
    row('required', USERS, settings('win32Lob', restartOf(60, 20, 21))),
    'snooze',
  ],
  [
    'a filter on a web link',
    'Expense portal (web link)',
    row('available', filtered(USERS, 'Windows - Corporate')),
    'not supported for',
  ],
  [
    'an app that is not published',
    'Contoso VPN profile tool (upload not finished)',
    row('required', USERS),
    'is not published',
  ],
])('refuses %s', async (_, name, body, words) => {
  const { add, assign, get } = opened();
  const { value } = await get(`${at(name)}/assignments`);
  expect(await add(name, body)).toMatchObject(refusedAs(words));
  expect(await assign(name, [...sendable(value), body])).toMatchObject(refusedAs(words));
  expect((await get(`${at(name)}/assignments`)).value).toEqual(value);
});

it('takes settings of an unknown type on another row of an app that has such', async () => {
  const { add } = opened();
  const held = settings('macOsPkg', { installAsManaged: true, uninstallOnDeviceRemoval: true });
  expect(await add('Zoom Workplace for Mac', row('required', group('Sales'), held))).toMatchObject({
    status: 201,
    json: { settings: held },
  });
});

it('offers apps of the stores of iOS and Android without enrollment', async () => {
  const { add } = opened();
  for (const name of ['LinkedIn', 'Samsung Knox Service Plugin'])
    expect(await add(name, row('availableWithoutEnrollment', group('Sales')))).toMatchObject({
      status: 201,
    });
});

it('tells how many licences of a bought app are in use', async () => {
  const { get } = opened();
  expect((await get(at('Microsoft Teams'))).json).toMatchObject({
    '@odata.type': '#microsoft.graph.iosVppApp',
    usedLicenseCount: 250,
    totalLicenseCount: 250,
  });
});

it('is open to its own scopes, and its own role action, alone', async () => {
  const { ask } = open();
  expect(await ask('GET', LIST)).toMatchObject({
    status: 403,
    message: expect.stringContaining('DeviceManagementApps.Read.All'),
  });
  const add = (as: 'cleo' | 'pia' | 'ada', scopes: readonly string[]): Promise<Answer> =>
    ask('POST', `${at('LinkedIn')}/assignments`, {
      as,
      scopes,
      body: row('required', group('Finance')),
    });
  expect(await add('ada', ['DeviceManagementApps.Read.All'])).toMatchObject({ status: 403 });
  expect(await add('cleo', SCOPES)).toMatchObject({
    status: 403,
    message: expect.stringContaining('User is not authorized'),
  });
  expect(await add('pia', SCOPES)).toMatchObject({ status: 201 });
});

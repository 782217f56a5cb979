import { describe, expect, it } from 'vitest';
import type { JsonRecord } from '../json.ts';
import { guid } from '../random.ts';
import { itemId } from '../tenant/families/items.ts';
import { settingsCatalog } from '../tenant/families/settingsCatalog.ts';
import { groupId } from '../tenant/groups.ts';
import { open, sendable } from './testKit.ts';

const LIST = '/beta/deviceManagement/configurationPolicies';
const at = (name: string): string => `${LIST}/${itemId(settingsCatalog, name)}`;

const target = (type: string, more: JsonRecord = {}): JsonRecord => ({
  target: { '@odata.type': `#microsoft.graph.${type}`, ...more },
});
const filter = (name: string): JsonRecord => ({
  deviceAndAppManagementAssignmentFilterId: guid(`filter:${name}`),
  deviceAndAppManagementAssignmentFilterType: 'include',
});
const assign = (...assignments: readonly JsonRecord[]): { body: JsonRecord } => ({
  body: { assignments },
});

it('lists 25 on a page unless $top says more', async () => {
  const { ask } = open();
  const first = await ask('GET', LIST);
  expect(first.value).toHaveLength(25);
  expect(first.json['@odata.nextLink']).toContain('skiptoken');
  expect((await ask('GET', `${LIST}?$top=1000`)).value).toHaveLength(settingsCatalog.seeds.length);
});

it('expands endpoint security in a list, and comes back empty where one is read', async () => {
  const { ask } = open();
  const list = await ask('GET', `${LIST}?$top=1000&$expand=assignments&$select=name`);
  const inList = list.value.find(({ name }) => name === 'WIN - ES - BitLocker');
  expect(inList?.['assignments']).toHaveLength(2);
  const alone = await ask('GET', `${at('WIN - ES - BitLocker')}?$expand=assignments`);
  expect(alone.json).toMatchObject({ isAssigned: true, assignments: [] });
  expect((await ask('GET', `${at('WIN - ES - BitLocker')}/assignments`)).value).toHaveLength(2);
  const other = await ask('GET', `${at('WIN - SC - Power & sleep')}?$expand=assignments`);
  expect(other.json['assignments']).toHaveLength(3);
});

it('tells every template family, and a new one by its name alone', async () => {
  const { ask } = open();
  const { value } = await ask('GET', `${LIST}?$top=1000`);
  const families = value.map(
    ({ templateReference }) => (templateReference as JsonRecord)['templateFamily'],
  );
  expect(new Set(families).size).toBe(15);
  expect(value.find(({ name }) => name === 'WIN - Backup for Organizations')).toMatchObject({
    templateReference: {
      templateFamily: 'unknownFutureValue',
      templateDisplayName: 'Windows Backup for Organizations',
    },
  });
});

describe('what a policy takes depends on what it is', () => {
  const devices = target('allDevicesAssignmentTarget');
  const users = target('allLicensedUsersAssignmentTarget');
  const finance = target('groupAssignmentTarget', { groupId: groupId('Finance') });
  const notFinance = target('exclusionGroupAssignmentTarget', { groupId: groupId('Finance') });
  const servers = target('configurationManagerCollectionAssignmentTarget', {
    collectionId: guid('collection:CD10002A'),
  });
  const withFilter = (name: string): JsonRecord =>
    target('allDevicesAssignmentTarget', filter(name));

  it.each([
    ['WIN - SC - Power & sleep', 200, devices],
    ['WIN - SC - Power & sleep', 400, servers],
    ['WIN - ES - Firewall', 200, servers],
    ['Device preparation - Pilot', 200, finance],
    ['Device preparation - Pilot', 200, users],
    ['Device preparation - Pilot', 400, devices],
    ['Device preparation - Pilot', 400, notFinance],
    ['Edge - MAM - Managed browser on personal PCs', 200, notFinance],
    ['Edge - MAM - Managed browser on personal PCs', 400, users],
    ['WIN - SC - Cloud sync only (no Entra groups)', 400, finance],
    ['WIN & MAC - SC - Microsoft 365 Apps', 200, withFilter('macOS - Apple silicon')],
    ['WIN & MAC - SC - Microsoft 365 Apps', 200, withFilter('Windows - Corporate')],
    ['WIN & MAC - SC - Microsoft 365 Apps', 400, withFilter('iOS - Jailbroken')],
    ['WIN - Baseline - Edge 128', 400, withFilter('Windows - Corporate')],
    ['WIN - ES - App Control (kiosks)', 400, withFilter('Windows - Corporate')],
    ['WIN - ES - Browser isolation', 400, withFilter('Windows - Corporate')],
    ['LIN - Script - Disk encryption check', 400, withFilter('Windows - Corporate')],
  ])('%s, row %#: %i', async (name, status, row) => {
    const { ask } = open();
    expect(await ask('POST', `${at(name)}/assign`, assign(row))).toMatchObject({ status });
  });
});

it('takes back a target and a property that are in no metadata, and no new ones', async () => {
  const { ask } = open();
  const place = at('WIN - SC - Start menu');
  const { value } = await ask('GET', `${place}/assignments`);
  const kept = sendable(value);
  expect(kept).toMatchObject([
    target('scopeTagGroupAssignmentTarget'),
    { settingsApplicability: { ring: 0, note: 'keep' } },
    { target: { groupTagMatch: 'any' } },
  ]);
  expect(await ask('POST', `${place}/assign`, assign(...kept))).toMatchObject({ status: 200 });
  expect((await ask('GET', `${place}/assignments`)).value).toEqual(value);
  const [, , tagged] = kept;
  const edited = {
    target: { ...(tagged?.['target'] as JsonRecord), ...filter('Windows - Corporate') },
  };
  expect(await ask('POST', `${place}/assign`, assign(edited))).toMatchObject({ status: 200 });
  expect((await ask('GET', `${place}/assignments`)).value).toMatchObject([edited]);
  const moved = target('scopeTagGroupAssignmentTarget', { entraObjectId: groupId('Finance') });
  expect(await ask('POST', `${place}/assign`, assign(moved))).toMatchObject({ status: 400 });
});

describe('rows of a policy set that /assign does not send', () => {
  const place = at('WIN - SC - Delivery optimization');
  const finance = target('groupAssignmentTarget', { groupId: groupId('Finance') });

  it.each([
    ['are gone', [], ['direct']],
    ['stay, if the sandbox is told to assume so', ['policySetRowsStay'], ['policySets', 'direct']],
  ] as const)('%s', async (_, assume, sources) => {
    const { ask } = open({ assume });
    await ask('POST', `${place}/assign`, assign(finance));
    const { value } = await ask('GET', `${place}/assignments`);
    expect(value.map(({ source }) => source)).toEqual(sources);
  });
});

it('writes one row by itself only where the sandbox is told to assume so', async () => {
  const { ask } = open({ assume: ['singleWritesWork'] });
  const place = `${at('WIN - SC - Power & sleep')}/assignments`;
  const body = target('groupAssignmentTarget', { groupId: groupId('Finance') });
  const added = await ask('POST', place, { body });
  expect(added).toMatchObject({ status: 201 });
  expect(await ask('DELETE', `${place}/${String(added.json['id'])}`)).toMatchObject({
    status: 204,
  });
});

it('stops a reset that assumes what does not exist', async () => {
  const { sandbox } = open();
  const reset = await sandbox.fetch(
    new Request('http://sandbox.test/sandbox/reset', {
      method: 'POST',
      body: JSON.stringify({ assume: ['singleWritesWorks'] }),
    }),
  );
  expect(reset.status).toBe(400);
});

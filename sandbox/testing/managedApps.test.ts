import { describe, expect, it } from 'vitest';
import type { JsonRecord } from '../json.ts';
import { guid } from '../random.ts';
import type { Family } from '../tenant/families/family.ts';
import { appConfiguration } from '../tenant/families/apps/appConfiguration.ts';
import {
  androidAppProtection,
  iosAppProtection,
  managedAppConfiguration,
  windowsAppProtection,
} from '../tenant/families/apps/managedApps.ts';
import { itemId } from '../tenant/families/items.ts';
import { groupId } from '../tenant/groups.ts';
import { ALL_USERS } from '../tenant/targets.ts';
import { type Answer, open } from './testKit.ts';

const scopes = ['DeviceManagementApps.ReadWrite.All'];
const at = (family: Family, name: string): string => `/beta/${family.path}/${itemId(family, name)}`;
const target = (type: string, more: JsonRecord = {}): JsonRecord => ({
  '@odata.type': `#microsoft.graph.${type}AssignmentTarget`,
  ...more,
});
const FINANCE = target('group', { groupId: groupId('Finance') });
const EVERYBODY = target('group', { groupId: ALL_USERS });
const filtered = (to: JsonRecord, name: string): JsonRecord => ({
  ...to,
  deviceAndAppManagementAssignmentFilterId: guid(`filter:${name}`),
  deviceAndAppManagementAssignmentFilterType: 'include',
});
const IOS_FILTER = 'Apps - iOS 17 or newer (MAM)';

function assigned(family: Family, name: string, to: JsonRecord): Promise<Answer> {
  const { ask } = open();
  return ask('POST', `${at(family, name)}/assign`, {
    scopes,
    body: { assignments: [{ target: to }] },
  });
}

describe.each([
  [managedAppConfiguration, 'MAM - App config - Draft', 'A_'],
  [iosAppProtection, 'iOS - App protection - Without apps', 'T_'],
  [androidAppProtection, 'Android - App protection - Everybody', 'T_'],
  [windowsAppProtection, 'WIN - App protection - Draft', 'T_'],
] as const)('$key', (family, name, prefix) => {
  it('has ids of its own form, and tells whether it is assigned', async () => {
    const { ask } = open();
    const { value } = await ask('GET', `/beta/${family.path}?$expand=assignments`, { scopes });
    for (const { id, isAssigned, assignments } of value) {
      expect(String(id).startsWith(prefix)).toBe(true);
      expect(isAssigned).toBe(Array.isArray(assignments) && assignments.length > 0);
    }
  });

  it('takes groups, and everybody as a group that no directory has', async () => {
    expect(await assigned(family, name, FINANCE)).toMatchObject({ status: 204 });
    expect(await assigned(family, name, EVERYBODY)).toMatchObject({ status: 204 });
    const { ask } = open();
    expect(
      await ask('POST', '/beta/directoryObjects/getByIds', {
        body: { ids: [ALL_USERS], types: ['group'] },
      }),
    ).toMatchObject({ status: 200, value: [] });
  });

  it.each([target('allLicensedUsers'), target('allDevices')])('refuses %o', async (to) => {
    expect(await assigned(family, name, to)).toMatchObject({
      status: 400,
      message: expect.stringContaining(
        'Unsupported AssignmentTarget. Group assignments contain classes other than ' +
          'GroupAssignmentTarget and ExclusionGroupTarget',
      ),
    });
  });

  it('takes filters of managed apps alone', async () => {
    expect(await assigned(family, name, filtered(FINANCE, 'iOS - Jailbroken'))).toMatchObject({
      status: 400,
      message: expect.stringContaining('is for managed devices'),
    });
  });

  it('is assigned by who may assign managed apps', async () => {
    const { ask } = open();
    const body = { assignments: [{ target: FINANCE }] };
    const answer = await ask('POST', `${at(family, name)}/assign`, { as: 'pia', scopes, body });
    expect(answer).toMatchObject({ status: 403 });
    const other = await ask('POST', `${at(family, name)}/assign`, { as: 'cleo', scopes, body });
    expect(other).toMatchObject({ status: 204 });
  });
});

it.each([
  [iosAppProtection, 'iOS - App protection - Without apps', true],
  [androidAppProtection, 'Android - App protection - Everybody', false],
  [windowsAppProtection, 'WIN - App protection - Draft', false],
  [managedAppConfiguration, 'MAM - App config - Draft', true],
] as const)('takes a filter of its platform: $key', async (family, name, isTaken) => {
  const answer = await assigned(family, name, filtered(EVERYBODY, IOS_FILTER));
  expect(answer.status).toBe(isTaken ? 204 : 400);
});

it('takes the virtual group nowhere else', async () => {
  expect(
    await assigned(appConfiguration, 'iOS - App config - Fiori (draft)', EVERYBODY),
  ).toMatchObject({ status: 400, message: expect.stringContaining('was not found') });
});

it('has a policy that covers no app, and tells the apps of the others', async () => {
  const { ask } = open();
  const path = `/beta/${iosAppProtection.path}`;
  const { value } = await ask('GET', `${path}?$select=displayName,deployedAppCount`, { scopes });
  expect(value.map(({ deployedAppCount }) => deployedAppCount)).toEqual([2, 2, 0]);
  const covered = await ask(
    'GET',
    `${at(iosAppProtection, 'iOS - App protection - Everybody')}/apps`,
    { scopes },
  );
  expect(covered.value).toHaveLength(2);
});

describe('app configurations', () => {
  const place = at(appConfiguration, 'iOS - App config - Fiori (draft)');
  const cast = `${place}/microsoft.graph.managedDeviceMobileAppConfiguration/assign`;
  const body = { assignments: [{ target: FINANCE }] };

  it('are assigned by either address', async () => {
    const { ask } = open();
    expect(await ask('POST', `${place}/assign`, { scopes, body })).toMatchObject({ status: 204 });
    expect(await ask('POST', cast, { scopes, body })).toMatchObject({ status: 204 });
  });

  it('are assigned by the cast address alone, where the sandbox is told so', async () => {
    const { ask } = open({ assume: ['castAssignOnly'] });
    expect(await ask('POST', `${place}/assign`, { scopes, body })).toMatchObject({
      status: 400,
      code: 'No method match route template',
    });
    expect((await ask('GET', `${place}/assignments`, { scopes })).value).toEqual([]);
    expect(await ask('POST', cast, { scopes, body })).toMatchObject({ status: 204 });
    expect((await ask('GET', `${place}/assignments`, { scopes })).value).toHaveLength(1);
  });

  it('take all users, all devices and filters of managed devices', async () => {
    const name = 'iOS - App config - Fiori (draft)';
    for (const to of [
      target('allLicensedUsers'),
      filtered(target('allDevices'), 'iOS - Jailbroken'),
    ])
      // oxlint-disable-next-line no-await-in-loop
      expect(await assigned(appConfiguration, name, to)).toMatchObject({ status: 204 });
    expect(await assigned(appConfiguration, name, filtered(FINANCE, IOS_FILTER))).toMatchObject({
      status: 400,
    });
  });
});

import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import type { User } from '../../../sandbox/tenant/tables.ts';
import { deviceSearchQuery, userSearchQuery } from '#queries/lens/subjects.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const sandbox = createSandbox({ throttle: 'off', families: [] });
const { client, graph, control } = openSandboxDesk(sandbox, 'ada', [
  'User.Read',
  'User.ReadBasic.All',
  'DeviceManagementConfiguration.Read.All',
]);
const [user] = [...sandbox.tenant.users.values()] as [User];
const [device] = [...sandbox.tenant.devices.values()];

const usersOf = async (text: string) =>
  (await client.query(userSearchQuery(graph, text))).map(({ id }) => id);
const devicesOf = async (text: string) =>
  (await client.query(deviceSearchQuery(graph, text))).map(({ id }) => id);

/** How many requests so far. */
async function asked(): Promise<number> {
  const { entries } = (await control('GET', 'log')) as { entries: readonly unknown[] };
  return entries.length;
}

const NOBODY = '11111111-2222-4333-8444-555555555555';

it('finds a user whose name has an ampersand, however it was pasted', async () => {
  const users = sandbox.tenant.users as Map<string, User>;
  users.set(user.id, { ...user, displayName: 'Zq&Xw Scanner' });
  for (const text of ['Zq&Xw', 'Zq&Xw\u00A0 Scanner', 'Zq\u200B&Xw Scanner', '"Zq&Xw"'])
    expect([text, await usersOf(text)]).toEqual([text, [user.id]]);
});

const pasted = (id: string) => `{${id.toUpperCase()}}`;

it('finds a user and a device by their ids, and none by an id of nobody', async () => {
  expect(await usersOf(pasted(user.id))).toEqual([user.id]);
  expect(await devicesOf(pasted(device!.id))).toEqual([device!.id]);
  expect(await devicesOf(` ${device!.deviceName.toLowerCase()}\u00A0`)).toEqual([device!.id]);
  expect([await usersOf(NOBODY), await devicesOf(NOBODY)]).toEqual([[], []]);
});

it('asks for nobody where there is no letter to look for', async () => {
  const before = await asked();
  expect([await usersOf('""'), await usersOf('\u200B \\'), await devicesOf('\u200B')]).toEqual([
    [],
    [],
    [],
  ]);
  expect(await asked()).toBe(before);
});

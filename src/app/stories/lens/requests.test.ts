import { beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import type { Group } from '../../../../sandbox/tenant/tables.ts';
import { openPages, READ_SCOPES } from '#app/testing/openPages.ts';
import { textOf } from '#lib/testing/htmlTree.ts';

// What a lens costs (docs/reference/lens.md).

const sandbox = createSandbox({ throttle: 'off' });
const pages = openPages(sandbox, 'ada', READ_SCOPES);
const { groups, users, devices } = sandbox.tenant;

/** The one nested group that assignments name. */
const TOP = groupId('Nested - All departments');

const holds = (id: string, member: string): boolean =>
  groups
    .get(id)!
    .memberIds.some((each) => each === member || (groups.has(each) && holds(each, member)));
const inTop = (id: string | null) => id !== null && holds(TOP, id);
const inItsGroup = (id: string | null) =>
  groups.get(TOP)!.memberIds.some((each) => groups.get(each)?.memberIds.includes(id ?? ''));

const ofUsers = [...devices.values()].filter(({ userId }) => userId !== null);
const flatDevice = ofUsers.find(({ userId }) => !inTop(userId))!;
const flatUser = [...users.keys()].find((id) => !inTop(id))!;
/** One group lies between, or two. */
const oneBetween = [...users.keys()].find((id) => inItsGroup(id))!;
const twoBetween = [...users.keys()].find((id) => inTop(id) && !inItsGroup(id))!;
const otherDevice = ofUsers.find(
  ({ userId, operatingSystem }) => operatingSystem === 'Windows' && inTop(userId),
)!;

interface Entry {
  readonly path: string;
  readonly inBatch: boolean;
  readonly requestBody?: { readonly requests?: readonly { readonly url: string }[] };
}

/** From where it names what is asked about. */
function end(path: string): string {
  return path.replace(/\?.*/, '').replace(/^.*?\/(managedDevices|users|devices|groups)\b/, '$1');
}

/** Requests about the subject: one a line, of a batch the ends of its addresses. */
async function asked(): Promise<string[]> {
  const { entries } = (await pages.control('GET', 'log')) as { entries: readonly Entry[] };
  return entries
    .filter(({ inBatch }) => !inBatch)
    .flatMap(({ path, requestBody }) => {
      const parts = requestBody?.requests?.map(({ url }) => end(url));
      const all = parts ?? [end(path)];
      const isOurs = all.some((one) =>
        /^(managedDevices|users|devices|groups\/[^/]+\/(memberOf|members))/.test(one),
      );
      return isOurs
        ? [all.map((one) => one.replace(/\/[\w-]{36}|\(.*?\)/g, '/…')).join(' + ')]
        : [];
    });
}

const DEVICE = ['managedDevices/…'];
const USER = ['users/…', 'managedDevices'];
const HOLDERS = {
  user: 'users/…/transitiveMemberOf + users/…/memberOf',
  device: 'devices/…/transitiveMemberOf + devices/…/memberOf',
};
const LEVEL = 'groups/…/members/microsoft.graph.group';

beforeEach(() => {
  pages.client.clear();
  pages.startOver();
});

it.each([
  ['a device', `/devices/${flatDevice.id}`, [...DEVICE, HOLDERS.device, HOLDERS.user]],
  ['a user', `/users/${flatUser}`, [...USER, HOLDERS.user]],
  ['a user, one group between', `/users/${oneBetween}`, [...USER, HOLDERS.user, LEVEL]],
  ['a user, two groups between', `/users/${twoBetween}`, [...USER, HOLDERS.user, LEVEL, LEVEL]],
  [
    'a device that nothing reaches through such groups',
    `/devices/${otherDevice.id}`,
    [...DEVICE, HOLDERS.device, HOLDERS.user],
  ],
])('of %s', async (_, address, expected) => {
  const before = await asked();
  await pages.open(address);
  expect((await asked()).slice(before.length).toSorted()).toEqual(expected.toSorted());
});

it('is not more where the groups that hold it themselves are not told', async () => {
  const counted = async () =>
    textOf(await pages.open(`/users/${twoBetween}`)).match(/Gets [\d,]+.*Depends [\d,]+/)?.[0];
  const told = await counted();
  pages.client.clear();
  await pages.fault({ path: '/memberOf', times: null, fault: { kind: 'status', status: 403 } });
  const before = await asked();
  expect(await counted()).toBe(told);
  expect((await asked()).slice(before.length)).toEqual(expect.arrayContaining([HOLDERS.user]));
  expect(await asked()).toHaveLength(before.length + USER.length + 1);
});

it('of a device whose user is in a nested group: a batch more', async () => {
  const sales = groups.get(groupId('Sales'))!;
  const staff = groupId('DYN - Warehouse staff');
  const device = ofUsers.find(
    ({ userId, operatingSystem }) =>
      operatingSystem === 'Windows' &&
      groups.get(staff)!.memberIds.includes(userId!) &&
      !sales.memberIds.includes(userId!),
  )!;
  (sandbox.tenant.groups as Map<string, Group>).set(sales.id, {
    ...sales,
    memberIds: [...sales.memberIds, staff],
  });
  const before = await asked();
  await pages.open(`/devices/${device.id}`);
  expect((await asked()).slice(before.length).toSorted()).toEqual(
    [...DEVICE, HOLDERS.device, HOLDERS.user, LEVEL].toSorted(),
  );
});

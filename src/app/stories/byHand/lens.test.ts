import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import type { Device } from '../../../../sandbox/tenant/tables.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';
import { notLookedAt } from '#domain/family/notLookedAt.ts';

const sandbox = createSandbox({ throttle: 'off' });
const { groups, users } = sandbox.tenant;
const app = appByHand(sandbox);
afterEach(app.leave);

const STAFF = 'DYN - Warehouse staff';
const user = groups.get(groupId(STAFF))!.memberIds.find((id) => users.has(id))!;

/** Does it come to rest within some rounds of so many milliseconds? */
async function stillFor(ms: number, count: () => number): Promise<boolean> {
  for (let rounds = 0, before = -1; rounds < 20; rounds += 1, before = count()) {
    if (before === count()) return true;
    // oxlint-disable-next-line no-await-in-loop -- one round after the other
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  return false;
}

it('the way through nested groups stands in the row of a group, and in its file', async () => {
  const saved = savedFiles();
  const page = await app.open(`/groups/${groupId(STAFF)}`);
  await page.text(/← Nested - Operations ← DYN - Warehouse staff$/);
  await page.click('button', 'Export JSON');
  const file = JSON.parse((await saved()).text) as {
    readonly subject: { readonly notLookedAt: readonly string[] };
    readonly configurations: readonly { readonly ways: readonly { readonly chain: string }[] }[];
  };
  const chains = file.configurations.flatMap(({ ways }) => ways.map(({ chain }) => chain));
  expect(chains).toContainEqual(
    expect.stringMatching(/Nested - All departments ← Nested - Operations ← DYN - Warehouse/),
  );
  // Whoever reads the file alone is told what it cannot speak of.
  expect(file.subject.notLookedAt).toEqual(notLookedAt().map(({ what }) => what));
  expect(file.subject.notLookedAt).not.toEqual([]);
}, 60_000);

it('what is not known of the way stands in the row, and with its reason in the dialog', async () => {
  await app.fault({ path: '/memberOf', times: null, fault: { kind: 'status', status: 403 } });
  const page = await app.open(`/groups/${groupId(STAFF)}`);
  await page.text(/← groups between not known ← DYN - Warehouse staff$/);
  await page.click('button', 'Show how: Android (DA) - Restrictions');
  await page.text(/The groups between could not be read\./);
  await app.fault();
  await page.click('button', 'Try again');
  await page.text(/Nested - All departments ← Nested - Operations ← DYN - Warehouse staff/);
}, 60_000);

it('what would change is not known where the groups are not, and nothing is asked without end', async () => {
  const [device] = [...sandbox.tenant.devices.values()];
  const refused = { kind: 'status', status: 403 };
  await app.fault({ path: '/transitiveMemberOf', times: null, fault: refused });
  const page = await app.open(`/devices/${device!.id}?leave=${groupId(STAFF)}`);
  await page.text('What would change is not known: the groups it is in could not be read.');
  expect(page.shows('Nothing would change')).toBe(false);
  await app.fault();
  await page.until(() => expect(page.all('progressbar')).toEqual([]));
  expect(await stillFor(300, () => page.sent().length)).toBe(true);
}, 60_000);

it('who is asked about may leave the groups they are in, and no other', async () => {
  const page = await app.open(`/users/${user}`);
  await page.click('button', 'Try it');
  const field = 'If they left this group';
  await page.typeInto(field, 'Finance');
  await page.text('Not one of the groups it is in');
  await page.pick(field, 'Nested - Operations');
  await page.text('Would still be in the group that is left, through DYN - Warehouse staff.');
  expect(page.address()).toContain(`leave=${groupId('Nested - Operations')}`);
}, 60_000);

it('more are said to match, or to be of a user, only where there are more than are shown', async () => {
  const devices = sandbox.tenant.devices as Map<string, Device>;
  const owned = [...devices.values()].find(({ userId }) => userId !== null)!;
  const kept = new Map(devices);
  const own = (count: number) => {
    devices.clear();
    for (let at = 0; at < count; at += 1) {
      const id = `0d0d0d0d-0000-4000-8000-${String(at).padStart(12, '0')}`;
      devices.set(id, { ...owned, id, deviceName: `QZ-${at}` });
    }
  };
  own(20);
  const found = await app.open('/lens?q=QZ');
  await found.text('QZ-19');
  expect(found.shows('More match')).toBe(false);
  const theirs = await app.open(`/users/${owned.userId}`);
  await theirs.text('QZ-19');
  expect(theirs.shows('More than 20 devices')).toBe(false);
  await app.leave();
  own(21);
  await (await app.open('/lens?q=QZ')).text(/More match/);
  await (await app.open(`/users/${owned.userId}`)).text(/More than 20 devices/);
  devices.clear();
  for (const [id, device] of kept) devices.set(id, device);
}, 60_000);

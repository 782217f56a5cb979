import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { openPages, READ_SCOPES } from '#app/testing/openPages.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';

const sandbox = createSandbox({ throttle: 'off' });
const { tenant } = sandbox;
const pages = openPages(sandbox, 'ada', READ_SCOPES);
const membersOf = (name: string) => tenant.groups.get(groupId(name))!.memberIds;

it('whoever leaves a group and is in one that it holds stays in it', async () => {
  const user = membersOf('DYN - Warehouse staff').find((id) => tenant.users.has(id))!;
  const all = groupId('Nested - All departments');
  const page = await pages.open(`/users/${user}?leave=${all}`);
  expect(textOf(page)).toContain('Would still be in the group that is left, through DYN - War');
  expect(textOf(page)).toContain('Nothing would change.');
  const staff = groupId('DYN - Warehouse staff');
  const left = textOf(await pages.open(`/users/${user}?leave=${staff}`));
  expect(left).not.toContain('Would still be in');
  expect(left).toContain('would change. Nothing is written.');
});

it('the filters of what a device would get are evaluated for it', async () => {
  const taken = new Set(['WIN - Ring 1: Pilot', 'WIN - Ring 2: Broad'].flatMap(membersOf));
  const device = [...tenant.devices.values()].find(
    ({ entraId, operatingSystem }) => operatingSystem === 'Windows' && !taken.has(entraId),
  )!;
  const now = textOf(await pages.open(`/devices/${device.id}`));
  expect(now).not.toContain('Windows 11 24H2 or newer');
  const page = await pages.open(`/devices/${device.id}?join=${groupId('WIN - Ring 1: Pilot')}`);
  const changes = allByRole(byRole(page, 'list', 'What if'), 'listitem').map(textOf);
  const filtered = changes.filter((text) => text.startsWith('WIN - SC - Power & sleep'));
  expect(filtered).toEqual([expect.stringMatching(/becomes(Gets|Excluded)/)]);
});

import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import type { Group } from '../../../../sandbox/tenant/tables.ts';
import { openPages, READ_SCOPES } from '#app/testing/openPages.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';

const sandbox = createSandbox({ throttle: 'off' });
const pages = openPages(sandbox, 'ada', READ_SCOPES);
const { users, devices } = sandbox.tenant;
const COUNCIL = groupId('Works council');
const SALES = groupId('Sales');
const inSales = sandbox.tenant.groups.get(SALES)!.memberIds;
const [one, other] = [...users.keys()].filter((id) => !inSales.includes(id));
const device = [...devices.values()].find(
  ({ userId, operatingSystem }) =>
    userId !== null && !inSales.includes(userId) && operatingSystem === 'Windows',
)!;

/** A group that assignments name holds the one that hides its members. */
function nest(): void {
  const groups = sandbox.tenant.groups as Map<string, Group>;
  groups.set(SALES, { ...groups.get(SALES)!, memberIds: [...inSales, COUNCIL] });
}

const forgetGroups = () => pages.client.removeQueries({ queryKey: ['groups'] });

afterEach(() => {
  pages.startOver();
  forgetGroups();
});

async function depending(address: string): Promise<number> {
  const choices = byRole(await pages.open(address), 'group', 'Show');
  const [text = ''] = allByRole(choices, 'button')
    .map(textOf)
    .filter((choice) => choice.startsWith('Depends'));
  return Number(text.replace(/.* /, ''));
}

it.each([
  ['a user', `/users/${one}`],
  ['the primary user of a device', `/devices/${device.id}`],
  ['members of a group', `/groups/${groupId('Human Resources')}`],
  ['two users', `/lens/compare?one=user:${one}&other=user:${other}`],
])('whether a group holds %s through one that hides its members is open', async (_, address) => {
  const before = await depending(address);
  nest();
  forgetGroups();
  expect(await depending(address)).toBeGreaterThan(before);
});

it('is read once for all pages', async () => {
  await pages.open(`/users/${one}`);
  await pages.open(`/devices/${device.id}`);
  const { entries } = (await pages.control('GET', 'log')) as {
    entries: readonly { readonly path: string }[];
  };
  expect(entries.filter(({ path }) => path.includes('Unified'))).toHaveLength(1);
});

it('is told where it could not be read', async () => {
  await pages.fault({ path: 'Unified', times: null, fault: { kind: 'status', status: 403 } });
  expect(textOf(await pages.open(`/users/${one}`))).toContain(
    'groups that hide their members are not told',
  );
});

import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';
import { chainQuery } from '#queries/lens/chain.ts';

const SCOPES = ['User.Read', 'GroupMember.Read.All', 'Device.Read.All'];

const sandbox = createSandbox({ throttle: 'off' });
const desk = openSandboxDesk(sandbox, 'ada', SCOPES);

async function chain(kind: 'user' | 'group', id: string, top: string) {
  const found = await desk.client.query(chainQuery(desk.graph, { kind, id }, groupId(top)));
  return found?.map(({ displayName }) => displayName) ?? found;
}

const memberOf = (name: string) => {
  const { memberIds } = sandbox.tenant.groups.get(groupId(name))!;
  return memberIds.find((id) => sandbox.tenant.users.has(id))!;
};

it('names the groups between a group and a member, from above', async () => {
  const user = memberOf('DYN - Warehouse staff');
  expect(await chain('user', user, 'DYN - Warehouse staff')).toEqual([]);
  expect(await chain('user', user, 'Nested - Operations')).toEqual(['DYN - Warehouse staff']);
  const own = groupId('DYN - Warehouse staff');
  expect(await chain('group', own, 'Nested - All departments')).toEqual(['Nested - Operations']);
});

it('asks one request for each group on the way, and one for the member', async () => {
  const { entries } = (await desk.control('GET', 'log')) as {
    entries: readonly { readonly path: string }[];
  };
  const asked = entries.map(({ path }) => path.replace(/\?.*/, '').replace(/[\w-]{36}/, 'ID'));
  expect(asked.filter((path) => path.endsWith('/memberOf'))).toHaveLength(2);
  expect(asked.filter((path) => path.includes('/members/'))).toHaveLength(2);
});

it('finds none where there is none, also in a circle', async () => {
  const user = memberOf('DYN - Warehouse staff');
  expect(await chain('user', user, 'Finance')).toBeNull();
  expect(await chain('user', user, 'Nested - Loop A')).toBeNull();
});

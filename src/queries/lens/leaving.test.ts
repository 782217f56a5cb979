import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { Group } from '../../../sandbox/tenant/tables.ts';
import { leavingQuery } from '#queries/lens/leaving.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const SCOPES = ['User.Read', 'GroupMember.Read.All', 'Device.Read.All'];

const sandbox = createSandbox({ throttle: 'off' });
const { tenant } = sandbox;
const groups = tenant.groups as Map<string, Group>;
const desk = openSandboxDesk(sandbox, 'ada', SCOPES);

const nameOf = (id: string) => groups.get(id)!.displayName;

const NESTED = ['DYN - Production staff', 'DYN - Warehouse staff', 'Finance', 'Sales'];

const holds = (name: string, id: string) => groups.get(groupId(name))!.memberIds.includes(id);

/** Who is in the group of this name alone, among those that are in others. */
const memberOf = (only: string) =>
  [...tenant.users.keys()].find((id) =>
    NESTED.every((name) => holds(name, id) === (name === only)),
  )!;

async function leave(id: string, name: string) {
  const { outOf, staysThrough } = await desk.client.query(
    leavingQuery(desk.graph, { kind: 'user', id }, groupId(name)),
  );
  return {
    outOf: outOf.map(nameOf).toSorted(),
    through: staysThrough.map((one) => one.displayName),
  };
}

const join = (id: string, name: string) => {
  const group = groups.get(groupId(name))!;
  groups.set(group.id, { ...group, memberIds: [...group.memberIds, id] });
};

it('takes a member out of all that hold the group', async () => {
  expect(await leave(memberOf('DYN - Warehouse staff'), 'DYN - Warehouse staff')).toEqual({
    outOf: ['DYN - Warehouse staff', 'Nested - All departments', 'Nested - Operations'],
    through: [],
  });
});

it('leaves a member in what another of its groups is in', async () => {
  const member = memberOf('DYN - Production staff');
  join(member, 'Finance');
  expect(await leave(member, 'DYN - Production staff')).toEqual({
    outOf: ['DYN - Production staff', 'Nested - Operations'],
    through: [],
  });
});

it('leaves a member in a group that holds it through another one', async () => {
  const member = memberOf('Sales');
  const stays = { outOf: [], through: ['Sales'] };
  expect(await leave(member, 'Nested - All departments')).toEqual(stays);
  join(member, 'Nested - All departments');
  desk.client.clear();
  expect(await leave(member, 'Nested - All departments')).toEqual(stays);
});

it('is not caught in a circle of groups', async () => {
  const [, member] = groups.get(groupId('Nested - Loop A'))!.memberIds;
  expect(await leave(member!, 'Nested - Loop A')).toEqual({
    outOf: ['Nested - Loop A', 'Nested - Loop B'],
    through: [],
  });
});

it('is nothing for who is not in the group, and for a Microsoft 365 group asks nothing below it', async () => {
  const member = memberOf('Finance');
  expect(await leave(member, 'Nested - Loop A')).toEqual({ outOf: [], through: [] });
  const company = groups.get(groupId('M365 - Whole company'))!;
  expect(company.memberIds).toContain(member);
  expect(await leave(member, company.displayName)).toEqual({
    outOf: [company.displayName],
    through: [],
  });
});

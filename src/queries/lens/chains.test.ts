import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';
import { groupsHolding } from '#queries/lens/chain.ts';
import { chainsQuery } from '#queries/lens/chains.ts';

const SCOPES = ['User.Read', 'GroupMember.Read.All', 'Device.Read.All'];

const sandbox = createSandbox({ throttle: 'off' });
const desk = openSandboxDesk(sandbox, 'ada', SCOPES);
const { groups, users, devices } = sandbox.tenant;

const chainsOf = (member: GroupMember) => desk.client.query(chainsQuery(desk.graph, member));

async function log() {
  const { entries } = (await desk.control('GET', 'log')) as {
    entries: readonly { readonly path: string; readonly inBatch: boolean }[];
  };
  return entries;
}

const members: readonly GroupMember[] = [
  ...[...groups.keys()].map((id): GroupMember => ({ kind: 'group', id })),
  ...[...users.keys()].slice(0, 40).map((id): GroupMember => ({ kind: 'user', id })),
  ...[...devices.values()]
    .slice(0, 40)
    .map(({ azureADDeviceId: id }): GroupMember => ({ kind: 'device', id: String(id) })),
];

/** Groups name a device by the id of its object. */
const objects = new Map(
  [...devices.values()].map(({ azureADDeviceId, entraId }) => [String(azureADDeviceId), entraId]),
);

const holdsItself = (group: string, { kind, id }: GroupMember) =>
  groups.get(group)!.memberIds.includes(kind === 'device' ? String(objects.get(id)) : id);

it('leads from each group that holds a member to one that holds it itself', async () => {
  let nested = 0;
  for (const member of members) {
    // oxlint-disable-next-line no-await-in-loop -- one tenant
    const chains = await chainsOf(member);
    // oxlint-disable-next-line no-await-in-loop -- read with it
    const holding = await groupsHolding(desk.client, desk.graph, member);
    expect([...chains.keys()].toSorted()).toEqual(holding.map(({ id }) => id).toSorted());
    for (const [top, chain] of chains) {
      const ids = [top, ...chain.map(({ id }) => id)];
      ids.slice(1).forEach((id, at) => expect(groups.get(ids[at]!)!.memberIds).toContain(id));
      expect(holdsItself(ids.at(-1)!, member)).toBe(true);
      if (chain.length > 0) nested += 1;
    }
  }
  expect(nested).toBeGreaterThan(20);
});

it('asks one request for the member, and a batch for each level', async () => {
  desk.client.clear();
  const before = (await log()).length;
  const { memberIds } = groups.get(groupId('DYN - Warehouse staff'))!;
  const id = memberIds.find((member) => users.has(member))!;
  const chains = await chainsOf({ kind: 'user', id });
  expect(chains.get(groupId('Nested - All departments'))?.map((one) => one.displayName)).toEqual([
    'Nested - Operations',
    'DYN - Warehouse staff',
  ]);
  const asked = (await log())
    .slice(before)
    .filter(({ inBatch }) => !inBatch)
    .map(({ path }) => path);
  expect(asked.filter((path) => path.includes('$batch')).length).toBeLessThanOrEqual(2);
  expect(asked.filter((path) => path.includes('emberOf'))).toHaveLength(2);
});

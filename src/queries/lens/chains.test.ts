import { beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { type ChainRead, chainsQuery } from '#queries/lens/chains.ts';
import { holdersQuery } from '#queries/lens/holders.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const SCOPES = ['User.Read', 'GroupMember.Read.All', 'Device.Read.All'];
const ALL = groupId('Nested - All departments');
const OPERATIONS = groupId('Nested - Operations');

const sandbox = createSandbox({ throttle: 'off' });
const desk = openSandboxDesk(sandbox, 'ada', SCOPES);
const { groups, users, devices } = sandbox.tenant;

beforeEach(async () => {
  desk.client.clear();
  await desk.fault();
});

/** The ways from these groups, or from all that hold it through others. */
async function chainsTo(member: GroupMember, tops?: readonly string[]) {
  const holders = await desk.client.query(holdersQuery(desk.graph, member));
  const direct = holders.direct.ok ? holders.direct.value.map(({ id }) => id) : [];
  const nested = holders.all.map(({ id }) => id).filter((id) => !direct.includes(id));
  const asked = { member, holders, nested: tops ?? nested, readAt: 0 };
  const [chains] = await desk.client.query(chainsQuery(desk.graph, [asked]));
  return { chains: chains!, nested };
}

const namesIn = (read: ChainRead | undefined) =>
  read?.ok === true ? read.chain.map(({ displayName }) => displayName) : read;

/** What left the desk since, one line a request; of a batch its parts. */
async function sentSince(before: number): Promise<string[]> {
  const { entries } = (await desk.control('GET', 'log')) as {
    entries: readonly { readonly path: string; readonly inBatch: boolean }[];
  };
  return entries
    .slice(before)
    .map(
      ({ path, inBatch }) =>
        `${inBatch ? '- ' : ''}${path.replace(/\?.*/, '').replace(/^\/[^/]+\/(?!\$)[^/]+\/[^/]+\//, '')}`,
    );
}

const sentSoFar = async () => (await sentSince(0)).length;

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

const inWarehouse = groups
  .get(groupId('DYN - Warehouse staff'))!
  .memberIds.find((id) => users.has(id))!;
const WORKER: GroupMember = { kind: 'user', id: inWarehouse };

it('leads from each group that holds a member through others to one that holds it itself', async () => {
  let found = 0;
  for (const member of members) {
    // oxlint-disable-next-line no-await-in-loop -- one tenant
    const { chains, nested } = await chainsTo(member);
    expect([...chains.keys()]).toEqual(nested);
    for (const [top, read] of chains) {
      const ids = [top, ...(read.ok ? read.chain : []).map(({ id }) => id)];
      ids.slice(1).forEach((id, at) => expect(groups.get(ids[at]!)!.memberIds).toContain(id));
      expect(holdsItself(ids.at(-1)!, member)).toBe(true);
      found += 1;
    }
  }
  expect(found).toBeGreaterThan(20);
});

it('asks a batch for each level, of groups on the way only', async () => {
  const before = await sentSoFar();
  const { chains } = await chainsTo(WORKER, [ALL]);
  expect(namesIn(chains.get(ALL))).toEqual(['Nested - Operations', 'DYN - Warehouse staff']);
  expect(await sentSince(before)).toEqual([
    '- transitiveMemberOf',
    '- memberOf',
    '/beta/$batch',
    // What lies in the topmost group; and in the one of these that holds the user.
    '- members/microsoft.graph.group',
    '/beta/$batch',
    '- members/microsoft.graph.group',
    '/beta/$batch',
  ]);
});

it('asks nothing of a group that another member was looked for in', async () => {
  const others = groups.get(groupId('DYN - Production staff'))!.memberIds;
  await chainsTo(WORKER, [ALL]);
  const before = await sentSoFar();
  const { chains } = await chainsTo({ kind: 'user', id: others[0]! }, [OPERATIONS]);
  expect(namesIn(chains.get(OPERATIONS))).toEqual(['DYN - Production staff']);
  expect(await sentSince(before)).toEqual(['- transitiveMemberOf', '- memberOf', '/beta/$batch']);
});

it('says of a group that could not be looked into that the way is not known', async () => {
  const rule = { path: `${OPERATIONS}/members/`, times: null };
  await desk.fault({ ...rule, fault: { kind: 'status', status: 403 } });
  const { chains } = await chainsTo(WORKER, [ALL, OPERATIONS]);
  expect(chains.get(OPERATIONS)).toMatchObject({ ok: false, failure: { trace: { status: 403 } } });
  expect(chains.get(ALL)).toMatchObject({ ok: false, failure: { trace: { status: 403 } } });
});

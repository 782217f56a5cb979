import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import {
  deviceCountQuery,
  devicesQuery,
  filterMatchesQuery,
  listable,
  memberCountsOfQuery,
  membersOfQuery,
} from '#queries/impact/impact.ts';
import { groupFacts } from '#queries/impact/impactFacts.ts';
import { filtersQuery } from '#queries/targeting.ts';

const ORIGIN = 'http://sandbox.test';

let sandbox: Sandbox;
let graph: Graph;
let client: QueryClient;
let sent: string[];

beforeEach(() => {
  sandbox = createSandbox({ throttle: 'off' });
  sent = [];
  const token = sandbox.mintToken('ada');
  graph = createGraph({
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => {
      const request = new Request(input, init);
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      return sandbox.fetch(request);
    },
  });
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
});

/** What the panel reads for these groups, step by step. */
async function read(...names: readonly string[]) {
  const ids = names.map(groupId);
  const counts = await client.query(memberCountsOfQuery(graph, ids));
  const questions = listable(ids, counts);
  const lists =
    questions.length === 0 ? undefined : await client.query(membersOfQuery(graph, questions));
  return groupFacts(ids, {
    counts: { data: counts, error: null },
    lists: { data: lists, error: null },
  });
}

async function breaks(rule: Readonly<Record<string, unknown>>): Promise<void> {
  const url = `${ORIGIN}/sandbox/faults`;
  await sandbox.fetch(new Request(url, { method: 'POST', body: JSON.stringify(rule) }));
}

describe('searching groups', () => {
  it.each([
    ['Sales & M', ['Sales & Marketing']],
    [`{${groupId('Finance').toUpperCase()}}`, ['Finance']],
    [groupId('No such group'), []],
  ])('%s', async (text, names) => {
    const { groups } = await graph.directory.searchGroups(text);
    expect(groups.map(({ displayName }) => displayName)).toEqual(names);
  });
});

describe('members that are not known', () => {
  it('of a group that hides them are unknown, not none', async () => {
    const facts = await read('Works council');
    expect(facts.get(groupId('Works council').toLowerCase())).toMatchObject({
      users: { kind: 'unknown', failure: { kind: 'membersHidden' } },
      devices: { kind: 'unknown', failure: { kind: 'membersHidden' } },
    });
  });

  it('of a group that holds one that hides them are unknown, however many are seen', async () => {
    const { groups } = sandbox.tenant;
    const finance = groups.get(groupId('Finance'))!;
    const memberIds = [...finance.memberIds, groupId('Works council')];
    const stored = new Map(groups).set(finance.id, { ...finance, memberIds });
    vi.spyOn(groups, 'get').mockImplementation((id) => stored.get(id));
    const facts = await read('Finance', 'Sales');
    expect(facts.get(groupId('Finance').toLowerCase())).toMatchObject({
      users: { kind: 'unknown', failure: { kind: 'membersHidden' } },
      devices: { kind: 'unknown', failure: { kind: 'membersHidden' } },
    });
    expect(facts.get(groupId('Sales').toLowerCase())?.users.kind).toBe('listed');
  });

  it('of a group that was just made cannot be read yet, and the group is not gone', async () => {
    await breaks({
      path: '/transitiveMembers',
      times: null,
      fault: { kind: 'status', status: 404, code: 'Request_ResourceNotFound' },
    });
    const facts = await read('Finance');
    expect(facts.get(groupId('Finance').toLowerCase())).toMatchObject({
      users: { kind: 'unknown', failure: { kind: 'membersNotReady' } },
    });
  });

  it('of a group that is gone are unknown', async () => {
    const facts = await read('No such group');
    expect(facts.get(groupId('No such group').toLowerCase())).toEqual({
      users: { kind: 'gone' },
      devices: { kind: 'gone' },
    });
  });
});

describe('reading who is hit', () => {
  it('takes two requests for any handful of groups: all counts in one batch, all lists in another', async () => {
    const facts = await read(
      'Finance',
      'WIN - Kiosks',
      'Nested - Loop A',
      'Empty - Next year hires',
    );
    expect(sent).toEqual(['POST /beta/$batch', 'POST /beta/$batch']);
    expect(
      [...facts.values()].map(({ users, devices }) =>
        [users, devices].map((each) => (each.kind === 'listed' ? each.ids.size : each.kind)),
      ),
    ).toEqual([
      [expect.any(Number), 0],
      [0, 12],
      [2, 0],
      [0, 0],
    ]);
  });

  it('asks only for what is new when the choice changes, and nothing when it changes back', async () => {
    await read('Finance', 'WIN - Kiosks');
    sent = [];
    await read('Finance', 'WIN - Kiosks', 'Sales');
    expect(sent).toHaveLength(2);
    sent = [];
    await read('Finance', 'Sales');
    await read('WIN - Kiosks');
    expect(sent).toEqual([]);
  });

  it('reads the devices of the tenant and a filter with a handful of requests, once', async () => {
    const filter = (await client.query(filtersQuery(graph))).find(
      ({ displayName }) => displayName === 'Windows - Corporate',
    )!;
    sent = [];
    for (let times = 0; times < 3; times += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as one chooses
      await client.query({ ...deviceCountQuery(graph), staleTime: Infinity });
      // oxlint-disable-next-line no-await-in-loop
      await client.query({ ...devicesQuery(graph), staleTime: Infinity });
      // oxlint-disable-next-line no-await-in-loop
      await client.query({ ...filterMatchesQuery(graph, filter), staleTime: Infinity });
    }
    expect(sent).toHaveLength(4);
  });

  it('says of a deleted group that it is gone, and of a refused one that it is unknown', async () => {
    const gone = await read('Project Falcon (deleted group)');
    expect([...gone.values()]).toEqual([{ users: { kind: 'gone' }, devices: { kind: 'gone' } }]);
    await breaks({
      path: groupId('Sales'),
      times: null,
      fault: { kind: 'status', status: 403, code: 'Authorization_RequestDenied' },
    });
    const [refused] = (await read('Sales', 'Finance')).values();
    expect(refused).toMatchObject({
      users: { kind: 'unknown' },
      devices: { kind: 'unknown' },
    });
  });

  it('is not asked again of the cache where it failed', async () => {
    await breaks({
      path: groupId('Sales'),
      times: 2,
      fault: { kind: 'status', status: 500 },
    });
    const [broken] = (await read('Sales')).values();
    expect(broken?.users.kind).toBe('unknown');
    await client.invalidateQueries({ queryKey: ['impact', 'counts'] });
    const [mended] = (await read('Sales')).values();
    expect(mended?.users.kind).toBe('listed');
  });

  it('is given up when nobody waits for it any more', async () => {
    const options = memberCountsOfQuery(graph, [groupId('Finance')]);
    const asked = client.query(options);
    await client.cancelQueries({ queryKey: options.queryKey });
    await expect(asked).rejects.toThrow();
    expect(client.getQueryData(options.queryKey)).toBeUndefined();
  });
});

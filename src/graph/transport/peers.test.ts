import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type Change, lockReason } from '#domain/change/change.ts';
import { findDrift } from '#domain/change/drift.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { batchRead } from '#graph/transport/batch.ts';
import { createGraph } from '#graph/client.ts';
import { addOne } from '#graph/testing/fakeTenant.ts';
import {
  fakeList,
  notToGroup,
  ofPolicySet,
  SET,
  toCollection,
  toGroup,
  toUnknown,
} from '#graph/testing/fakeList.ts';
import { fakeFetch, json, refuse, type Sent, serve, silence } from '#graph/testing/fakeServer.ts';
import type { JsonObject } from '#lib/json.ts';
import { plainSpaces } from '#lib/text/comparable.ts';
import { rowKey } from '#domain/assignment/rowIdentity.ts';

/**
 * Bugs that other tools ship, each as a test of ours, with the tool it was seen in. Those of CSV
 * and names typed by hand come with the bulk work. What is only told here in one case has its
 * tables and properties beside the source.
 */

type Tenant = ReturnType<typeof fakeList>;

/** Edits the group `g`, beside other rows, as an admin would. */
async function editG(tenant: Tenant) {
  const base = await tenant.list();
  const row = base.find(({ target }) => target.kind === 'group' && target.groupId === 'g')!;
  const change: Change = {
    kind: 'edit',
    row,
    filter: { mode: 'include', filterId: 'f' },
    intent: 'apply',
  };
  return applyChanges({ ...SET, base, changes: [change] }, tenant.steps);
}

async function othersAfterEdit(...others: readonly JsonObject[]): Promise<readonly JsonObject[]> {
  const tenant = fakeList({ rows: [toGroup('g'), ...others] });
  expect(await editG(tenant)).toMatchObject({
    kind: 'applied',
    ends: [{ result: { kind: 'accepted' } }],
  });
  return tenant
    .rows()
    .filter(
      (row) =>
        row['id'] !== 'c_g' ||
        String((row['target'] as JsonObject)['@odata.type']).includes('exclusion'),
    );
}

const filtered = (groupId: string): JsonObject => {
  const row = toGroup(groupId);
  return {
    ...row,
    target: {
      ...(row['target'] as JsonObject),
      deviceAndAppManagementAssignmentFilterId: 'F1',
      deviceAndAppManagementAssignmentFilterType: 'exclude',
    },
  };
};

describe('what was there is there after', () => {
  it.each<[string, readonly JsonObject[]]>([
    [
      'an unknown target survives (intuneatlas assignments.ts makes it a group without id)',
      [toUnknown('u')],
    ],
    [
      'two collections survive (m7kni merge.ts gives them one key)',
      [toCollection('CD1'), toCollection('CD2')],
    ],
    ['intent survives (TUNO cleanTarget drops it)', [toGroup('h', { intent: 'remove' })]],
    ['policy-set rows stay untouched (TUNO re-posts them as plain ones)', [ofPolicySet('p')]],
    ['filters of untouched rows survive (rknightion saves type and group only)', [filtered('h')]],
    [
      'the exclusion of the same group survives (InToolz takes it for the inclusion)',
      [notToGroup('g')],
    ],
    [
      'unchanged rows are in the body too (a peer sends only those created and updated)',
      [toGroup('h'), toGroup('i')],
    ],
    [
      'fields nobody knows survive (IntuneManagement keeps type, group and filter)',
      [toGroup('h', { later: { deep: [1] } })],
    ],
  ])('%s', async (_, rows) => {
    expect(await othersAfterEdit(...rows)).toEqual(rows);
  });

  it('a locked row is in no request at all, not even handed back (TUNO)', async () => {
    const tenant = fakeList({ rows: [toGroup('g'), ofPolicySet('p'), toUnknown('u')] });
    await editG(tenant);
    expect(tenant.sent()).toEqual(['DELETE /assignments/c_g', 'POST /assignments']);
    expect(JSON.stringify(tenant.bodies())).not.toMatch(/"p"|laterAssignmentTarget/);
  });

  it('changing a filter does not make the group a second row (IntuneCommander counts the filter as part of the row)', async () => {
    const tenant = fakeList({ rows: [filtered('g')] });
    await editG(tenant);
    expect(tenant.rows()).toHaveLength(1);
  });

  it('a filter that cannot be used is never left out: the assignment is refused (CIPP assigns without it)', async () => {
    const tenant = fakeList({ rows: [toGroup('g')], writes: ['400'] });
    expect(await editG(tenant)).toMatchObject({ ends: [{ result: { kind: 'refused' } }] });
    expect(tenant.bodies()).toMatchObject([
      { assignments: [{ target: { deviceAndAppManagementAssignmentFilterId: 'f' } }] },
    ]);
  });

  it('a filter is never put on an exclusion, nor silently dropped from it (m7kni buildExclusionTarget)', async () => {
    const tenant = fakeList({ rows: [] });
    const draft = {
      target: { kind: 'exclusionGroup', groupId: 'g' },
      filter: { mode: 'include', filterId: 'f' },
      intent: 'apply',
    } as const;
    const outcome = await applyChanges(
      { ...SET, base: [], changes: [{ kind: 'add', draft }] },
      tenant.steps,
    );
    expect(outcome).toMatchObject({ ends: [{ result: { kind: 'blocked' } }] });
    expect(await addOne({ ...SET, draft }, tenant.steps)).toMatchObject({
      kind: 'blocked',
    });
    expect(tenant.sent()).toEqual([]);
  });
});

const read = (row: JsonObject): Promise<Assignment[]> => fakeList({ rows: [row] }).list();

describe('what changed meanwhile is seen', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['the intent (TUNO sig)', toGroup('g'), toGroup('g', { intent: 'remove' })],
    ['the collection (TUNO sig)', toCollection('CD1'), toCollection('CD2')],
    ['the filter (Microsoft365DSC compares group and type)', toGroup('g'), filtered('g')],
    [
      'the policy set it comes from (TUNO drops the source)',
      toGroup('g'),
      toGroup('g', { source: 'policySets', sourceId: 'P' }),
    ],
    ['an unknown target (intuneatlas)', toUnknown('a'), toUnknown('b')],
  ])('%s', async (_, was, is) => {
    expect(findDrift(await read(was), await read(is), [])).not.toEqual([]);
  });

  it('and stops the write: the plan may be stale when it is carried out (m7kni)', async () => {
    const tenant = fakeList({
      rows: [toGroup('g'), toCollection('CD1')],
      meanwhile: [[1, ([g]) => [g!, toCollection('CD2')]]],
    });
    expect((await editG(tenant)).kind).toBe('drifted');
    expect(tenant.sent()).toEqual([]);
  });

  it('rows are matched by what they are, never by their place in the list (IntuneAssistant compares by index)', async () => {
    const rows = await fakeList({ rows: [toGroup('g'), toGroup('h'), toCollection('CD1')] }).list();
    expect(findDrift(rows, rows.toReversed(), [])).toEqual([]);
    expect(new Set(rows.map(rowKey)).size).toBe(3);
    expect(rows.map(lockReason)).toEqual([undefined, undefined, undefined]);
  });
});

/** A client whose server is a function, in the cloud of that address. */
function client(
  answer: (sent: Sent) => Response | Promise<Response>,
  baseUrl = 'https://graph.example',
) {
  const requests: Sent[] = [];
  const graph = createGraph({
    baseUrl,
    getToken: () => Promise.resolve('token'),
    fetch: fakeFetch(answer, requests),
    sleep: () => Promise.resolve(),
    random: () => 0,
  });
  return { graph, requests };
}

const twoPages = (one: JsonObject, two: JsonObject, base: string) =>
  client(
    ({ url }) =>
      Response.json(
        url.includes('$skiptoken')
          ? { value: [two] }
          : {
              value: [one],
              '@odata.nextLink': `${url}${url.includes('?') ? '&' : '?'}$skiptoken=2`,
            },
      ),
    base,
  );
const filter = (id: string): JsonObject => ({
  id,
  displayName: id,
  platform: 'windows10AndLater',
  rule: '',
  assignmentFilterManagementType: 'devices',
});

describe('reading to the end, and telling a refusal from nothing', () => {
  it.each([
    'https://graph.microsoft.com',
    'https://graph.microsoft.us',
    'https://dod-graph.microsoft.us',
    'https://microsoftgraph.chinacloudapi.cn',
  ])(
    'the second page is read, from the same cloud: %s (InToolz reads the first page; ' +
      'TUNO and IntuneHydrationKit know one host)',
    async (base) => {
      const rows = twoPages(toGroup('g'), toGroup('h'), base);
      expect((await rows.graph.assignments.list(keyOf('c'), '')).map(({ id }) => id)).toEqual([
        'c_g',
        'c_h',
      ]);
      const filters = twoPages(filter('a'), filter('b'), base);
      expect((await filters.graph.targeting.filters()).map(({ id }) => id)).toEqual(['a', 'b']);
      expect([...rows.requests, ...filters.requests].map(({ url }) => new URL(url).origin)).toEqual(
        [base, base, base, base],
      );
    },
  );

  it('403 is a failure, no empty list of filters (IntuneGet #119)', async () => {
    const { graph } = client(refuse(403));
    await expect(graph.targeting.filters()).rejects.toMatchObject({
      failure: { kind: 'missingRole' },
    });
    await expect(graph.assignments.list(keyOf('c'), '')).rejects.toMatchObject({
      failure: { kind: 'missingRole' },
    });
  });

  it('a member count that could not be read is unknown, not zero (IntuneHydrationKit)', async () => {
    const { graph } = client(json({ responses: [] }));
    expect(await graph.directory.memberCounts(['g'])).toEqual(
      new Map([['g', { users: undefined, devices: undefined }]]),
    );
  });

  it.each([`O'Brien "the" boss`, 'Sales & Marketing', 'WIN - Ring 0: IT', '100%', 'a+b#c'])(
    '%s is searched for as typed (m7kni does not escape it)',
    async (text) => {
      const { graph, requests } = client(json({ value: [] }));
      await graph.directory.searchGroups(text);
      const { searchParams, hash } = new URL(requests[0]!.url);
      expect([searchParams.get('$search'), searchParams.get('$top'), hash]).toEqual([
        `"displayName:${plainSpaces(text.replaceAll('"', ' '))}"`,
        '50',
        '',
      ]);
    },
  );
});

describe('once', () => {
  it('429 inside a $batch: asked again for that part alone, and every part answered once (m7kni client.ts batch)', async () => {
    const putOff = { id: '1', status: 429, headers: { 'Retry-After': '1' }, body: {} };
    const { http, requests } = serve([
      json({ responses: [{ id: '0', status: 200, body: 'a' }, putOff] }),
      json({ responses: [{ id: '0', status: 200, body: 'b' }] }),
    ]);
    expect(await batchRead(http, [{ url: '/a' }, { url: '/b' }], { scopes: [] })).toEqual([
      { ok: true, status: 200, body: 'a' },
      { ok: true, status: 200, body: 'b' },
    ]);
    expect(
      requests.map(({ body }) =>
        (body as { requests: { url: string }[] }).requests.map(({ url }) => url),
      ),
    ).toEqual([['/a', '/b'], ['/b']]);
  });

  it('a POST is never sent again after the network failed (IntuneHydrationKit)', async () => {
    const tenant = fakeList({ writes: ['cut after'] });
    const draft = {
      target: { kind: 'group', groupId: 'g' },
      filter: { mode: 'none' },
      intent: 'apply',
    } as const;
    expect(
      await applyChanges({ ...SET, base: [], changes: [{ kind: 'add', draft }] }, tenant.steps),
    ).toMatchObject({ ends: [{ result: { kind: 'accepted', settledBy: 'readBack' } }] });
    expect(tenant.sent()).toEqual(['POST /assignments']);
  });

  it('abort really aborts, and only its own request (IntuneAssistant useApiRequest overwrites the signal)', async () => {
    const { graph, requests } = client((sent) =>
      sent.url.includes('/c1/') ? silence(sent) : Response.json({ value: [] }),
    );
    const stop = new AbortController();
    const stopped = graph.assignments.list(keyOf('c1'), '', stop.signal);
    const other = graph.assignments.list(keyOf('c2'), '');
    stop.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow();
    expect(await other).toEqual([]);
    expect(requests.filter(({ url }) => url.includes('/c1/')).length).toBeLessThanOrEqual(1);
  });
});

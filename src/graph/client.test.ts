import { BARE_FAMILY } from '#domain/family/families.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import type { AddChange } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { FailureError, type FailureKind } from '#domain/failure/failure.ts';
import { routesThrough, routeTemplates } from '#domain/configuration/route.ts';
import { KNOWN_TARGET_KINDS } from '#domain/assignment/target.ts';
import { createGraph } from '#graph/client.ts';
import { addOne } from '#graph/testing/fakeTenant.ts';
import { additionOf } from '#domain/change/change.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import { createSandbox, type SandboxOptions } from '../../sandbox/app.ts';

const ORIGIN = 'http://sandbox.test';

/**
 * The client against the tenant of the sandbox, in this process: every line between them is real.
 */
function connect(options: SandboxOptions = {}, person: 'ada' | 'rui' | 'nia' = 'ada') {
  const sandbox = createSandbox({ throttle: 'off', ...options });
  const token = sandbox.mintToken(person);
  const graph = createGraph({
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    sleep: () => Promise.resolve(),
  });
  const control = (path: string, body: unknown) =>
    sandbox.fetch(
      new Request(`${ORIGIN}/sandbox/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    );
  const log = async () => {
    const answer = await sandbox.fetch(new Request(`${ORIGIN}/sandbox/log`));
    return (
      (await answer.json()) as { entries: { method: string; path: string; requestBody: unknown }[] }
    ).entries;
  };
  return { graph, control, log, steps: { graph, sleep: () => Promise.resolve() } };
}

type Graph = ReturnType<typeof connect>['graph'];

async function allConfigurations(graph: Graph): Promise<Configuration[]> {
  const all: Configuration[] = [];
  for await (const page of graph.configurations.list(BARE_FAMILY)) all.push(...page);
  return all;
}

async function groupNamed(graph: Graph, name: string) {
  const { groups } = await graph.directory.searchGroups(name);
  return groups.find(({ displayName }) => displayName === name);
}

async function kindOf(promise: Promise<unknown>): Promise<FailureKind | 'no failure'> {
  return promise.then(
    () => 'no failure',
    (error: unknown) => {
      if (error instanceof FailureError) return error.failure.kind;
      throw error;
    },
  );
}

describe('configurations', () => {
  it('are read to the last page, each once, and the first page is there early', async () => {
    const { graph, log } = connect({ configurations: 2300 });
    const pages: number[] = [];
    const ids = new Set<string>();
    for await (const page of graph.configurations.list(BARE_FAMILY)) {
      pages.push(page.length);
      for (const { id } of page) ids.add(id);
      // One ahead at most: a link has to be known before it is followed.
      expect((await log()).length).toBeLessThanOrEqual(pages.length + 1);
    }
    expect(pages).toEqual([1000, 1000, 300]);
    expect(ids.size).toBe(2300);
  });

  it('come with type and assignments of every kind, unknown ones included', async () => {
    const configurations = await allConfigurations(connect().graph);
    expect(configurations.filter(({ type }) => type.kind === 'other')).toEqual([]);
    const rows = configurations.flatMap(({ assignments }) => assignments ?? []);
    expect(new Set(rows.map(({ target }) => target.kind))).toEqual(
      new Set([...KNOWN_TARGET_KINDS, 'unknown']),
    );
    expect(rows.some(({ source }) => source === 'policySets')).toBe(true);
    expect(new Set(rows.map(({ filter }) => filter.mode))).toEqual(
      new Set(['none', 'include', 'exclude']),
    );
  });

  it('one read alone is the one of the list', async () => {
    const { graph } = connect();
    const [first] = await allConfigurations(graph);
    expect(await graph.configurations.get(first!.id)).toEqual(first);
  });

  it('a wrong id is not found', async () => {
    expect(
      await kindOf(
        connect().graph.configurations.get(keyOf('00000000-0000-4000-8000-000000000000')),
      ),
    ).toBe('notFound');
  });
});

describe('groups', () => {
  const { graph } = connect();

  it.each([
    'Externals "Partner" accounts',
    "O'Brien's team",
    'Sales & Marketing',
    'WIN - Ring 0: IT',
    'Geschäftsführung Österreich',
    'Łódź - Büro Żółw',
    '🚀 Early adopters',
  ])('%s is found by its whole name', async (name) => {
    expect(await groupNamed(graph, name)).toMatchObject({ displayName: name });
  });

  it.each(['"', '\\', '" OR displayName:"', '&$top=1', '  '])(
    '%o typed in the search is no error',
    async (text) => {
      expect(await kindOf(graph.directory.searchGroups(text))).toBe('no failure');
    },
  );

  it('say who is in them, nested ones included, in the order asked', async () => {
    const names = [
      'Empty - Next year hires',
      'Nested - All departments',
      'WIN - Kiosks',
      'Mixed - Board and their tablets',
    ];
    const groups = await Promise.all(names.map((name) => groupNamed(graph, name)));
    const counts = await graph.directory.memberCounts(groups.map((group) => group!.id));
    const [empty, nested, devices, mixed] = counts.values();
    expect(empty).toEqual({ users: 0, devices: 0 });
    expect(nested?.users).toBeGreaterThan(10);
    expect(devices).toEqual({ users: 0, devices: expect.any(Number) as number });
    expect([mixed!.users! > 0, mixed!.devices! > 0]).toEqual([true, true]);
  });

  it('of a deleted group nothing is known, which is not zero', async () => {
    const NO_GROUP = '00000000-0000-4000-8000-000000000000';
    expect(await graph.directory.memberCounts([NO_GROUP])).toEqual(
      new Map([[NO_GROUP, { users: undefined, devices: undefined }]]),
    );
  });

  it('have names for the ids of all assignments but the deleted one’s', async () => {
    const rows = (await allConfigurations(graph)).flatMap(({ assignments }) => assignments ?? []);
    const ids = [
      ...new Set(
        rows.flatMap(({ target }) => ('groupId' in target ? [target.groupId.toLowerCase()] : [])),
      ),
    ];
    const groups = await graph.directory.groupsByIds(ids);
    expect(ids.filter((id) => !groups.has(id))).toHaveLength(1);
  });
});

describe('the rest', () => {
  it('filters, collections and the tenant', async () => {
    const { graph } = connect();
    const filters = await graph.targeting.filters();
    expect(new Set(filters.map(({ managementType }) => managementType))).toEqual(
      new Set(['devices', 'apps']),
    );
    expect((await graph.targeting.collections()).length).toBe(3);
    expect((await graph.directory.tenant())?.displayName).toMatch(/\S/);
  });
});

/** The ten addresses, each with a configuration of the sandbox that has it. */
const TEN: readonly (readonly [via: string, configuration: string])[] = [
  ['', 'WIN - Device restrictions - Baseline'],
  ['rootCertificate', 'WIN - SCEP - Device certificate'],
  ['identityCertificate', 'WIN - VPN - Always On (IKEv2)'],
  ['identityCertificate/rootCertificate', 'WIN - VPN - Always On (IKEv2)'],
  ['microsoft.graph.iosScepCertificateProfile/rootCertificate', 'iOS - SCEP - User certificate'],
  [
    'microsoft.graph.windowsPhone81VpnConfiguration/identityCertificate',
    'WP81 - VPN - Field service',
  ],
  [
    'microsoft.graph.macOSWiredNetworkConfiguration/rootCertificateForServerValidation',
    'macOS - Wired network - Offices (802.1X)',
  ],
  [
    'microsoft.graph.macOSWiredNetworkConfiguration/identityCertificateForClientAuthentication',
    'macOS - Wired network - Offices (802.1X)',
  ],
  [
    'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication',
    'WIN - Wi-Fi - Contoso Corp (EAP-TLS)',
  ],
  [
    'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation/*',
    'WIN - Wi-Fi - Contoso Corp (EAP-TLS)',
  ],
];

async function changeThrough(
  graph: Graph,
  via: string,
  configurationName: string,
): Promise<{ change: AddChange; landsOn: string }> {
  const owner = (await allConfigurations(graph)).find(
    ({ displayName }) => displayName === configurationName,
  )!;
  const group = await groupNamed(graph, 'Empty - Next year hires');
  const draft = {
    target: { kind: 'group', groupId: group!.id },
    filter: { mode: 'none' },
    intent: 'apply',
  } as const;
  if (via === '') return { change: { configurationId: owner.id, via, draft }, landsOn: owner.id };
  const template = routeTemplates(owner.type.name).find(
    (each) => each.via === via.replace('/*', ''),
  )!;
  const certificates = await graph.configurations.certificates(owner.id, template.via);
  const [route] = routesThrough(template, certificates);
  return {
    change: { configurationId: owner.id, via: route!.via, draft },
    landsOn: certificates[0]!.id,
  };
}

describe('creating', () => {
  it.each(TEN)('through "%s"', async (via, configurationName) => {
    const { graph, steps } = connect();
    const { change, landsOn } = await changeThrough(graph, via, configurationName);
    expect(await addOne(change, steps)).toMatchObject({
      kind: 'accepted',
      settledBy: 'answer',
    });
    expect(
      (await verifyChanges(additionOf(change), [], additionOf(change).changes, steps)).kind,
    ).toBe('verified');
    const { groupId } = change.draft.target as { groupId: string };
    const rows = (await graph.configurations.get(keyOf(landsOn))).assignments;
    expect(
      rows?.filter(({ target }) => 'groupId' in target && target.groupId === groupId),
    ).toHaveLength(1);
    expect((await addOne(change, steps)).kind).toBe('alreadySo');
  });

  it.each<[fault: string, sent: number, kind: string]>([
    ['cutAfterCommit', 1, 'accepted'],
    ['garbage', 1, 'accepted'],
    ['cutBeforeCommit', 1, 'notDone'],
  ])('%s: settled by reading back, with one POST', async (kind, sent, outcome) => {
    const { graph, steps, control, log } = connect();
    const { change } = await changeThrough(graph, '', 'WIN - Device restrictions - Baseline');
    await control('faults', { method: 'POST', path: '/assignments', fault: { kind } });
    expect((await addOne(change, steps)).kind).toBe(outcome);
    expect(
      (await log()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/assignments'),
      ),
    ).toHaveLength(sent);
  });

  it.each([
    ['rui', 'missingRole'],
    ['nia', 'missingScope'],
  ] as const)('%s is refused: %s', async (person, kind) => {
    const { graph, steps } = connect({}, person);
    const { change } = await changeThrough(graph, '', 'WIN - Device restrictions - Baseline');
    expect(await addOne(change, steps)).toMatchObject({
      kind: 'refused',
      failure: { kind },
    });
  });
});

import { keyOf } from '#domain/testing/keyOf.ts';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { computeImpact } from '../../../sandbox/impact.ts';
import { guid } from '../../../sandbox/random.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { impactOf } from '#domain/testing/impactOf.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import { expandAction } from '#domain/plan/draft/expand.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { createGraph } from '#graph/client.ts';
import { prepareStep } from '#graph/wire/writeStep.ts';
import {
  devicesQuery,
  filterMatchesQuery,
  listable,
  memberCountsOfQuery,
  membersOfQuery,
} from '#queries/impact/impact.ts';
import { filterFacts, groupFacts, inventoryFacts } from '#queries/impact/impactFacts.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { samePlace } from '#domain/assignment/rowIdentity.ts';
import { diffPlan, planImpactOf } from '#domain/testing/atOnce.ts';

const sandbox = createSandbox({ throttle: 'off' });
const token = sandbox.mintToken('ada');
const graph = createGraph({
  baseUrl: 'http://sandbox.test',
  getToken: () => Promise.resolve(token),
  fetch: (input, init) => sandbox.fetch(new Request(input, init)),
});
const client = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity } },
});

async function factsFor(
  rows: readonly Pick<Assignment, 'target' | 'filter'>[],
): Promise<ImpactFacts> {
  const ids = [...new Set(rows.flatMap(({ target }) => groupIdOf(target)?.toLowerCase() ?? []))];
  const counts = ids.length === 0 ? undefined : await client.query(memberCountsOfQuery(graph, ids));
  const questions = listable(ids, counts);
  const lists =
    questions.length === 0 ? undefined : await client.query(membersOfQuery(graph, questions));
  const used = new Set(
    rows.flatMap(({ filter }) => (filter.mode === 'none' ? [] : [filter.filterId])),
  );
  const filters = (await client.query(filtersQuery(graph))).filter(({ id }) => used.has(id));
  const matches = await Promise.all(
    filters.map(
      async (filter) =>
        [
          filter.id,
          filterFacts({
            data: await client.query(filterMatchesQuery(graph, filter)),
            error: null,
          })!,
        ] as const,
    ),
  );
  const devices = await client.query(devicesQuery(graph));
  return {
    groups: groupFacts(ids, {
      counts: { data: counts, error: null },
      lists: { data: lists, error: null },
    }),
    filters: new Map(matches),
    inventory: inventoryFacts(
      { data: devices.length, error: null },
      { data: devices, error: null },
    ),
  };
}

const filterOf = (name: string, mode: 'include' | 'exclude') => ({
  mode,
  filterId: guid(`filter:${name}`),
});
const group = (name: string) => ({ kind: 'group', groupId: groupId(name) }) as const;
const exclude = (name: string) => ({ kind: 'exclusionGroup', groupId: groupId(name) }) as const;

const NOTHING = { mode: 'none' } as const;
const DRAFTS: readonly (WantedRow | undefined)[] = [
  undefined,
  { target: group('Nested - All departments'), filter: NOTHING, intent: 'apply' },
  {
    target: group('Mixed - Board and their tablets'),
    filter: filterOf('Windows - Corporate', 'exclude'),
    intent: 'apply',
  },
  {
    target: { kind: 'allDevices' },
    filter: filterOf('Windows 11 24H2 or newer', 'include'),
    intent: 'apply',
  },
  { target: exclude('VPN users'), filter: NOTHING, intent: 'apply' },
  { target: exclude('DYN - All Windows devices'), filter: NOTHING, intent: 'apply' },
  { target: { kind: 'allLicensedUsers' }, filter: NOTHING, intent: 'apply' },
  { target: group('Executives'), filter: NOTHING, intent: 'remove' },
];

type Truth = Record<
  'users' | 'devices',
  Record<'now' | 'after' | 'gained' | 'lost', number> &
    Record<'gainedIds' | 'lostIds', readonly string[]>
>;

function truthOf(configurationId: string, draft: WantedRow | undefined): Truth {
  return computeImpact(
    sandbox.tenant,
    configurationId,
    draft &&
      prepareStep(
        { configurationId: keyOf(configurationId), via: '' },
        { kind: 'post', draft, replaces: undefined },
      ).body,
  ) as unknown as Truth;
}

function expectHolds(reach: Reach, count: number, what: string): void {
  if (reach.kind === 'exact') expect(reach.count, what).toBe(count);
  else if (reach.kind === 'bounds') {
    expect(reach.least, what).toBeLessThanOrEqual(count);
    expect(reach.most ?? Infinity, what).toBeGreaterThanOrEqual(count);
  }
}

it('agrees with the sandbox’s own computation, for every configuration and many a change', async () => {
  let exact = 0;
  let all = 0;
  for (const id of sandbox.tenant.configurations.keys()) {
    // oxlint-disable no-await-in-loop -- one tenant, one question after the other
    const { type, assignments: before = [] } = await graph.configurations.get(keyOf(id));
    if (before.length === 0) continue;
    for (const draft of DRAFTS) {
      if (draft !== undefined && before.some((row) => samePlace(row, draft))) continue;
      const after = draft === undefined ? before : [...before, draft];
      const impact = impactOf({
        ...recipientsOf({ id: keyOf(id), type }),
        before,
        after,
        facts: await factsFor(after),
      });
      const truth = truthOf(id, draft);
      for (const unit of ['users', 'devices'] as const) {
        for (const view of ['now', 'after', 'gained', 'lost'] as const) {
          const what = `${id} ${draft?.target.kind ?? 'unchanged'}: ${unit} ${view}`;
          expectHolds(impact[unit][view], truth[unit][view], what);
          all += 1;
          if (impact[unit][view].kind === 'exact') exact += 1;
        }
      }
    }
  }
  expect(exact / all).toBeGreaterThan(0.7);
}, 60_000);

it('agrees with it for plans over all configurations, each user and device once', async () => {
  const configurations = await Promise.all(
    [...sandbox.tenant.configurations.keys()].map((id) => graph.configurations.get(keyOf(id))),
  );
  const facts = await factsFor([
    ...configurations.flatMap(({ assignments = [] }) => assignments),
    ...DRAFTS.flatMap((draft) => draft ?? []),
  ]);
  const recipients = new Map(
    configurations.map((configuration) => [
      configuration.id.toLowerCase(),
      recipientsOf(configuration),
    ]),
  );
  let exact = 0;
  for (const draft of DRAFTS) {
    if (draft === undefined) continue;
    const { items } = expandAction({ kind: 'add', rows: [draft] }, configurations);
    const diff = diffPlan(
      { name: '', tenantId: undefined, items },
      presentConfigurations(configurations),
    );
    const added = diff.configurations.filter(({ changes: [change] }) => change?.kind === 'add');
    const recipientsFor = (id: string) => recipients.get(id)!;
    const { configurations: each } = planImpactOf(
      { ...diff, configurations: added },
      recipientsFor,
      facts,
    );
    for (const unit of ['users', 'devices'] as const) {
      // All of them, of which some hold what nobody can tell; and those of which everything is
      // known.
      const known = added.filter((_, index) =>
        [each[index]![unit].gained, each[index]![unit].lost].every(({ kind }) => kind === 'exact'),
      );
      for (const part of [added, known]) {
        const impact = planImpactOf({ ...diff, configurations: part }, recipientsFor, facts);
        const truths = part.map(({ configurationId }) => truthOf(configurationId, draft));
        for (const side of ['gained', 'lost'] as const) {
          const what = `${draft.target.kind}: ${unit} ${side}`;
          expectHolds(
            impact[unit][side],
            new Set(truths.flatMap((truth) => truth[unit][`${side}Ids`])).size,
            what,
          );
          if (part !== known) continue;
          expect(impact[unit][side].kind, what).toBe('exact');
          exact += part.length;
        }
      }
    }
  }
  expect(exact).toBeGreaterThan(500);
}, 60_000);

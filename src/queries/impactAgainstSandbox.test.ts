import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/app.ts';
import { computeImpact } from '../../sandbox/impact.ts';
import { guid } from '../../sandbox/random.ts';
import { groupId } from '../../sandbox/tenant/groups.ts';
import type { Assignment, AssignmentDraft } from '#domain/assignment.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import { impactOf, type Reach } from '#domain/impact.ts';
import { groupIdOf, sameRow } from '#domain/target.ts';
import { createGraph } from '#graph/client.ts';
import { prepareCreate } from '#graph/resources/assignments.ts';
import { devicesQuery, filterMatchesQuery, listable, memberCountsOfQuery, membersOfQuery } from '#queries/impact.ts';
import { filterFacts, groupFacts, inventoryFacts } from '#queries/impactFacts.ts';
import { filtersQuery } from '#queries/targeting.ts';

const sandbox = createSandbox({ throttle: 'off' });
const token = sandbox.mintToken('ada');
const graph = createGraph({ baseUrl: 'http://sandbox.test', getToken: () => Promise.resolve(token), fetch: (input, init) => sandbox.fetch(new Request(input, init)) });
const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });

async function factsFor(rows: readonly Pick<Assignment, 'target' | 'filter'>[]): Promise<ImpactFacts> {
  const ids = [...new Set(rows.flatMap(({ target }) => groupIdOf(target)?.toLowerCase() ?? []))];
  const counts = ids.length === 0 ? undefined : await client.query(memberCountsOfQuery(graph, ids));
  const questions = listable(ids, counts);
  const lists = questions.length === 0 ? undefined : await client.query(membersOfQuery(graph, questions));
  const used = new Set(rows.flatMap(({ filter }) => (filter.mode === 'none' ? [] : [filter.filterId])));
  const filters = (await client.query(filtersQuery(graph))).filter(({ id }) => used.has(id));
  const matches = await Promise.all(filters.map(async (filter) => [filter.id, filterFacts({ data: await client.query(filterMatchesQuery(graph, filter)), error: null })!] as const));
  const devices = await client.query(devicesQuery(graph));
  return {
    groups: groupFacts(ids, { counts: { data: counts, error: null }, lists: { data: lists, error: null } }),
    filters: new Map(matches),
    inventory: inventoryFacts({ data: devices.length, error: null }, { data: devices, error: null }),
  };
}

const filterOf = (name: string, mode: 'include' | 'exclude') => ({ mode, filterId: guid(`filter:${name}`) });
const group = (name: string) => ({ kind: 'group', groupId: groupId(name) }) as const;
const exclude = (name: string) => ({ kind: 'exclusionGroup', groupId: groupId(name) }) as const;

const NOTHING = { mode: 'none' } as const;
const DRAFTS: readonly (AssignmentDraft | undefined)[] = [
  undefined,
  { target: group('Nested - All departments'), filter: NOTHING, intent: 'apply' },
  { target: group('Mixed - Board and their tablets'), filter: filterOf('Windows - Corporate', 'exclude'), intent: 'apply' },
  { target: { kind: 'allDevices' }, filter: filterOf('Windows 11 24H2 or newer', 'include'), intent: 'apply' },
  { target: exclude('VPN users'), filter: NOTHING, intent: 'apply' },
  { target: exclude('DYN - All Windows devices'), filter: NOTHING, intent: 'apply' },
  { target: { kind: 'allLicensedUsers' }, filter: NOTHING, intent: 'apply' },
  { target: group('Executives'), filter: NOTHING, intent: 'remove' },
];

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
    const { type, assignments: before = [] } = await graph.configurations.get(id);
    if (before.length === 0) continue;
    for (const draft of DRAFTS) {
      if (draft !== undefined && before.some(({ target }) => sameRow(target, draft.target))) continue;
      const after = draft === undefined ? before : [...before, draft];
      const impact = impactOf({ platform: type.platform, before, after, facts: await factsFor(after) });
      const truth = computeImpact(sandbox.tenant, id, draft && prepareCreate({ configurationId: id, via: '', draft }).body) as unknown as Record<'users' | 'devices', Record<'now' | 'after' | 'gained' | 'lost', number>>;
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

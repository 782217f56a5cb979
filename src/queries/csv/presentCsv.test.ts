import { QueryClient } from '@tanstack/react-query';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { presentPlanStepwise } from '#domain/plan/csv/presentPlan.ts';
import { type Plan, presentConfigurations } from '#domain/plan/draft/plan.ts';
import { targetsOf } from '#domain/plan/draft/wish.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import { createGraph } from '#graph/client.ts';
import { toCsv } from '#lib/csv.ts';
import { runToEnd } from '#lib/browser/slices.ts';
import { readFamilies } from '#queries/configurations.ts';
import { readCsvDirectory, readCsvDirectoryOf } from '#queries/csv/csvDirectory.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import { guid } from '../../../sandbox/random.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { assignment, target } from '../../../sandbox/tenant/targets.ts';
import { diffPlan, planToCsv, resolveCsv } from '#domain/testing/atOnce.ts';

vi.setConfig({ testTimeout: 120_000 });

const sandbox = createSandbox({ throttle: 'off' });
const { tenant } = sandbox;
const token = sandbox.mintToken('ada');
const graph = createGraph({
  baseUrl: 'http://sandbox.test',
  getToken: () => Promise.resolve(token),
  fetch: (input, init) => sandbox.fetch(new Request(input, init)),
});

const configurationIds = [...tenant.configurations.keys()].slice(0, 12);
const [filterId = '', otherFilterId = ''] = tenant.filters.keys();
const [collectionId = ''] = tenant.collections.keys();
const collectionCode = [...tenant.collections.values()][0]!.collectionIdentifier;
const groups = [...tenant.groups.values()].slice(0, 8);
// One that is deleted, one that shares its name with another, and names that a spreadsheet would
// run or cut.
const names = [
  'Twin',
  'twin',
  '=1+1',
  'x;=2,3',
  "'quoted'",
  ' padded ',
  '2026-11-25',
  '"Board", and others',
];
for (const [index, group] of groups.entries()) Object.assign(group, { displayName: names[index] });
const groupIds = [...groups.map(({ id }) => id), guid('group:deleted long ago')];

/** Rows as the tenant may hold them, those included that Intune would refuse today. */
const row = (id: string): fc.Arbitrary<StoredAssignment> =>
  fc
    .record({
      type: fc.constantFrom(
        'groupAssignmentTarget',
        'groupAssignmentTarget',
        'exclusionGroupAssignmentTarget',
        'allDevicesAssignmentTarget',
        'allLicensedUsersAssignmentTarget',
        'configurationManagerCollectionAssignmentTarget',
        'scopeTagGroupAssignmentTarget',
      ),
      groupId: fc.constantFrom(...groupIds),
      collection: fc.constantFrom(collectionId, collectionCode),
      filter: fc.oneof(
        { weight: 2, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc.record({
            id: fc.constantFrom(filterId, otherFilterId, guid('filter:deleted')),
            mode: fc.constantFrom('include' as const, 'exclude' as const),
          }),
        },
      ),
      isFromPolicySet: fc.nat({ max: 6 }).map((dice) => dice === 0),
      isRemoval: fc.nat({ max: 4 }).map((dice) => dice === 0),
    })
    .map(({ type, groupId, collection, filter, isFromPolicySet, isRemoval }) => {
      const own =
        type.includes('roup') && !type.startsWith('scope')
          ? { groupId }
          : type.startsWith('configurationManager')
            ? { collectionId: collection }
            : type.startsWith('scope')
              ? { targetType: 'device', entraObjectId: groupId }
              : {};
      return assignment(id, target(type, own, filter), {
        intent: isRemoval ? 'remove' : 'apply',
        ...(isFromPolicySet && { source: 'policySets', sourceId: 'P' }),
      });
    });

/** As a new tab would: nothing that was read before counts. */
async function readTenant(): Promise<{
  readonly client: QueryClient;
  readonly configurations: readonly Configuration[];
}> {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Infinity } },
  });
  const ids = new Set(configurationIds);
  return {
    client,
    configurations: (await readFamilies(graph, client)).configurations.filter(({ id }) =>
      ids.has(id),
    ),
  };
}

function namesIn(items: Plan['items']) {
  const targets = items.flatMap(({ wishes }) => wishes.flatMap(targetsOf));
  return { groups: targets.flatMap((each) => groupIdOf(each) ?? []), hasCollections: true };
}

async function saved(): Promise<{
  readonly text: string;
  readonly leftOut: ReadonlySet<string>;
  readonly configurations: readonly Configuration[];
}> {
  const { client, configurations } = await readTenant();
  const { items, leftOut } = runToEnd(presentPlanStepwise(configurations));
  const { header, rows } = planToCsv(
    { name: '', tenantId: undefined, items },
    await readCsvDirectoryOf(namesIn(items), graph, client),
  );
  const whole = leftOut.flatMap(({ row: left, configurationId }) =>
    left === undefined ? [configurationId] : [],
  );
  return { text: toCsv(header, rows).slice(1), leftOut: new Set(whole), configurations };
}

async function opened(text: string) {
  const { client, configurations } = await readTenant();
  const read = readCsvRows(parseCsv(text));
  const named = read.rows.flatMap(({ target: each }) =>
    each?.kind === 'group' || each?.kind === 'exclusionGroup' ? each.group : [],
  );
  const resolved = resolveCsv(
    read,
    await readCsvDirectory({ groups: named, hasCollections: true }, graph, client),
  );
  return {
    resolved,
    diff: diffPlan(
      { name: '', tenantId: undefined, items: resolved.items },
      presentConfigurations(configurations),
    ),
  };
}

const tenantRows = fc.tuple(...configurationIds.map((id) => fc.array(row(id), { maxLength: 6 })));

function settle(lists: readonly (readonly StoredAssignment[])[]): void {
  for (const [index, id] of configurationIds.entries()) tenant.assignments.write(id, lists[index]!);
}

it('present assignments, saved and opened again, change nothing, whatever the tenant holds', async () => {
  const seen = { configurations: 0, lines: 0, leftOut: 0 };
  await fc.assert(
    fc.asyncProperty(tenantRows, async (lists) => {
      settle(lists);
      const { text, leftOut } = await saved();
      const { resolved, diff } = await opened(text);
      expect(resolved.errors).toEqual([]);
      // Not a change, not a refusal, and no configuration forgotten.
      expect(diff.counts).toMatchObject({ adds: 0, edits: 0, removes: 0, refused: 0 });
      expect(diff.configurations.map(({ configurationId }) => configurationId).toSorted()).toEqual(
        configurationIds.filter((id) => !leftOut.has(id)).toSorted(),
      );
      seen.configurations += diff.configurations.length;
      seen.lines += diff.counts.alreadySo;
      seen.leftOut += leftOut.size;
    }),
    { numRuns: 25 },
  );
  expect(Math.min(seen.configurations, seen.lines, seen.leftOut)).toBeGreaterThan(40);
});

it('what could not be said is never taken away, even where all that was said is taken out of the file', async () => {
  const kept = { count: 0 };
  await fc.assert(
    fc.asyncProperty(tenantRows, async (lists) => {
      settle(lists);
      const { text, leftOut, configurations } = await saved();
      const [header = ''] = text.split('\r\n', 1);
      const all = configurations
        .filter(({ id }) => !leftOut.has(id))
        .map(({ id }) => `${id},,replace,none,,,,`);
      const { diff } = await opened([header, ...all, ''].join('\r\n'));
      for (const { configurationId, changes } of diff.configurations) {
        const removed = new Set(
          changes
            .flatMap((change): Assignment[] => (change.kind === 'remove' ? [change.row] : []))
            .map((each) => JSON.stringify(each.raw)),
        );
        const locked = tenant.assignments
          .stored(configurationId)
          .filter(
            ({ source, target: each }) =>
              source !== 'direct' || each['@odata.type'].includes('scopeTag'),
          );
        kept.count += locked.length;
        expect(locked.filter((each) => removed.has(JSON.stringify(each)))).toEqual([]);
      }
      expect(
        diff.configurations.filter(({ configurationId }) => leftOut.has(configurationId)),
      ).toEqual([]);
    }),
    { numRuns: 15 },
  );
  expect(kept.count).toBeGreaterThan(25);
});

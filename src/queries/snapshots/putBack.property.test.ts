import { isDeepStrictEqual } from 'node:util';
import { QueryClient } from '@tanstack/react-query';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { TIME_OF_ROW } from '#domain/assignment/rowIdentity.ts';
import { liveBeside } from '#domain/assignment/intent.ts';
import { isDone } from '#domain/change/end.ts';
import { type ConfigurationKey, graphIdOf, keyOfId } from '#domain/family/configurationKey.ts';
import { BARE_FAMILY, FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { compareStepwise } from '#domain/snapshot/compareSnapshots.ts';
import { putBack } from '#domain/snapshot/putBack.ts';
import { snapshotFromTextStepwise, snapshotToTextStepwise } from '#domain/snapshot/snapshotFile.ts';
import { createPlanBench } from '#graph/testing/planBench.ts';
import { poolOf, SCHEDULES, takesOf } from '#graph/testing/planFamilies.ts';
import { SETTINGS } from '#graph/testing/planSettings.ts';
import { runToEnd } from '#lib/browser/slices.ts';
import { readRow } from '#queries/readRow.ts';
import { readPresent, takeSnapshot } from '#queries/snapshots/takeSnapshot.ts';
import type { JsonObject } from '#lib/json.ts';
import { rowId } from '../../../sandbox/tenant/families/items.ts';
import { FAMILIES } from '../../../sandbox/tenant/families/registry.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { target } from '../../../sandbox/tenant/targets.ts';

/**
 * A snapshot goes into a file and out again, somebody changes rows of every family in every way the
 * tenant takes, and what the app puts back is held against what the tenant had stored: rows are
 * written and compared as the sandbox has them, and not as the app understands them.
 */
vi.setConfig({ testTimeout: 300_000 });

const bench = createPlanBench(0);
const { tenant } = bench.sandbox;
const GROUPS = [0, 1, 2].map(bench.group);
/** Holds every field that the app does not know, so that the sandbox takes them from all rows. */
const SENTINEL = bench.group(3);
const BESIDE = ['x', 'settingsApplicability'] as const;
const filterFor = (platforms: readonly string[]) =>
  [...tenant.filters.values()].find(
    ({ platform, assignmentFilterManagementType }) =>
      platforms.includes(platform) &&
      (assignmentFilterManagementType === 'apps') === platform.endsWith('ApplicationManagement'),
  )?.id;
/** Where a family is for apps alone, its filters are. */
const filterPlatforms = (all: readonly string[]) =>
  all.every((each) => each.endsWith('ApplicationManagement'))
    ? all
    : all.filter((each) => !each.endsWith('ApplicationManagement'));

/** What a place of a list says; undefined is no row. */
const state = fc.option(
  fc.record({
    isExcluded: fc.boolean(),
    hasFilter: fc.boolean(),
    schedule: fc.nat(2),
    settings: fc.nat(SETTINGS.length - 1),
    intent: fc.nat(2),
    beside: fc.dictionary(
      fc.constantFrom(...BESIDE),
      fc.oneof(fc.integer(), fc.constant({ ring: 0, of: [1, null] })),
      { maxKeys: 2 },
    ),
    fromPolicySet: fc.constantFrom(false, false, false, false, true),
  }),
  { nil: undefined },
);
type State = typeof state extends fc.Arbitrary<infer S> ? S : never;
/** Half of the places stay as they are. */
const place = fc.record({ was: state, becomes: fc.option(state) });

interface Subject {
  readonly family: FamilyKey;
  readonly key: ConfigurationKey;
  readonly rowOf: (groupId: string, said: State) => StoredAssignment | undefined;
}

function subjectOf(family: FamilyKey): Subject {
  const key =
    poolOf(tenant, family)[0] ?? keyOfId(family, [...tenant.items.get(family)!.keys()][0]!)!;
  const id = graphIdOf(key);
  const facts = FAMILIES.find((each) => each.key === family);
  const takes = takesOf(tenant, key);
  const item = tenant.items.get(family)?.get(id.toLowerCase());
  const filterId =
    facts === undefined || item === undefined
      ? filterFor(['windows10AndLater'])
      : filterFor(facts.takesFilter(item) ? filterPlatforms(facts.platforms(item)) : []);
  const isApp = liveBeside(familyFacts(family).intents);
  const rowOf = (groupId: string, said: State): StoredAssignment | undefined => {
    if (said === undefined) return undefined;
    const isExcluded = said.isExcluded && takes.targets.includes('exclusion');
    const to = target(
      `${isExcluded ? 'exclusionG' : 'g'}roupAssignmentTarget`,
      { groupId },
      said.hasFilter && filterId !== undefined && !isExcluded
        ? { id: filterId, mode: 'include' }
        : undefined,
    );
    const intents = isApp ? ['required', 'available', 'uninstall'] : ['apply', 'remove', 'apply'];
    const intent = intents[said.intent]!;
    const payload: JsonObject = {
      ...(facts?.row.payload?.('') as JsonObject | undefined),
      ...(facts === undefined ? {} : said.beside),
      ...(takes.schedule
        ? {
            runRemediationScript: true,
            runSchedule: isExcluded ? null : SCHEDULES[said.schedule]![1],
          }
        : {}),
      ...(isApp ? { intent, settings: isExcluded ? null : SETTINGS[said.settings]! } : {}),
    };
    const isOfSet = said.fromPolicySet && takes.policySetRows;
    return {
      id: facts === undefined ? `${id}_${groupId}` : rowId(facts, id, to, payload),
      intent: family === BARE_FAMILY && takes.intent && intent === 'remove' ? 'remove' : 'apply',
      payload,
      source: isOfSet ? 'policySets' : 'direct',
      sourceId: isOfSet ? 'bbbbbbbb-0000-4000-8000-000000000001' : id,
      target: to,
    };
  };
  return { family, key, rowOf };
}

const WRITTEN = FAMILY_KEYS.filter((key) => familyFacts(key).writes !== 'shown');
const SHOWN = FAMILY_KEYS.filter((key) => familyFacts(key).writes === 'shown');
const SUBJECTS = [...WRITTEN, ...SHOWN].map(subjectOf);

const stored = ({ key }: Subject): StoredAssignment[] =>
  bench.sandbox.tenant.assignments
    .stored(graphIdOf(key))
    .map(({ payload, ...row }) => ({
      ...row,
      // Graph writes the time of a row itself.
      payload: Object.fromEntries(
        Object.entries(payload ?? {}).filter(([name]) => name !== TIME_OF_ROW),
      ),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const ALL = { isExcluded: false, hasFilter: false, schedule: 0, settings: 0, intent: 0 };
const write = ({ key, rowOf, family }: Subject, states: readonly State[]) =>
  bench.sandbox.tenant.assignments.write(graphIdOf(key), [
    ...states.flatMap((said, at) => rowOf(GROUPS[at]!, said) ?? []),
    ...(family === BARE_FAMILY
      ? []
      : [
          rowOf(SENTINEL, {
            ...ALL,
            beside: { x: 1, settingsApplicability: 2 },
            fromPolicySet: false,
          })!,
        ]),
  ]);

/** As JSON has it: the order of fields says nothing, nor does the prototype of what was drawn. */
const plain = (rows: unknown): unknown => JSON.parse(JSON.stringify(rows));

it('what changed since a snapshot is put back, to the last field that nobody knows', async () => {
  const seen = new Map<string, number>();
  const count = (what: string) => void seen.set(what, (seen.get(what) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(...SUBJECTS.map(() => fc.tuple(place, place, place))),
      async (lists) => {
        await bench.startAnew();
        const graph = bench.graphOf();
        const client = new QueryClient();
        for (const [index, subject] of SUBJECTS.entries())
          write(
            subject,
            lists[index]!.map(({ was }) => was),
          );
        const before = SUBJECTS.map(stored);

        const taken = await takeSnapshot(graph, client, {
          name: 'x',
          takenBy: 'ada',
          tenantId: '11111111-0000-4000-8000-000000000001',
        });
        const text = runToEnd(snapshotToTextStepwise(taken)).join('');
        const read = runToEnd(snapshotFromTextStepwise(text, readRow));
        if (!read.ok) throw new Error(read.reasons.join());
        expect(read.snapshot).toEqual(taken);

        for (const [index, subject] of SUBJECTS.entries())
          write(
            subject,
            lists[index]!.map(({ was, becomes }) => (becomes === null ? was : becomes)),
          );
        const between = SUBJECTS.map(stored);
        const now = await readPresent(graph, client, read.snapshot, { isAnew: true });
        const then = { families: read.snapshot.families, at: Date.parse(taken.takenAt) };
        const comparison = runToEnd(compareStepwise(then, now));
        const { plan, notPutBack } = putBack(comparison, {
          name: 'x',
          tenantId: taken.tenantId,
          chosen: comparison.differences,
          still: { groups: undefined, filters: undefined },
        });
        // Every list that differs is told as different, and no other.
        const told = new Set(comparison.differences.map(({ item }) => item.id));
        for (const [index, { key }] of SUBJECTS.entries())
          expect([key, told.has(key)]).toEqual([
            key,
            !isDeepStrictEqual(plain(before[index]), plain(between[index])),
          ]);

        if (plan.items.length > 0) {
          const ended = await bench.apply(await bench.review(plan));
          for (const { lines } of ended.items)
            for (const { end } of lines) {
              count(end?.kind ?? 'none');
              expect(end !== undefined && isDone(end), JSON.stringify(end)).toBe(true);
            }
        }
        for (const [index, subject] of SUBJECTS.entries()) {
          const left = notPutBack.filter(({ difference }) => difference.item.id === subject.key);
          for (const { reason } of left) count(reason);
          const groups = new Set(
            left.flatMap(({ difference }) =>
              [difference.was, difference.now].flatMap((row) =>
                row?.target.kind === 'group' || row?.target.kind === 'exclusionGroup'
                  ? row.target.groupId
                  : [],
              ),
            ),
          );
          const puttable = (rows: readonly StoredAssignment[]) =>
            rows.filter(({ target: { groupId = '' } }) => !groups.has(groupId));
          expect(puttable(stored(subject))).toEqual(puttable(before[index]!));
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
  for (const kind of ['verified', 'shownOnly', 'notDirect'])
    expect([...seen.keys()]).toContain(kind);
});

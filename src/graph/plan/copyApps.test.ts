import { expect, it, vi } from 'vitest';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { expandAction } from '#domain/plan/draft/expand.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { undoPlan } from '#domain/plan/run/afterRun.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { createPlanBench } from '#graph/testing/planBench.ts';
import { readConfigurations } from '#graph/testing/planTestKit.ts';
import type { JsonObject } from '#lib/json.ts';
import { FAMILIES } from '../../../sandbox/tenant/families/registry.ts';
import { rowId } from '../../../sandbox/tenant/families/items.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { target } from '../../../sandbox/tenant/targets.ts';

vi.setConfig({ testTimeout: 60_000 });

const bench = createPlanBench();
const { assignments, items } = bench.sandbox.tenant;
const family = FAMILIES.find(({ key }) => key === 'app')!;
const [FROM, TO] = [bench.group(0), bench.group(1)];
const COUNT = 60;

/** A row of an app for a group, with all that another row of it says. */
function rowFor(
  item: string,
  groupId: string,
  { payload = {}, target: like }: Pick<StoredAssignment, 'payload' | 'target'>,
  isExcluded = false,
): StoredAssignment {
  const to = {
    ...target(`${isExcluded ? 'exclusionG' : 'g'}roupAssignmentTarget`, { groupId }),
    ...(isExcluded
      ? {}
      : {
          deviceAndAppManagementAssignmentFilterId: like.deviceAndAppManagementAssignmentFilterId,
          deviceAndAppManagementAssignmentFilterType:
            like.deviceAndAppManagementAssignmentFilterType,
        }),
  };
  const own = { ...payload, ...(isExcluded ? { settings: null } : {}) } as JsonObject;
  return {
    id: rowId(family, item, to, own),
    intent: 'apply',
    source: 'direct',
    sourceId: item,
    target: to,
    payload: own,
  };
}

/** As the tenant stores it, whatever its group. */
const sayingOf = ({ target: to, payload }: StoredAssignment): string =>
  JSON.stringify({ to: { ...to, groupId: '' }, payload });

const rowsOf = (item: string, groupId: string): StoredAssignment[] =>
  assignments.stored(item).filter((row) => row.target.groupId === groupId);

const byId = (rows: readonly StoredAssignment[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const endsOf = ({ items: all }: PlanRun) => [
  ...new Set(all.flatMap(({ lines }) => lines.map(({ end }) => end?.kind))),
];

/** Sixty apps for one group: with what their own rows say, and excluded under another intent. */
function assignSixty(): readonly string[] {
  const USUAL = {
    payload: { intent: 'required', settings: null },
    target: target('groupAssignmentTarget'),
  };
  const apps = [...items.get('app')!.values()].filter(
    ({ properties }) => properties['publishingState'] === 'published',
  );
  // Those with the most to say come first.
  const sorted = apps.toSorted(
    (a, b) =>
      JSON.stringify(assignments.stored(b.id)).length -
      JSON.stringify(assignments.stored(a.id)).length,
  );
  return sorted.slice(0, COUNT).map(({ id }, index) => {
    const others = assignments
      .stored(id)
      .filter(({ target: { groupId } }) => groupId !== FROM && groupId !== TO);
    const like =
      others.find(
        ({ payload, target: to }) =>
          payload?.['settings'] !== null && !to['@odata.type'].includes('exclusion'),
      ) ?? USUAL;
    const isRequired = like.payload?.['intent'] === 'required';
    const except = { ...USUAL, payload: { intent: isRequired ? 'uninstall' : 'required' } };
    assignments.write(id, [
      ...others,
      rowFor(id, FROM, like),
      ...(index % 3 === 0 ? [rowFor(id, FROM, except, true)] : []),
    ]);
    return id;
  });
}

it('sixty apps are copied from one group to another, each with its intent and settings, and undone', async () => {
  const ids = assignSixty();
  const keys = ids.map((id) => keyOfId('app', id)!);
  const before = ids.map((id) => byId(assignments.stored(id)));
  const settings = JSON.stringify(ids.flatMap((id) => rowsOf(id, FROM)));
  expect(settings).toContain('"deadlineDateTime":"2026-12-04T18:00:00Z"');
  expect(settings).toContain('"androidManagedStoreAppTrackIds":["4699713914231180571"]');

  const read = () => readConfigurations(bench.graphOf(), keys);
  const copy = { kind: 'copy', fromGroupId: FROM, toGroupId: TO, isMove: false } as const;
  const { items: wished, leftOut } = expandAction(copy, await read());
  expect([wished.length, leftOut]).toEqual([COUNT, []]);
  const run = await bench.apply(
    await bench.review({ name: '', tenantId: undefined, items: wished }),
  );
  expect(endsOf(run)).toEqual(['verified']);
  for (const [index, id] of ids.entries()) {
    expect(rowsOf(id, TO).map(sayingOf)).toEqual(rowsOf(id, FROM).map(sayingOf));
    const others = assignments.stored(id).filter((row) => row.target.groupId !== TO);
    expect(byId(others)).toEqual(before[index]);
  }

  const { plan, notUndone, incomplete } = undoPlan(run, presentConfigurations(await read()));
  expect([plan.items.length, notUndone, incomplete]).toEqual([COUNT, [], 0]);
  expect(endsOf(await bench.apply(await bench.review(plan)))).toEqual(['verified']);
  expect(ids.map((id) => byId(assignments.stored(id)))).toEqual(before);
});

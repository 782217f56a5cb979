import { createElement } from 'react';
import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { appliedPlan } from '#app/testing/appliedPlan.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { choicesOf } from '#domain/family/choices.ts';
import { familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { presentPlanStepwise } from '#domain/plan/csv/presentPlan.ts';
import { runToEnd } from '#lib/browser/slices.ts';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { resolveCsv } from '#domain/testing/atOnce.ts';
import { OpenedLines } from '#features/plan/OpenedLines.tsx';
import { textOf } from '#lib/testing/htmlTree.ts';
import { toCsv } from '#lib/csv.ts';
import { readFamilies } from '#queries/configurations.ts';
import { readCsvDirectory } from '#queries/csv/csvDirectory.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const { graph, client, render } = openSandboxDesk(createSandbox({ throttle: 'off' }), 'ada', [
  'User.Read',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementScripts.ReadWrite.All',
]);
const GROUP = 'Empty - Next year hires';
const FAMILIES = 6;

/** Nobody of this group has it yet, and everything in its list may be sent again. */
function isReady(configuration: Configuration): boolean {
  const { assignments = [] } = configuration;
  return (
    choicesOf(configuration).targets.group === undefined &&
    assignments.length > 0 &&
    assignments.every(
      ({ source, target }) =>
        source !== 'policySets' &&
        (target.kind === 'group' || target.kind === 'allDevices') &&
        !JSON.stringify(target).includes(groupId(GROUP)),
    )
  );
}

/** The plan that a file with these lines comes to. */
async function planOf(
  header: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<Plan> {
  const directory = await readCsvDirectory(
    { groups: [GROUP], hasCollections: false },
    graph,
    client,
  );
  const text = toCsv(header, lines).slice(1);
  const { items, errors } = resolveCsv(readCsvRows(parseCsv(text)), directory);
  expect(errors).toEqual([]);
  return { name: 'CSV', tenantId: undefined, items };
}

/** The run of a plan, at its end. */
const applied = (plan: Plan, configurations: readonly Configuration[]): Promise<PlanRun> =>
  appliedPlan(graph, plan, configurations);

it('a CSV file says what runs and when, and the present rows come back as they were', async () => {
  const { configurations } = await readFamilies(graph, client);
  const { id, displayName } = configurations.find(
    (each) =>
      familyOf(each.id).payload.includes('schedule') &&
      (each.assignments ?? []).every(
        ({ source, target }) =>
          source !== 'policySets' && !JSON.stringify(target).includes(groupId(GROUP)),
      ),
  )!;
  const header = ['configuration', 'action', 'target', 'group', 'run', 'schedule'];
  const line = [displayName, 'add', 'group', GROUP, 'Detect only', 'every 3 hours'];
  const plan = await planOf(header, [line]);
  const ended = await applied(plan, configurations);
  expect(ended.items.map(({ lines }) => lines.map(({ end }) => end?.kind))).toEqual([['verified']]);
  const assignments = await graph.assignments.list(id, '');
  const made = assignments.find(({ target }) => JSON.stringify(target).includes(groupId(GROUP)));
  expect(made?.payload?.schedule).toEqual({ kind: 'hourly', every: 3 });
  const present = runToEnd(presentPlanStepwise([{ id, displayName, assignments }])).items;
  expect(present[0]?.wishes).toMatchObject([
    {
      kind: 'replace',
      rows: expect.arrayContaining([
        expect.objectContaining({ payload: made?.payload && { schedule: made.payload.schedule } }),
      ]),
    },
  ]);
});

it('a CSV file assigns configurations of six families, and every other row stays', async () => {
  const { configurations } = await readFamilies(graph, client);
  const chosen = new Map<FamilyKey, Configuration>();
  for (const family of FAMILY_KEYS.filter((key) => familyFacts(key).writes !== 'shown')) {
    const one = configurations.find((each) => familyKeyOf(each.id) === family && isReady(each));
    if (one !== undefined && chosen.size < FAMILIES) chosen.set(family, one);
  }
  expect(chosen.size).toBe(FAMILIES);
  const lines = [...chosen].map(([family, { displayName }]) => [
    displayName,
    family,
    'add',
    'group',
    GROUP,
  ]);
  const plan = await planOf(['configuration', 'family', 'action', 'target', 'group'], lines);
  const opened = textOf(await render(createElement(OpenedLines, { plan })));
  for (const { displayName } of chosen.values())
    expect(opened).toContain(`${displayName}: add ${GROUP}`);
  const ended = await applied(plan, configurations);
  expect(ended.items.map(({ lines: each }) => each.map(({ end }) => end?.kind))).toEqual(
    [...chosen].map(() => ['verified']),
  );
  for (const { id, assignments = [] } of chosen.values()) {
    const now = await graph.assignments.list(id, '');
    const targets = now.map(({ target }) => JSON.stringify(target)).toSorted();
    const wished = JSON.stringify({ kind: 'group', groupId: groupId(GROUP) });
    expect(targets, id).toEqual(
      [...assignments.map(({ target }) => JSON.stringify(target)), wished].toSorted(),
    );
  }
});

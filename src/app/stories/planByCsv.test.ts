import { createElement } from 'react';
import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { choicesOf } from '#domain/family/choices.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import { diffPlan, resolveCsv } from '#domain/testing/atOnce.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { applyPlan } from '#graph/plan/applyPlan.ts';
import { OpenedLines } from '#features/plan/OpenedLines.tsx';
import { textOf } from '#lib/testing/htmlTree.ts';
import { toCsv } from '#lib/csv.ts';
import { readFamilies } from '#queries/configurations.ts';
import { readCsvDirectory } from '#queries/csvDirectory.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const { graph, client, render } = openSandboxDesk(createSandbox({ throttle: 'off' }));
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
  const text = toCsv(['configuration', 'family', 'action', 'target', 'group'], lines).slice(1);
  const directory = await readCsvDirectory(
    { groups: [GROUP], hasCollections: false },
    graph,
    client,
  );
  const { items, errors } = resolveCsv(readCsvRows(parseCsv(text)), directory);
  expect(errors).toEqual([]);
  const plan = { name: 'CSV', tenantId: undefined, items };
  const opened = textOf(await render(createElement(OpenedLines, { plan })));
  for (const { displayName } of chosen.values())
    expect(opened).toContain(`${displayName}: add ${GROUP}`);
  const diff = diffPlan(plan, presentConfigurations(configurations));
  const run = startRun(diff, {
    id: 'run',
    name: 'CSV',
    tenantId: 't',
    oid: 'o',
    username: 'ada',
    createdAt: '2026-11-28T12:00:00Z',
    undoes: undefined,
    retries: undefined,
  });
  const { done } = applyPlan(run, {
    graph,
    runs: { save: () => Promise.resolve() },
    allowance: sharedAllowance(memoryBucket(), Date.now, DOCUMENTED),
    sleep: () => Promise.resolve(),
  });
  const ended = await done;
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

import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { BASELINE, NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { appliedEarlier } from '#app/testing/earlier/earlierPlan.ts';
import { rowsFor } from '#app/testing/formByHand.ts';
import {
  addGroup,
  apply,
  expectCounts,
  RESTRICTIONS,
  reviewAndApply,
  selectAll,
} from '#app/testing/planByHand.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

// A plan from the first click to the last, the sign-in that ends, tabs and files: e2e/plan.

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }), 'ada', {
  withFrame: true,
});
beforeEach(app.sandbox.reset);
afterEach(app.leave);

it('what was applied is taken back by a plan against the present state', async () => {
  const page = await app.open(`${RESTRICTIONS}%20-%20Baseline`);
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.fill('textbox', 'Name of the plan (optional)', 'Ring 2');
  await reviewAndApply(page);
  await page.click('button', 'Undo this plan');
  await page.until(() => expect(page.address()).toContain('/plan/review'));
  await page.find('heading', /^Review 1 change/);
  await apply(page);
  expect(rowsFor(app.sandbox, BASELINE, NEW_GROUP)).toBe(0);

  page.go('/history?q=ring%20verified');
  await page.find('heading', /0 entries, 2 plans/);
  const records = await page.allOf('link', 'Ring 2 for 1 configuration');
  await page.clickOn(records.at(-1)!);
  await page.until(() => expect(page.address()).toContain('/plan/runs/'));
  await page.click('button', 'Remove record');
  const buttons = () => page.all('button', 'Remove record');
  await page.until(() =>
    expect(buttons().some((button) => button.closest('[role=status]') !== null)).toBe(true),
  );
  await page.clickOn(buttons().find((button) => button.closest('[role=status]') !== null)!);
  const table = await page.inside('table', 'Applied plans');
  await page.until(() => expect(table.getAllByRole('link', { hidden: true })).toHaveLength(1));
}, 120_000);

/** The new group, for all of them. */
function forRestrictions(): Plan {
  const target = { kind: 'group', groupId: groupId(NEW_GROUP) } as const;
  const row = { target, filter: { mode: 'none' }, intent: 'apply' } as const;
  const ids = [...app.sandbox.tenant.configurations.values()]
    .filter(({ displayName }) => displayName.startsWith('WIN - Device restrictions'))
    .map(({ id }) => keyOf(id));
  expect(ids.length).toBeGreaterThan(1);
  return {
    name: '',
    tenantId: undefined,
    items: ids.map((configurationId) => ({
      configurationId,
      displayName: '',
      wishes: [{ kind: 'add', row }],
    })),
  };
}

it('what failed says why and by which request, and is tried again by itself', async () => {
  await app.fault({
    method: 'POST',
    path: '/assignments',
    fault: { kind: 'status', status: 403, message: 'Not on a Friday' },
  });
  const page = await app.reopen(await appliedEarlier(app.earlier(), forRestrictions()));
  await page.click('button', 'Refused 1');
  const lines = await page.find('list', 'Lines of the plan');
  await page.until(() => expect(lines.textContent).toContain('Graph said: Not on a Friday'));
  const { entries } = (await page.control('GET', 'log')) as {
    entries: readonly { method: string; path: string; status: number; requestId: string }[];
  };
  const refused = entries.find(({ method, status }) => method === 'POST' && status === 403)!;
  expect(lines.textContent).toContain(refused.requestId.slice(0, 13));
  await page.click('button', 'Retry failed lines');
  await page.find('heading', /^Review 1 change to 1 configuration/);
  await apply(page);
  await expectCounts(page, 'Verified 1');
  const paths = (await page.writes()).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length - 1);
  const { assignments, configurations } = app.sandbox.tenant;
  const holding = [...configurations.values()].map(({ displayName }) => [
    displayName,
    rowsFor({ tenant: { assignments } }, displayName, NEW_GROUP),
  ]);
  expect(holding.filter(([, rows]) => rows !== 0 && rows !== 1)).toEqual([]);
}, 120_000);

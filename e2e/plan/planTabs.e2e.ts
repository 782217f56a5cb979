import type { BrowserContext } from '@playwright/test';
import { expect, signIn, test } from '../testing/fixtures.ts';
import {
  addGroup,
  counts,
  ended,
  reopen,
  reviewAndApply,
  selectAll,
} from '../testing/planSteps.ts';
import { NEW_GROUP } from '../testing/steps.ts';

/** More than the allowance of two windows, which is a hundred each. */
const CONFIGURATIONS = 230;

/**
 * The pages' date stands still until it is moved: a window of the allowance passes when the story
 * says so.
 */
async function datesOf(
  context: BrowserContext,
): Promise<{ move(milliseconds: number): Promise<void> }> {
  let now = Date.now();
  await context.clock.setFixedTime(now);
  return {
    async move(milliseconds) {
      now += milliseconds;
      await context.clock.setFixedTime(now);
    },
  };
}

/**
 * The tenant's own limit is off. Its clock goes on while the pages' date stands still, so that it
 * would refuse a write or not by how fast the machine is: evaluating a filter is a POST as well,
 * and counts for Graph, shortly before the first write. That the browser keeps to the allowance is
 * counted here instead.
 */
const UNLIMITED = { throttle: 'off' } as const;

const WAITS = 'waiting: the write limit is reached';

const configurationIn = (path: string): string =>
  /deviceConfigurations\/([^/]+)\//.exec(path)?.[1] ?? '';

test('a plan is paused, resumed and cancelled: what was sent is settled, the rest is not sent', async ({
  page,
  context,
  tenant,
}) => {
  await tenant.reset({ configurations: CONFIGURATIONS, ...UNLIMITED });
  const dates = await datesOf(context);
  await signIn(page, 'ada', '/configurations?family=deviceConfiguration');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  const before = await tenant.holding(NEW_GROUP);
  await reviewAndApply(page);
  const section = page.getByRole('region', { name: 'Progress' });
  await expect(section).toContainText(WAITS);
  await expect(counts(page)).toContainText('Verified 100');
  expect(await tenant.writes()).toHaveLength(100);

  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(heading).toContainText('paused');
  await dates.move(21_000);
  // Paused, it stays so, though the allowance would permit more; the reload finds it so, and
  // nothing is lost.
  await page.reload();
  await expect(heading).toContainText('paused');
  await expect(counts(page)).toContainText('Verified 100');
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(counts(page)).toContainText('Verified 200');
  await expect(section).toContainText(WAITS);
  expect(await tenant.writes()).toHaveLength(200);
  await page.getByRole('button', { name: 'Cancel the rest' }).click();
  await page.getByRole('button', { name: 'Cancel them' }).click();
  await ended(page);
  await expect(counts(page)).not.toContainText(
    /Refused|Not sent|Not done|Lost|Unknown|Drifted|Accepted/,
  );
  await expect(counts(page)).toContainText(/Verified 200.*Cancelled/);
  const written = new Set((await tenant.writes()).map(({ path }) => configurationIn(path)));
  expect(written.size).toBe(200);
  const after = await tenant.holding(NEW_GROUP);
  expect([...after.keys()].filter((id) => !before.has(id) && !written.has(id))).toEqual([]);
  expect([...after.values()].every((rows) => rows === 1)).toBe(true);
});

test('two tabs: one of them runs a plan, both live on one allowance, and when one is closed the other goes on', async ({
  page,
  context,
  tenant,
}) => {
  // Two plans of more than a hundred writes: half a minute on a busy machine.
  test.setTimeout(120_000);
  // A hundred and some of them are for Windows.
  await tenant.reset({ configurations: 280, ...UNLIMITED });
  const dates = await datesOf(context);
  await signIn(page, 'ada', '/configurations?platform=windows&family=deviceConfiguration');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await reviewAndApply(page);
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText(WAITS);
  await expect(counts(page)).toContainText('Verified 100');
  const run = page.url();

  const other = await context.newPage();
  await reopen(other, run);
  await expect(other.getByText('Another tab of this browser is applying this plan')).toBeVisible();
  await expect(counts(other)).toContainText('Verified 100');
  await expect(other.getByRole('button', { name: /Resume|Pause|Cancel/ })).toHaveCount(0);

  // A plan of its own finds the hundred used, and waits for the same window.
  await other.goto('/configurations?platform=macOS&q=FileVault');
  await selectAll(other);
  await addGroup(other, NEW_GROUP);
  expect(await tenant.writes()).toHaveLength(100);
  await reviewAndApply(other);
  await expect(other.getByRole('region', { name: 'Progress' })).toContainText(WAITS);
  expect(await tenant.writes()).toHaveLength(100);
  await dates.move(21_000);
  await other.getByRole('button', { name: 'Pause' }).click();
  await other.getByRole('button', { name: 'Resume' }).click();
  await ended(other);
  await expect(counts(other)).not.toContainText(
    /Refused|Not sent|Not done|Lost|Unknown|Drifted|Accepted|Cancelled/,
  );

  // The first tab is closed with its plan half done.
  await page.close({ runBeforeUnload: false });
  await other.goto(run);
  await expect(other.getByText('This plan was interrupted')).toBeVisible();
  await dates.move(21_000);
  await other.getByRole('button', { name: 'Resume' }).click();
  await ended(other);
  await expect(counts(other)).not.toContainText(
    /Refused|Not sent|Not done|Lost|Unknown|Drifted|Accepted|Cancelled/,
  );
  const after = await tenant.holding(NEW_GROUP);
  const windows = [...tenant.sandbox.tenant.configurations.values()].filter(({ displayName }) =>
    displayName.startsWith('WIN - '),
  );
  expect(windows.filter(({ id }) => after.get(id) !== 1)).toEqual([]);
  const writes = await tenant.writes();
  expect(writes.filter(({ status }) => status >= 400)).toEqual([]);
  const posts = writes.filter(({ method }) => method === 'POST').map(({ path }) => path);
  expect(new Set(posts).size).toBe(posts.length);
});

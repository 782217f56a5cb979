import { expect, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  create,
  createButton,
  expectCreated,
  NEW_GROUP,
  openForm,
  READY,
  rowsFor,
} from '../testing/steps.ts';
import type { Page } from '@playwright/test';

// With all transitions: what moves may be clicked or focused on its way.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

// Others, without a browser: src/app/stories/failures.test.ts and byHand/assign/once.test.ts.
const POST = { method: 'POST', path: '/assignments' } as const;

test('a double click creates one', async ({ page, tenant }) => {
  await openForm(page);
  await tenant.fault({ ...POST, fault: { kind: 'delay', ms: 600 } });
  await expect(createButton(page)).toBeEnabled();
  await createButton(page).dblclick();
  await expect(createButton(page)).toBeDisabled();
  await expectCreated(page, NEW_GROUP);
  expect(await tenant.writes()).toHaveLength(1);
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
});

test('two tabs create the same at once: one does, the other sees it', async ({
  page,
  tenant,
  context,
}) => {
  await openForm(page);
  const other = await context.newPage();
  await openOther(other);
  await tenant.fault({ ...POST, fault: { kind: 'delay', ms: 800 } });
  await Promise.all([create(page), create(other)]);
  const created = page.getByRole('status').filter({ hasText: 'Assignment created' });
  const otherCreated = other.getByRole('status').filter({ hasText: 'Assignment created' });
  const already = page.getByRole('status').filter({ hasText: 'Already assigned' });
  const otherAlready = other.getByRole('status').filter({ hasText: 'Already assigned' });
  await expect(created.or(already)).toBeVisible();
  await expect(otherCreated.or(otherAlready)).toBeVisible();
  expect((await created.count()) + (await otherCreated.count())).toBe(1);
  expect((await already.count()) + (await otherAlready.count())).toBe(1);
  expect(await tenant.writes()).toHaveLength(1);
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
});

test('the browser itself sends it once more after a break: “exists already” is looked up, not believed', async ({
  page,
  tenant,
}) => {
  await openForm(page);
  await tenant.fault({ ...POST, fault: { kind: 'cutAfterCommit' } });
  await create(page);
  // Chromium repeats what breaks on a connection that had served before; no page can forbid it. The
  // tenant refuses the repeat, and nobody can tell whose row it is: it is there, and not ours to undo.
  await expect(page.getByText(/It was already there: someone else added it/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  expect((await tenant.writes()).map(({ status }) => status)).toEqual([0, 400]);
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
});

/** A second tab has a session of its own; the sign-in page knows the person already. */
async function openOther(page: Page): Promise<void> {
  await page.goto(READY);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const account = page.getByRole('button', { name: 'Account: Ada Admin' });
  const choice = page.getByRole('button', { name: 'Ada Admin', exact: true });
  await expect(account.or(choice)).toBeVisible();
  if (await choice.isVisible()) await choice.click();
  await expect(createButton(page)).toBeVisible();
}

import type { Page } from '@playwright/test';
import { expect, signInByHand, test } from '../testing/fixtures.ts';
import { reopen } from '../testing/planSteps.ts';
import { BASELINE, create, go, NEW_GROUP, openForm, rowsFor } from '../testing/steps.ts';

/** Of one request, not of a list of them. */
const STANDING = /\/operationApprovalRequests\/[0-9a-f-]{36}(\?|$)/;

const completed = (page: Page) => page.getByText(/Baseline.*: Completed, and the tenant shows it/);
const gone = (page: Page) =>
  page.getByText(/another tab of this browser completed or cancelled it/);

test('a change is asked for, approved by a colleague, and completed by one of two tabs', async ({
  page,
  context,
  browser,
  baseURL,
  tenant,
}) => {
  await tenant.approvals({ families: ['deviceConfigurations'] });
  await openForm(page);
  await create(page);
  await page.getByLabel('What is this change for?').fill('New hires of next year');
  await page.getByRole('button', { name: 'Request approval' }).click();
  await expect(page.getByText('Waiting for approval')).toBeVisible();
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(0);

  const elsewhere = await browser.newContext({ baseURL: baseURL! });
  const vera = await elsewhere.newPage();
  await signInByHand(vera, 'vera', '/');
  await go(vera, '/approvals');
  await expect(vera.getByRole('list', { name: 'Changes' })).toContainText(NEW_GROUP);
  await vera.getByLabel('Reason for your decision').fill('Agreed');
  await vera.getByRole('button', { name: 'Approve' }).click();
  await expect(vera.getByText('Your colleague completes it')).toBeVisible();
  await elsewhere.close();

  await go(page, '/approvals');
  const other = await context.newPage();
  await reopen(other, '/approvals');
  const tabs = [page, other];
  for (const tab of tabs) await expect(tab.getByRole('button', { name: 'Complete' })).toBeVisible();
  // Both are pressed before either knows of the other: the first tab asks how the request stands
  // before it says that it sends, and its answer is kept back until the second has been pressed.
  const held: (() => Promise<void>)[] = [];
  await page.route(STANDING, (route) => void held.push(() => route.continue()), { times: 1 });
  const [first, second] = tabs.map((tab) => tab.getByRole('button', { name: 'Complete' }));
  await first!.click();
  await expect.poll(() => held.length).toBe(1);
  await second!.click();
  await expect(other.getByRole('button', { name: 'Completing…' })).toBeVisible();
  await held[0]!();
  await expect(completed(page)).toBeVisible();
  await expect(gone(other)).toBeVisible();
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
  expect(
    (await tenant.log()).filter(({ approvalCode }) => approvalCode !== undefined),
  ).toHaveLength(1);
});

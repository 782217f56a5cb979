import { expect, signIn, test } from '../testing/fixtures.ts';
import { BASELINE, filterId, formPath, go, groupId, NEW_GROUP } from '../testing/steps.ts';
import { addGroup, selectAll } from '../testing/planSteps.ts';
import type { Page } from '@playwright/test';

const search = (page: Page) => page.getByRole('main').getByRole('searchbox');

// Where there is nothing, the page says what would be there, why nothing is, and what to do. No plan,
// no history: src/app/stories/empty.test.ts.

test('no applied plan leads on', async ({ page }) => {
  await signIn(page, 'ada', '/plan/runs');
  const main = page.getByRole('main');
  await expect(main).toContainText('Every plan you apply is kept here');
  await main.getByRole('link', { name: 'Make a plan' }).click();
  await expect(page).toHaveURL('/plan');
});

test('a group that gets nothing: I assign something to it, or see what everybody gets', async ({
  page,
}) => {
  await signIn(page, 'ada', `/groups/${groupId(NEW_GROUP)}`);
  await expect(
    page.getByText('Nothing is assigned to this group or its parent groups'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show assignments to everyone' }).click();
  await expect(
    page.getByRole('table', { name: 'What this group receives' }).getByRole('link').first(),
  ).toBeVisible();
  await go(page, `/groups/${groupId(NEW_GROUP)}`);
  await page.getByRole('link', { name: 'Assign something to it' }).click();
  await expect(page.getByRole('combobox', { name: 'Group', exact: true })).toHaveValue(NEW_GROUP);
});

test('a search without a match says where it looks, and one button takes it back', async ({
  page,
}) => {
  await signIn(page, 'ada', `/filters/${filterId('Windows - Corporate')}?q=nothing+of+the+kind`);
  await expect(page.getByText('No matching device has “nothing of the kind”')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(
    page.getByRole('table', { name: 'Matching devices' }).getByRole('row').nth(1),
  ).toBeVisible();
  await go(
    page,
    `${formPath(BASELINE, { target: 'allDevices' }).replace('/assign?', '/assign/who?')}&q=nothing+of+the+kind`,
  );
  await expect(page.getByText('No devices match “nothing of the kind”')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(search(page)).toHaveValue('');
  await go(page, '/configurations?q=update+ring');
  await expect(page.getByRole('table', { name: 'Configurations' }).getByRole('link')).toHaveCount(
    3,
  );
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: /^Review \d/ }).click();
  // What comes in above the lines moves them, and a click that was on its way would miss.
  await expect(page.getByRole('list', { name: 'What the guardrails say' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Devices: ' })).toBeAttached();
  await page.getByRole('searchbox', { name: 'Search names' }).fill('nothing of the kind');
  await expect(
    page.getByText('Nothing with “nothing of the kind” in its name has such a line'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show all lines' }).click();
  await expect(
    page.getByRole('list', { name: 'Lines of the plan' }).getByRole('listitem').first(),
  ).toBeVisible();
});

import {
  checkAccessibility,
  expect,
  signIn,
  test,
  type TenantControl,
} from '../testing/fixtures.ts';
import {
  addGroup,
  apply,
  copyPlanLink,
  ended,
  openImport,
  readyToApply,
  selectAll,
} from '../testing/planSteps.ts';
import { go, NEW_GROUP, radio, rowsFor } from '../testing/steps.ts';

/**
 * How many rows for the group the tenant holds, over all configurations of the demo tenant that the
 * log names.
 */
async function written(tenant: TenantControl): Promise<number> {
  return (await tenant.writes()).length;
}

test('three configurations get a group: selected, planned, reviewed, applied, verified', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20Device%20restrictions');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  // A filter is only half chosen when the page is loaded again.
  await page.getByRole('button', { name: `Mode, filter, intent of ${NEW_GROUP}` }).click();
  await radio(page, 'Filter mode', 'Include').click();
  await page.reload();
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toContainText(NEW_GROUP);
  await expect(radio(page, 'Filter mode', 'Include')).toBeChecked();
  await expect(page.getByRole('button', { name: /^Review/ })).toBeDisabled();
  await radio(page, 'Filter mode', 'No filter').click();
  await checkAccessibility(page);
  const selected = await page
    .getByRole('list', { name: 'Selected configurations' })
    .getByRole('link')
    .allTextContents();
  await page.getByRole('button', { name: /^Review/ }).click();
  await expect(page.getByRole('list', { name: 'Lines of the plan' })).toContainText(selected[0]!);
  // Not while the button is about to change.
  await readyToApply(page);
  await checkAccessibility(page);
  await apply(page);
  await ended(page);
  await expect(page.getByRole('list', { name: 'Lines by result' })).toContainText(
    `Verified ${selected.length}`,
  );
  await checkAccessibility(page);
  for (const name of selected) {
    // One after the other: the sandbox answers at once.
    // oxlint-disable-next-line no-await-in-loop
    expect(await rowsFor(tenant, name, NEW_GROUP), name).toBe(1);
  }
  expect(await written(tenant)).toBe(selected.length);
  await go(page, '/plan/runs');
  await expect(page.getByRole('table', { name: 'Applied plans' })).toContainText(
    `Verified ${selected.length}`,
  );
});

test('a link carries a plan to a second person, who sees what it comes to now', async ({
  page,
  tenant,
}) => {
  const link = await copyPlanLink(page);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('You already have a draft plan')).toBeVisible();
  await page.getByRole('button', { name: 'Replace my plan' }).click();
  await expect(page.getByRole('button', { name: 'Review 1 change' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toContainText(NEW_GROUP);
  expect(await written(tenant)).toBe(0);
});

test('on a phone, what will happen and the way on stand above CSV and files', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'ada', '/plan');
  await openImport(page);
  // Nothing moves any more.
  await expect(page.getByRole('button', { name: /^Select all \d+ in the tenant/ })).toBeVisible();
  const tops = await Promise.all(
    ['What to do', 'What will happen', 'CSV', 'Plan file'].map(
      async (name) => (await page.getByRole('region', { name, exact: true }).boundingBox())?.y ?? 0,
    ),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

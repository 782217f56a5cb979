import { countEffort, effortOf } from '../testing/effort.ts';
import { checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import {
  addGroup,
  apply,
  assignSelected,
  ended,
  moreForSelection,
  selectAll,
} from '../testing/planSteps.ts';
import { combobox, radio, rowsFor } from '../testing/steps.ts';

test('selected rows are assigned, removed or exported at the selection, and nowhere else', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20Device%20restrictions');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Assign', exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
  await expect(assignSelected(page)).toBeVisible();
  await expect(main.getByRole('link', { name: /^Assign/ })).toHaveCount(1);

  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByRole('button', { name: 'More' }).click();
  await checkAccessibility(page);
  await page.keyboard.press('Escape');
  await bar.getByRole('link', { name: 'Remove…' }).click();
  await expect(radio(page, 'Action', 'Remove')).toBeChecked();
  await page.goBack();
  await assignSelected(page).click();
  await expect(radio(page, 'Action', 'Add')).toBeChecked();
  await page.goBack();
  await moreForSelection(page, 'Clear selection');
  await expect(bar).toBeHidden();
  await expect(main.getByRole('link', { name: 'Assign', exact: true })).toBeVisible();
});

test('six policies get two groups in at most eight clicks, on one screen', async ({
  page,
  tenant,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20&family=deviceConfiguration');
  const spent = await countEffort(page);
  const boxes = page.getByRole('checkbox', { name: /^Select WIN - / });
  await boxes.first().click();
  await boxes.nth(5).click({ modifiers: ['Shift'] });
  await expect(assignSelected(page)).toHaveText('Assign 6…');
  const name = await page.getByRole('table').getByRole('link').first().textContent();
  await assignSelected(page).click();
  await combobox(page, 'Groups').click();
  for (const group of GROUPS) {
    // oxlint-disable-next-line no-await-in-loop -- one group after the other, in one field
    await page.keyboard.type(group);
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('option', { name: group }).first().click();
    // oxlint-disable-next-line no-await-in-loop
    await expect(combobox(page, 'Groups')).toBeFocused();
  }
  const review = page.getByRole('button', { name: /^Review \d+ changes$/ });
  await expect(review).toBeEnabled();
  // All of the plan is on the screen.
  await expect(review).toBeInViewport({ ratio: 1 });
  await expect(combobox(page, 'Groups')).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  await review.click();
  const applyAll = page.getByRole('button', { name: /^Apply \d+ changes$/ });
  await expect(applyAll).toBeEnabled();
  await applyAll.click();
  await ended(page);
  expect(spent()).toEqual(effortOf('Assign six policies to two groups, review and apply'));
  for (const group of GROUPS) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await rowsFor(tenant, name ?? '', group), group).toBe(1);
  }
});

test('configurations and lines are taken out of a plan one by one, in the review too', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20Update%20ring');
  await selectAll(page);
  const selected = page.getByRole('list', { name: 'Selected configurations' });
  await selected
    .getByRole('button', { name: 'Remove WIN - Update ring 2 - Broad from the plan' })
    .click();
  await expect(selected.getByRole('listitem')).toHaveCount(2);
  for (const group of GROUPS) {
    // oxlint-disable-next-line no-await-in-loop
    await addGroup(page, group);
  }
  await page.getByRole('button', { name: 'Review 4 changes' }).click();
  const lines = page.getByRole('list', { name: 'Lines of the plan' });
  await lines
    .getByRole('button', {
      name: `Remove ${GROUPS[1]} of WIN - Update ring 1 - Pilot from the plan`,
    })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Review 3 changes');
  await lines
    .getByRole('button', { name: 'Remove WIN - Update ring 0 - IT from the plan', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Review 1 change ');
  await checkAccessibility(page);
  await page.reload();
  await expect(page.getByText('2 entries removed from the plan.')).toBeVisible();
  await apply(page);
  await ended(page);
  expect(await tenant.writes()).toHaveLength(1);
  expect(await rowsFor(tenant, 'WIN - Update ring 1 - Pilot', GROUPS[0])).toBe(1);
});

const GROUPS = ['Empty - Next year hires', 'WIN - Kiosks'] as const;

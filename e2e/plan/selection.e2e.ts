import { countEffort, effortOf } from '../testing/effort.ts';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { assignSelected, ended } from '../testing/planSteps.ts';
import { combobox, rowsFor } from '../testing/steps.ts';

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

const GROUPS = ['Empty - Next year hires', 'WIN - Kiosks'] as const;

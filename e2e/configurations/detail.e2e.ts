import { expect, signIn, test } from '../testing/fixtures.ts';
import { detailPath } from '../testing/steps.ts';
import type { Locator, Page } from '@playwright/test';

const rows = (page: Page): Locator =>
  page.getByRole('table', { name: 'Assignments' }).getByRole('row');

// What the page says otherwise: src/app/stories/detail.test.ts.

test('I see how many devices have it, by row and altogether, and go to them', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - Update ring 2 - Broad'));
  const devices = page.getByRole('link', { name: /^\d+ devices$/ });
  await expect(devices).toBeVisible();
  await expect(page.getByRole('link', { name: 'No users targeted' })).toBeVisible();
  const count = await devices.textContent();
  await expect(
    rows(page)
      .filter({ hasText: 'Group WIN - Ring 2: Broad' })
      .getByText(/^\d+( devices)?$/),
  ).toHaveText(count!);
  await devices.click();
  await expect(page).toHaveURL(`${detailPath('WIN - Update ring 2 - Broad')}/assign/who`);
});

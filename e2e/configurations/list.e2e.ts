import { countEffort, effortOf } from '../testing/effort.ts';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { detailPath } from '../testing/steps.ts';
import type { Locator, Page } from '@playwright/test';

const searchbox = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search configurations' });
const table = (page: Page): Locator => page.getByRole('table', { name: 'Configurations' });
const names = (page: Page): Locator => table(page).getByRole('link');

test('by keyboard: slash goes to the search, Tab to the rows, Enter opens', async ({ page }) => {
  await signIn(page, 'ada');
  await expect(names(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(searchbox(page)).toBeFocused();
  await page.keyboard.type('guest nothing');
  const found = page.getByRole('link', { name: 'WIN - Wi-Fi - Guest (nothing bound)' });
  await expect(names(page)).toHaveCount(1);
  for (
    let press = 0;
    press < 30 && !(await found.evaluate((link) => link === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab');
  await expect(found).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(detailPath('WIN - Wi-Fi - Guest (nothing bound)'));
});

test('a tenant of 2,500: usable while it is read, counted to the end, scrolled to the last row', async ({
  page,
  tenant,
}) => {
  // Two thirds of a generated tenant are of the families that this app reads.
  await tenant.reset({ configurations: 4500 });
  await tenant.fault({ path: 'skiptoken', times: null, fault: { kind: 'delay', ms: 3000 } });
  await signIn(page, 'ada');
  await expect(page.getByText(/Reading configurations · [12],\d\d\d so far/)).toBeVisible();
  await searchbox(page).fill('00007');
  await expect(names(page)).toHaveCount(1);
  await searchbox(page).fill('');
  await expect(page.getByText(/Reading configurations/)).toBeHidden();
  const total = Number(
    (await page.getByRole('heading', { level: 1 }).textContent())?.replace(/\D/g, ''),
  );
  expect(total).toBeGreaterThanOrEqual(2500);
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(total + 1));
  expect(await names(page).count()).toBeLessThan(100);
  const spent = await countEffort(page);
  await names(page).first().focus();
  await page.keyboard.press('End');
  await expect(table(page).locator(`[aria-rowindex="${total + 1}"]`)).toBeInViewport();
  expect(spent()).toEqual(effortOf('Find one row of thousands, and go to the last'));
});

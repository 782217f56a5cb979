import { countEffort, effortOf } from '../testing/effort.ts';
import { checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import { detailPath, go } from '../testing/steps.ts';
import type { Locator, Page } from '@playwright/test';

const searchbox = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search configurations' });
const table = (page: Page): Locator => page.getByRole('table', { name: 'Configurations' });
const names = (page: Page): Locator => table(page).getByRole('link');

async function choose(
  page: Page,
  field: 'Family' | 'Platform' | 'Type' | 'Assigned',
  option: string,
): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: new RegExp(`^${option} ?\\d+$`) }).click();
  // Menus that take several stay open.
  if (field !== 'Assigned') await page.keyboard.press('Escape');
}

test('I see each configuration with platform, type, who has it and when it was changed', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations?q=Update+ring+2');
  const row = table(page).getByRole('row', { name: 'WIN - Update ring 2 - Broad' });
  await expect(row).toContainText('Windows');
  await expect(row).toContainText('Software updates');
  await expect(row).toContainText('1 group, 1 excluded');
  await expect(row).toContainText(/ago|yesterday|last/);
  await searchbox(page).fill('Network boundary');
  await expect(table(page).getByRole('row', { name: 'WIN - Network boundary' })).toContainText(
    'Not assigned',
  );
});

test('I search as I type, by words in any order, and empty it with Escape', async ({ page }) => {
  await signIn(page, 'ada');
  await page.getByText(/^All \d+ shown$/).waitFor();
  const all = await page.getByRole('heading', { level: 1 }).textContent();
  await searchbox(page).pressSequentially('tls contoso ios');
  await expect(searchbox(page)).toHaveValue('tls contoso ios');
  await expect(names(page)).toHaveText(['iOS - Wi-Fi - Contoso Corp (EAP-TLS)']);
  await expect(page.getByText(/^1 of \d+ shown$/)).toBeVisible();
  await searchbox(page).press('Escape');
  await expect(searchbox(page)).toHaveValue('');
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(all!);
});

test('what I typed is in the address when I pause or go on, and what clears the list clears the field', async ({
  page,
}) => {
  await signIn(page, 'ada');
  await searchbox(page).pressSequentially('update ring');
  await expect(names(page)).toHaveCount(3);
  await expect(page).toHaveURL('/configurations?q=update+ring');

  await test.step('the row that is clicked at once does not lose it: the way back leads to the same list', async () => {
    await searchbox(page).fill('update ring pilot');
    await names(page).filter({ hasText: 'Update ring 1 - Pilot' }).click();
    await expect(page).toHaveURL(detailPath('WIN - Update ring 1 - Pilot'));
    await page.goBack();
    await expect(page).toHaveURL('/configurations?q=update+ring+pilot');
    await expect(searchbox(page)).toHaveValue('update ring pilot');
    await expect(names(page)).toHaveText(['WIN - Update ring 1 - Pilot']);
  });

  await test.step('cleared by the page', async () => {
    await searchbox(page).fill('nothing is called so');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(searchbox(page)).toHaveValue('');
    await expect(page).toHaveURL('/configurations');
    await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  });
});

test('I narrow by platform, type and whether anybody has it, and a list of none leads back', async ({
  page,
}) => {
  await signIn(page, 'ada');
  await choose(page, 'Platform', 'macOS');
  await choose(page, 'Type', 'Wi-Fi');
  await expect(names(page)).toHaveText(['macOS - Wi-Fi - Contoso Corp (EAP-TLS)']);
  await choose(page, 'Assigned', 'Not assigned');
  await searchbox(page).fill('nothing is called so');
  await expect(page.getByText('No configuration matches')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  await expect(page).toHaveURL('/configurations');
});

test('I choose several families and platforms, with the count of each, and the address keeps them', async ({
  page,
}) => {
  await signIn(page, 'ada');
  await page.getByText(/^All \d+ shown$/).waitFor();
  await choose(page, 'Family', 'Settings catalog policies');
  await choose(page, 'Family', 'Device configurations');
  await expect(page).toHaveURL('/configurations?family=deviceConfiguration%2CsettingsCatalog');
  await expect(page.getByRole('combobox', { name: 'Family' })).toHaveText(
    'Device configurations, Settings catalog policies',
  );
  await choose(page, 'Platform', 'macOS');
  await choose(page, 'Platform', 'iOS/iPadOS');
  await expect(page).toHaveURL(/&platform=(iOS%2CmacOS|macOS%2CiOS)$/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Platform' })).toContainText('macOS');
  await expect(page.getByRole('combobox', { name: 'Platform' })).toContainText('iOS/iPadOS');
  await choose(page, 'Family', 'Settings catalog policies');
  await expect(page).toHaveURL(/\?family=deviceConfiguration&platform=/);
  await checkAccessibility(page);
  await page.getByRole('combobox', { name: 'Family' }).click();
  await page.getByRole('option', { name: 'All families' }).click();
  await expect(page).toHaveURL(/\?platform=/);
});

test('I sort by any column, both ways', async ({ page }) => {
  await signIn(page, 'ada', '/configurations?q=update+ring');
  await expect(names(page)).toHaveText([
    'WIN - Update ring 0 - IT',
    'WIN - Update ring 1 - Pilot',
    'WIN - Update ring 2 - Broad',
  ]);
  await table(page).getByRole('button', { name: 'Name' }).click();
  await expect(names(page)).toHaveText([
    'WIN - Update ring 2 - Broad',
    'WIN - Update ring 1 - Pilot',
    'WIN - Update ring 0 - IT',
  ]);
  await table(page).getByRole('button', { name: 'Assignments' }).click();
  await expect(names(page).first()).toHaveText('WIN - Update ring 0 - IT');
  for (const column of ['Platform', 'Type', 'Last modified']) {
    await table(page).getByRole('button', { name: column }).click();
    await expect(table(page).getByRole('columnheader', { name: column })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  }
});

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

test('the second page fails: the rows stay, the list says that it is not complete, and reading again completes it', async ({
  page,
  tenant,
}) => {
  await tenant.reset({ configurations: 2500 });
  await tenant.fault({ path: 'skiptoken', times: null, fault: { kind: 'status', status: 403 } });
  await signIn(page, 'ada');
  const notRead = page.getByText(/^Not read to the end: /);
  await expect(notRead).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Your Intune role does not allow this');
  await expect(names(page).first()).toBeVisible();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^1,\d\d\d configurations/);
  const before = await heading.textContent();
  await tenant.fault();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(notRead).toBeHidden();
  await expect(heading).toHaveText(/^2,\d\d\d configurations/);
  expect(await heading.textContent()).not.toBe(before);
});

test('the first page fails: no empty list, but what happened', async ({ page, tenant }) => {
  await signIn(page, 'ada', '/nowhere');
  await tenant.fault({
    path: 'deviceConfigurations',
    times: null,
    fault: { kind: 'status', status: 403 },
  });
  await go(page, '/configurations');
  await expect(page.getByRole('alert')).toContainText('Your Intune role does not allow this');
  await expect(
    page.getByText(/no device configurations|No configuration matches|0 configurations/),
  ).toBeHidden();
});

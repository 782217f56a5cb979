import { expect, signIn, test } from '../testing/fixtures.ts';

test.use({ sandboxOptions: { families: ['app'] } });

test('apps have a page of their own, from search and type to a plan for those that are selected', async ({
  page,
}) => {
  await signIn(page, 'ada');
  await page.getByRole('link', { name: 'Apps', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '60 apps' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Apps' });
  await page.getByRole('searchbox', { name: 'Search apps' }).fill('7-zip');
  await expect(table.getByRole('link')).toHaveCount(2);
  const row = table.getByRole('row', { name: /7-Zip 23\.01/ });
  for (const text of ['Igor Pavlov', '23.01', 'Windows app (Win32)', 'Required: 1 group'])
    await expect(row).toContainText(text);
  await row.getByRole('checkbox').check();
  await expect(page).toHaveURL(/\/apps\?q=7-zip/);
  await row.getByRole('link', { name: '7-Zip 23.01' }).click();
  await expect(page.getByRole('link', { name: 'Apps', exact: true }).last()).toHaveAttribute(
    'href',
    /q=7-zip/,
  );
  await page.goBack();
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('link', { name: /Assign/ })
    .click();
  await expect(page).toHaveURL(/\/plan/);
});

test('built-in apps of the stores show when they are asked for', async ({ page }) => {
  await signIn(page, 'ada', '/apps');
  await expect(page.getByRole('heading', { level: 1, name: '60 apps' })).toBeVisible();
  await page.getByRole('button', { name: 'Show built-in store apps' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '96 apps' })).toBeVisible();
  await expect(page).toHaveURL(/all=yes/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '96 apps' })).toBeVisible();
  await page.getByRole('button', { name: 'Show built-in store apps' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '60 apps' })).toBeVisible();
});

import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { combobox, go } from '../testing/steps.ts';
import { moreForSelection, openImport } from '../testing/planSteps.ts';

// Turkish and Azeri have two letters I: "WIN" in lower case is "wın" there.
test.use({ locale: 'tr-TR' });

const searchbox = (page: Page) => page.getByRole('searchbox', { name: 'Search configurations' });
const table = (page: Page) => page.getByRole('table', { name: 'Configurations' });

test('a browser in Turkish finds what one in English finds: in the list, the palette and the pickers', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations');
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  await searchbox(page).fill('win');
  const shown = page.getByText(/^\d+ of \d+ shown$/);
  await expect(shown).toBeVisible();
  const count = Number(/^\d+/.exec((await shown.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(40);
  await searchbox(page).fill('WIN');
  await expect(shown).toHaveText(new RegExp(`^${count} of `));

  await test.step('all that are shown can be selected', async () => {
    await table(page).getByRole('checkbox').nth(1).check();
    await moreForSelection(page, `Select all ${count} shown`);
    await expect(page.getByText(`${count} selected`)).toBeVisible();
  });

  await test.step('the palette finds them, too', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find anything' }).getByRole('combobox').fill('win');
    // It looks at platforms, too: "Windows" has the same letters.
    const all = page.getByRole('option', { name: /^Show all \d+ in the list$/ });
    await expect(all).toBeVisible();
    expect(Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])).toBeGreaterThanOrEqual(count);
    await page.keyboard.press('Escape');
  });

  await test.step('and so does the picker of the form', async () => {
    await go(page, '/assign');
    await combobox(page, 'Configuration').fill('kiosk win');
    await expect(page.getByRole('option').first()).toContainText('WIN');
  });
});

test('a long text pasted into a search is cut, and the page can be loaded again', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations');
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  await searchbox(page).fill('x'.repeat(20_000));
  await expect(page).toHaveURL(/q=x+/);
  expect(page.url().length).toBeLessThan(1000);
  await page.reload();
  await expect(searchbox(page)).toHaveValue(/^x+$/);
});

test('a chosen file that is gone or locked is said to be so, in every place that takes one', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
  });
  await signIn(page, 'ada', '/plan');
  await openImport(page);
  await page.getByLabel('CSV file').setInputFiles(file('rollout.csv'));
  await expect(page.getByText('The file “rollout.csv” could not be read.')).toBeVisible();
  const planFile = page.getByRole('region', { name: 'Plan file' }).getByLabel('Plan file');
  await planFile.setInputFiles(file('plan.json'));
  await expect(page.getByText('The file “plan.json” could not be read.')).toBeVisible();
  await go(page, '/history');
  await page.getByLabel('Receipts to import').setInputFiles(file('receipts.json'));
  await expect(page.getByText('The file “receipts.json” could not be read.')).toBeVisible();
});

function file(name: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from('x') };
}

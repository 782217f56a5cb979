import type { Page } from '@playwright/test';
import { checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import { countEffort, effortOf } from '../testing/effort.ts';
import { BASELINE, detailPath, go, NEW_GROUP, rowsFor } from '../testing/steps.ts';
import { moreForSelection, openImport } from '../testing/planSteps.ts';

test('a plan comes from a spreadsheet: errors on their lines, corrected on the page, reviewed and applied', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/plan');
  const spent = await countEffort(page);
  await openImport(page);
  const choose = async (lines: string) =>
    page.getByLabel('CSV file').setInputFiles({
      name: 'rollout.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFFconfiguration;target;group;filter;filter mode\r\n${lines}\r\n`),
    });
  await choose(
    `${BASELINE};group;${NEW_GROUP};Nobody made this;include\r\n${BASELINE};group;Empty - Next year hirse;;`,
  );
  const wrong = page.getByRole('list', { name: 'What is wrong' });
  await expect(wrong).toContainText(
    'Line 2, filter: No filter of this tenant has the name or id “Nobody made this”',
  );
  await expect(wrong).toContainText('Line 3, group');
  expect(await tenant.writes()).toHaveLength(0);
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Leave out line 2' }).click();
  await expect(page.getByRole('textbox', { name: 'Line 2, filter' })).toBeDisabled();
  await page.getByRole('button', { name: /^Empty - Next year hires/ }).click();
  await page.getByRole('button', { name: 'Check 2 corrected lines' }).click();
  await page.getByRole('button', { name: 'Review 1 change' }).click();
  await page.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ended');
  expect(spent()).toEqual(effortOf('Open a CSV, mend an error, review and apply'));
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
});

test('present assignments go into a spreadsheet and come back: as they are they change nothing, edited they change just that', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/configurations');
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  const text = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export assignments' }).click(),
  );
  const report = page
    .getByRole('status')
    .filter({ hasText: /Saved \d+ lines for \d+ configurations/ });
  // A row of a policy set, and one for a target the app does not know, are told and stay.
  await expect(report.getByRole('list', { name: 'Not in the file' })).toContainText(
    'belongs to a policy set',
  );
  await expect(report.getByRole('list', { name: 'Not in the file' })).toContainText(
    'has a target that this app does not know',
  );
  await checkAccessibility(page);
  await report.getByRole('link', { name: 'Open it as a plan' }).click();
  await openCsv(page, text);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Review 0 changes to 0 configurations',
  );

  await page.getByRole('link', { name: 'Plan', exact: true }).first().click();
  await page.getByRole('button', { name: 'Close this plan' }).click();
  await openCsv(page, `${text}${BASELINE},,replace,group,${NEW_GROUP},,,apply\r\n`);
  await page.getByRole('button', { name: 'Review 1 change' }).click();
  await page.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ended');
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
  expect(await tenant.writes()).toHaveLength(1);
});

test('a configuration exports its own assignments, and a selection those of its configurations', async ({
  page,
}) => {
  await signIn(page, 'ada', detailPath(BASELINE));
  const own = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export assignments' }).click(),
  );
  expect(
    own
      .trim()
      .split('\r\n')
      .slice(1)
      .every((line) => line.startsWith(`${BASELINE},deviceConfiguration,replace,`)),
  ).toBe(true);
  await go(page, `/configurations?q=${encodeURIComponent(BASELINE)}`);
  await page.getByRole('checkbox', { name: `Select ${BASELINE}`, exact: true }).check();
  const selected = await downloaded(page, () => moreForSelection(page, 'Export selected'));
  expect(selected).toBe(own);
});

test('ten thousand lines are read without holding up the page, and every error can be reached', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'long tasks are told by Chromium alone');
  await signIn(page, 'ada', '/plan');
  await expect(page.getByRole('button', { name: 'Review' })).toBeVisible();
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(globalThis, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  const lines = Array.from(
    { length: 10_000 },
    (_, index) =>
      `${index % 2 === 0 ? BASELINE : `Nothing ${index}`},group` +
      `,${index % 4 === 0 ? NEW_GROUP : `Nobody ${index % 1000}`}`,
  );
  await openCsv(page, `configuration,target,group\r\n${lines.join('\r\n')}\r\n`);
  const wrong = page.getByRole('list', { name: 'What is wrong', exact: true });
  await expect(wrong.getByRole('listitem').first()).toContainText(
    'Line 3, configuration: No configuration or app that could be read has the name or id “Nothing 1”',
  );
  test.info().annotations.push({
    type: 'longest task',
    description: `${await page.evaluate(() => (globalThis as unknown as { longest: { ms: number } }).longest.ms)} ms`,
  });
  await page.getByRole('region', { name: /^What is wrong, / }).focus();
  // The end moves away while lines near it turn out to be taller than they were thought.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(wrong.getByRole('listitem').last()).toContainText('Line 10,001', { timeout: 250 });
  }).toPass();
});

async function openCsv(page: Page, text: string): Promise<void> {
  await openImport(page);
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'rollout.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function downloaded(page: Page, start: () => Promise<void>): Promise<string> {
  const downloading = page.waitForEvent('download');
  await start();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await downloading).createReadStream())
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

test('a pasted plan is saved as CSV again, in the same words', async ({ page }) => {
  await signIn(page, 'ada', '/plan');
  await openImport(page);
  await page
    .getByRole('textbox', { name: 'Or paste it, with its header' })
    .fill(`configuration,target,group\n${BASELINE},excluded group,${NEW_GROUP}`);
  await page.getByRole('button', { name: 'Read pasted text' }).click();
  await expect(page.getByRole('region', { name: 'Pasted plan' })).toBeVisible();
  const text = await downloaded(page, () =>
    page.getByRole('button', { name: 'Save the plan as CSV' }).click(),
  );
  expect(text).toContain(`${BASELINE},deviceConfiguration,add,excluded group,${NEW_GROUP},,,apply`);
});

test('a plan that is cut off in its last line goes out neither from a file nor from the clipboard', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/plan');
  const header = 'configuration,target,group,filter,filter mode';
  const cut = `${header}\r\n${BASELINE},group,${NEW_GROUP}`;
  const wrong = page.getByRole('list', { name: 'What is wrong' });
  await openImport(page);
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'cut.csv', mimeType: 'text/csv', buffer: Buffer.from(cut) });
  await expect(wrong).toContainText('Line 2: The file seems to be cut off here');
  await expect(page.getByRole('button', { name: /^Continue with/ })).toBeHidden();
  await page.getByRole('textbox', { name: 'Or paste it, with its header' }).fill(cut);
  await page.getByRole('button', { name: 'Read pasted text' }).click();
  await expect(wrong).toContainText('Line 2: The file seems to be cut off here');
  // The same line with an end is whole: a spreadsheet leaves out separators.
  await page.getByRole('textbox', { name: 'Or paste it, with its header' }).fill(`${cut}\n`);
  await page.getByRole('button', { name: 'Read pasted text' }).click();
  await expect(page.getByRole('button', { name: 'Review 1 change' })).toBeEnabled();
  expect(await tenant.writes()).toEqual([]);
});

import type { Page } from '@playwright/test';
import { checkAccessibility, expect, signIn, test } from './fixtures.ts';
import { BASELINE, NEW_GROUP, rowsFor } from './steps.ts';

test('a plan comes from a spreadsheet: errors on their lines, then mended, reviewed and applied', async ({ page, tenant }) => {
  await signIn(page, 'ada', '/plan');
  const choose = async (lines: string) => page.getByLabel('CSV file').setInputFiles({ name: 'rollout.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFFconfiguration;target;group;filter;filter mode\r\n${lines}\r\n`) });
  await choose(`${BASELINE};group;${NEW_GROUP};Nobody made this;include\r\n${BASELINE};group;Nobody;;`);
  const wrong = page.getByRole('list', { name: 'What is wrong' });
  await expect(wrong).toContainText('Line 2, filter: No filter of this tenant has the name or id “Nobody made this”');
  await expect(wrong).toContainText('Line 3, group');
  expect(await tenant.writes()).toHaveLength(0);
  await choose(`${BASELINE};group;${NEW_GROUP};;`);
  await page.getByRole('button', { name: 'Review 1 change' }).click();
  await page.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ended');
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
});

test('present assignments go into a spreadsheet and come back: as they are they change nothing, edited they change just that', async ({ page, tenant }) => {
  await signIn(page, 'ada', '/configurations');
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  const text = await downloaded(page, () => page.getByRole('button', { name: 'Export assignments' }).click());
  const report = page.getByRole('status').filter({ hasText: /Saved \d+ lines for \d+ configurations/ });
  // A row of a policy set, and one for a target the app does not know, are told and stay.
  await expect(report.getByRole('list', { name: 'Not in the file' })).toContainText('belongs to a policy set');
  await expect(report.getByRole('list', { name: 'Not in the file' })).toContainText('has a target that this app does not know');
  await checkAccessibility(page);
  await report.getByRole('link', { name: 'Open it as a plan' }).click();
  await openCsv(page, text);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review 0 changes to 0 configurations');

  await page.getByRole('link', { name: 'Plan', exact: true }).first().click();
  await page.getByRole('button', { name: 'Close this plan' }).click();
  await openCsv(page, `${text}${BASELINE},replace,group,${NEW_GROUP},,,apply\r\n`);
  await page.getByRole('button', { name: 'Review 1 change' }).click();
  await page.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ended');
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
  expect(await tenant.writes()).toHaveLength(1);
});

async function openCsv(page: Page, text: string): Promise<void> {
  await page.getByLabel('CSV file').setInputFiles({ name: 'rollout.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function downloaded(page: Page, start: () => Promise<void>): Promise<string> {
  const downloading = page.waitForEvent('download');
  await start();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await downloading).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

test('a pasted plan is saved as CSV again, in the same words', async ({ page }) => {
  await signIn(page, 'ada', '/plan');
  await page.getByRole('textbox', { name: 'Or paste it, header included' }).fill(`configuration,target,group\n${BASELINE},excluded group,${NEW_GROUP}`);
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByRole('region', { name: 'Pasted plan' })).toBeVisible();
  const text = await downloaded(page, () => page.getByRole('button', { name: 'Save the plan as CSV' }).click());
  expect(text).toContain(`${BASELINE},add,excluded group,${NEW_GROUP},,,apply`);
});

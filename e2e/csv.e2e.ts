import { expect, signIn, test } from './fixtures.ts';
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

test('a pasted plan is saved as CSV again, in the same words', async ({ page }) => {
  await signIn(page, 'ada', '/plan');
  await page.getByRole('textbox', { name: 'Or paste it, header included' }).fill(`configuration,target,group\n${BASELINE},excluded group,${NEW_GROUP}`);
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByRole('region', { name: 'Pasted plan' })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the plan as CSV' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await downloading).createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toContain(`${BASELINE},add,excluded group,${NEW_GROUP},,,apply`);
});

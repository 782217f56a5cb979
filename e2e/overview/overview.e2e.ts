import { readFile } from 'node:fs/promises';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { apply, ended } from '../testing/planSteps.ts';

test('a finding is set aside and stays so, another is repaired by its plan, and the report opens offline', async ({
  page,
  context,
  tenant,
}) => {
  await signIn(page, 'ada', '/overview?finding=mixedGroup');
  const aside = page.getByRole('region', { name: 'Group of users and devices' });
  await aside.getByRole('button', { name: /^Set aside: / }).click();
  await aside.getByRole('textbox', { name: 'Reason' }).fill('The board wants it so');
  await aside.getByRole('button', { name: 'Set 1 finding aside' }).click();
  await expect(aside).toBeHidden();
  await page.reload();
  const gone = page.getByRole('region', { name: 'Group deleted or not visible to you' });
  await expect(gone).toBeVisible();
  await expect(aside).toBeHidden();
  await page.getByRole('button', { name: 'Save report' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^One page/ }).click(),
  ]);
  const report = await context.newPage();
  await report.setContent(await readFile(await file.path(), 'utf8'));
  await expect(report.getByRole('heading', { level: 1 })).toContainText('State of the tenant');
  await expect(report.getByText('The board wants it so')).toBeVisible();
  await report.close();
  await gone.getByRole('button', { name: 'Prepare plan' }).click();
  await page.getByRole('button', { name: /^Review/ }).click();
  await apply(page);
  await ended(page);
  const writes = await tenant.writes();
  expect(writes.map(({ method }) => method)).toEqual(['DELETE']);
});

import { itemId } from '../../sandbox/tenant/families/items.ts';
import { settingsCatalog } from '../../sandbox/tenant/families/settingsCatalog.ts';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { checkAccessibility } from '../testing/fixtures.ts';
import { create, expectCreated, pick, radio } from '../testing/steps.ts';

const POLICY = 'WIN - SC - Power & sleep';
const ID = itemId(settingsCatalog, POLICY);
const GROUP = 'WIN - Ring 0: IT';

test('I assign a settings catalog policy, narrow, remove and undo it, and each is verified', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/configurations?family=settingsCatalog');
  await expect(page.getByRole('combobox', { name: 'Family' })).toContainText(
    'Settings catalog policies',
  );
  await page.getByRole('searchbox', { name: 'Search configurations' }).fill('power sleep');
  await checkAccessibility(page);
  await page.getByRole('link', { name: POLICY, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/configurations/settingsCatalog:${ID}$`));
  await expect(
    page.getByRole('heading', { level: 1, name: `${POLICY} · 3 assignments` }),
  ).toBeVisible();
  const table = page.getByRole('table', { name: 'Assignments' });
  await expect(table.getByRole('columnheader', { name: 'Intent' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Add assignment' }).click();
  await expect(page.getByRole('radiogroup', { name: 'Intent' })).toHaveCount(0);
  await expect(radio(page, 'Target', 'ConfigMgr collection')).toBeDisabled();
  await pick(page, 'Group', GROUP);
  await create(page);
  await expectCreated(page, GROUP);
  await page.getByRole('link', { name: 'Show the configuration' }).click();

  const happened = page.getByRole('region', { name: 'What happened' });
  await page.getByRole('link', { name: `Edit ${GROUP}` }).click();
  await radio(page, 'Filter mode', 'Include').check();
  await pick(page, 'Filter', 'Windows - Corporate');
  await page.getByRole('button', { name: 'Save change' }).click();
  await expect(happened.getByText('Verified', { exact: true })).toBeVisible();
  await expect(page.getByText('Other assignments unchanged')).toBeVisible();

  await page.goBack();
  await page.getByRole('link', { name: `Remove ${GROUP}` }).click();
  await page.getByRole('button', { name: 'Remove assignment' }).click();
  await expect(happened.getByText('Verified', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Undo' }).first().click();
  await page.getByRole('button', { name: 'Undo this change' }).click();
  await expect(happened.getByText('Verified', { exact: true })).toBeVisible();

  const writes = await tenant.writes();
  expect(new Set(writes.map(({ method, path }) => `${method} ${path}`))).toEqual(
    new Set([`POST /beta/deviceManagement/configurationPolicies/${ID}/assign`]),
  );
  expect(writes).toHaveLength(4);
});

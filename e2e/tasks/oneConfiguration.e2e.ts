import { expect, signIn, test } from '../testing/fixtures.ts';
import { countEffort, effortOf, since } from '../testing/effort.ts';
import {
  BASELINE,
  combobox,
  create,
  detailPath,
  expectCreated,
  formPath,
  NEW_GROUP,
  press,
  radio,
  rowsFor,
  undoFromNotice,
} from '../testing/steps.ts';

/*
 * What an admin does every day with one configuration, each with the clicks and keys that it may
 * cost. A change that costs one more has to say so here.
 */

const WIFI = 'iOS - Wi-Fi - Contoso Corp (EAP-TLS)';

test('find the Wi-Fi profile of iPhones and open it: one click', async ({ page }) => {
  await signIn(page, 'ada', '/configurations');
  const spent = await countEffort(page);
  await page.keyboard.press('/');
  await page.keyboard.type('wifi ios eap');
  await page.getByRole('main').getByRole('link', { name: WIFI, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: WIFI })).toBeVisible();
  expect(spent()).toEqual(effortOf('Find a Wi-Fi profile and open it'));
});

test('assign it to a group with a filter, and take it back: nine clicks', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', detailPath(BASELINE));
  const spent = await countEffort(page);
  await page.getByRole('link', { name: 'Add assignment' }).click();
  await combobox(page, 'Group').click();
  await page.keyboard.type(NEW_GROUP);
  await page.getByRole('option', { name: NEW_GROUP }).first().click();
  await radio(page, 'Filter mode', 'Include').click();
  await combobox(page, 'Filter').click();
  await page.keyboard.type('Windows - Corporate');
  await page.getByRole('option', { name: 'Windows - Corporate' }).first().click();
  await create(page);
  await expectCreated(page, NEW_GROUP);
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
  const created = spent();
  expect(created).toEqual(effortOf('Assign it to a group with a filter'));

  await undoFromNotice(page);
  await press(page, 'Undo this change');
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(0);
  expect(since(created, spent())).toEqual(effortOf('Undo what was just created'));
});

test('keep a group out: four clicks, and neither filter nor intent is asked', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', formPath(BASELINE));
  const spent = await countEffort(page);
  await radio(page, 'Target', 'Excluded group').click();
  await expect(page.getByRole('radiogroup', { name: 'Filter mode' })).toBeHidden();
  await combobox(page, 'Group').click();
  await page.keyboard.type(NEW_GROUP);
  await page.getByRole('option', { name: NEW_GROUP }).first().click();
  await press(page, 'Exclude group');
  await expectCreated(page, NEW_GROUP);
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
  expect(spent()).toEqual(effortOf('Exclude a group'));
});

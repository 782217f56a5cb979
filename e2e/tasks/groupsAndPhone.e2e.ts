import { devices } from '@playwright/test';
import { countEffort, effortOf } from '../testing/effort.ts';
import { expect, signIn, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  combobox,
  create,
  createButton,
  detailPath,
  expectCreated,
  NEW_GROUP,
  press,
  rowsFor,
  undoFromNotice,
} from '../testing/steps.ts';

const KIOSKS = 'WIN - Kiosks';

test('see what a group gets: by keys alone', async ({ page }) => {
  await signIn(page, 'ada', '/configurations');
  const spent = await countEffort(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('win kiosks');
  const group = page.getByRole('group', { name: 'Groups' }).getByRole('option', { name: KIOSKS });
  await expect(group).toBeVisible();
  await expect(page.getByRole('combobox', { name: /^Find a page/ })).toHaveValue('win kiosks');
  // Nothing else begins so: it stands first.
  await expect(group).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^${KIOSKS}`) }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'What this group receives' })).toBeVisible();
  expect(spent()).toEqual(effortOf('See what a group gets'));
});

test.describe('on a phone', () => {
  test.use({ viewport: devices['iPhone 13'].viewport, hasTouch: true });

  test('assign to a group, and take it back: what will happen and the button stay in sight', async ({
    page,
    tenant,
  }) => {
    await signIn(page, 'ada', detailPath(BASELINE));
    const spent = await countEffort(page);
    await page.getByRole('link', { name: 'Add assignment' }).click();
    await combobox(page, 'Group').click();
    await page.keyboard.type(NEW_GROUP);
    await page.getByRole('option', { name: NEW_GROUP }).first().click();
    await expect(createButton(page)).toBeInViewport({ ratio: 1 });
    await create(page);
    await expectCreated(page, NEW_GROUP);
    await undoFromNotice(page);
    await press(page, 'Undo this change');
    await expect(page.getByText('Verified', { exact: true })).toBeVisible();
    expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(0);
    expect(spent()).toEqual(effortOf('Assign and undo on a phone'));
  });
});

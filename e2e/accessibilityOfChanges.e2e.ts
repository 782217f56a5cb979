import { expect, signIn, test } from './fixtures.ts';
import { lookAt } from './look.ts';
import { configurationId, detailPath, filterId, formPath, groupId } from './steps.ts';

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const RING = 'WIN - Ring 0: IT';
const rowId = `${configurationId(WIFI)}_${groupId(RING)}`;
const EDIT = `${detailPath(WIFI)}/edit?assignment=${rowId}&filterMode=include&filterId=${filterId('Windows - Corporate')}`;

for (const { device, viewport } of [
  { device: 'a desktop', viewport: { width: 1440, height: 900 } },
  { device: 'a phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport });

    test('edit, remove, saved, history, entry, undo', async ({ page }) => {
      test.slow();
      await signIn(page, 'ada', EDIT);
      await expect(page.getByRole('button', { name: 'Save change' })).toBeEnabled();
      await lookAt(page, 'edit');
      await page.getByRole('button', { name: 'Save change' }).click();
      await expect(page.getByText('Verified', { exact: true })).toBeVisible();
      await lookAt(page, 'saved');
      await page.getByRole('link', { name: 'Undo' }).click();
      await expect(page.getByRole('button', { name: 'Undo this change' })).toBeEnabled();
      await lookAt(page, 'undo');
      await page.goto('/history');
      await expect(page.getByRole('heading', { level: 1, name: /1 write/ })).toBeVisible();
      await lookAt(page, 'history');
      await page.getByRole('main').getByRole('link', { name: WIFI }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await lookAt(page, 'entry or configuration');
      await page.goto(`${detailPath(WIFI)}/remove?assignments=${rowId}`);
      await expect(page.getByRole('button', { name: 'Remove assignment' })).toBeEnabled();
      await lookAt(page, 'remove');
    });

    test('who is hit, and the preview of a filter', async ({ page }) => {
      test.slow();
      await signIn(page, 'ada', formPath(WIFI, { groupId: groupId('WIN - Surface') }));
      await page.getByRole('link', { name: 'Who?' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await lookAt(page, 'who');
      await page.goto(`/filters/${filterId('Windows - Corporate')}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await lookAt(page, 'filter');
    });
  });
}

test('I edit and take it back by keyboard alone', async ({ page, tenant }) => {
  await signIn(page, 'ada', EDIT);
  const save = page.getByRole('button', { name: 'Save change' });
  await expect(save).toBeEnabled();
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo this change' });
  await expect(undo).toBeEnabled();
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  const { assignments } = await tenant.state(configurationId(WIFI));
  expect(assignments.find(({ id }) => id === rowId)).toMatchObject({ target: { deviceAndAppManagementAssignmentFilterType: 'none' } });
});

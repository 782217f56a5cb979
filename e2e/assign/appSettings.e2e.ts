import { app } from '../../sandbox/tenant/families/apps/app.ts';
import { itemId } from '../../sandbox/tenant/families/items.ts';
import { answerConsent, checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import { go, press } from '../testing/steps.ts';

const NAME = 'Adobe Acrobat Reader DC';
const ID = itemId(app, NAME);

test.use({ sandboxOptions: { families: ['app'] } });

test('I edit the settings of a Win32 app, am told what Intune does not take, and undo it', async ({
  page,
}) => {
  await signIn(page, 'ada', `/configurations/app:${ID}`);
  await page.getByRole('link', { name: 'Edit All devices' }).click();
  const settings = page.getByRole('group', { name: 'Settings' });
  const deadline = settings.getByLabel('App installation deadline');
  await expect(deadline).toHaveValue('2026-12-04T18:00');
  await deadline.fill('2026-01-01T08:00');
  const tooEarly = settings.getByText('The deadline is before the app is available.');
  await expect(tooEarly.first()).toBeVisible();
  await deadline.fill('2027-02-01T08:00');
  await settings.getByLabel('End user notifications').selectOption('hideAll');
  await checkAccessibility(page);
  await page.reload();
  await expect(deadline).toHaveValue('2027-02-01T08:00');
  const happened = page.getByRole('region', { name: 'What happened' });
  await press(page, 'Save change');
  await test.step('Apps need a permission of their own, which is asked for at the first write', async () => {
    const asked = page.getByRole('alert').filter({ hasText: 'A permission is needed' });
    await expect(asked).toContainText('DeviceManagementApps.ReadWrite.All');
    await asked.getByRole('button', { name: 'Grant permission' }).click();
    await answerConsent(page, 'Accept');
    await expect(deadline).toHaveValue('2027-02-01T08:00');
    await press(page, 'Save change');
  });
  await expect(happened.getByText('Verified', { exact: true })).toBeVisible();

  await go(page, `/configurations/app:${ID}`);
  const said = page.getByRole('table', { name: 'Assignments' });
  await expect(said.getByText('Deadline 2027-02-01 08:00, device time')).toBeVisible();
  await expect(said.getByText('Notifications none')).toBeVisible();

  await go(page, '/history');
  await page.getByRole('link', { name: 'Undo' }).first().click();
  await press(page, 'Undo this change');
  await expect(happened.getByText('Verified', { exact: true })).toBeVisible();
  await go(page, `/configurations/app:${ID}`);
  await expect(said.getByText('Deadline 2026-12-04 18:00, device time')).toBeVisible();
});

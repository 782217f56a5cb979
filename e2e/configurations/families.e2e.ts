import type { Page } from '@playwright/test';
import {
  checkAccessibility,
  expect,
  signIn,
  type TenantControl,
  test,
} from '../testing/fixtures.ts';

// Families that are asked for when one wants them:
// src/app/stories/byHand/askedFamilies.test.ts.
test.use({ sandboxOptions: { families: ['settingsCatalog', 'remediation'] } });

const table = (page: Page) => page.getByRole('table', { name: 'Configurations' });
const askedFor = async (tenant: TenantControl, path: string) =>
  (await tenant.log()).filter((entry) => entry.path.includes(path));

test('a family that is refused keeps no other: I select and export the rest, and try it again', async ({
  page,
  tenant,
}) => {
  await tenant.fault({
    path: 'configurationPolicies\\?',
    times: null,
    fault: { kind: 'status', status: 403 },
  });
  await signIn(page, 'ada', '/configurations');
  const refused = page.getByRole('alert');
  await expect(refused).toContainText('Not read: Settings catalog policies.');
  await expect(refused).toContainText('Your Intune role does not allow this');
  await expect(page.getByText('Not read to the end: Settings catalog policies.')).toBeVisible();
  await checkAccessibility(page);
  await table(page).getByRole('checkbox', { name: 'Select all that are shown' }).check();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export assignments' }).click();
  await saving;
  await expect(page.getByText(/^Saved \d+ lines/)).toBeVisible();
  await expect(page.getByText(/They are not in the file\.$/)).toBeVisible();
  await tenant.fault();
  const before = (await askedFor(tenant, 'deviceConfigurations?')).length;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(refused).toBeHidden();
  expect((await askedFor(tenant, 'deviceConfigurations?')).length).toBe(before);
});

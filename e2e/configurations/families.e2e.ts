import type { Page } from '@playwright/test';
import {
  answerConsent,
  checkAccessibility,
  expect,
  signIn,
  signInByHand,
  type TenantControl,
  test,
} from '../testing/fixtures.ts';

const SCRIPTS = 'DeviceManagementScripts.Read.All';

// The families that these stories are about.
test.use({ sandboxOptions: { families: ['settingsCatalog', 'remediation'] } });

const table = (page: Page) => page.getByRole('table', { name: 'Configurations' });
const notShown = (page: Page) => page.getByText(/^Not shown: scripts/);
const askedFor = async (tenant: TenantControl, path: string) =>
  (await tenant.log()).filter((entry) => entry.path.includes(path));

test('scripts are asked for when I want them, and are there from then on', async ({
  page,
  tenant,
}) => {
  await signInByHand(page, 'ada', '/configurations?family=remediation');
  await expect(notShown(page)).toBeVisible();
  await page.getByRole('button', { name: 'Details' }).click();
  await expect(page.getByText(`Remediations: reading them needs ${SCRIPTS}.`)).toBeVisible();
  await expect(table(page).getByRole('link')).toHaveCount(0);
  await checkAccessibility(page);
  expect(await askedFor(tenant, 'deviceHealthScripts')).toEqual([]);
  await page.getByRole('button', { name: 'Show scripts' }).click();
  await answerConsent(page, 'Accept');
  await expect(page).toHaveURL('/configurations?family=remediation');
  await expect(table(page).getByRole('link').first()).toBeVisible();
  await expect(notShown(page)).toBeHidden();
  await page.reload();
  await expect(table(page).getByRole('link').first()).toBeVisible();
  await expect(notShown(page)).toBeHidden();
});

test('the page of a script says what it needs, and is there once I gave it', async ({
  page,
  tenant,
}) => {
  const [id = ''] = tenant.tables.items.get('remediation')?.keys() ?? [];
  await signInByHand(page, 'ada', `/configurations/remediation:${id}`);
  await expect(page.getByText(`This needs ${SCRIPTS}`, { exact: false })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Grant permission' }).click();
  await answerConsent(page, 'Accept');
  await expect(page).toHaveURL(`/configurations/remediation:${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/assignment/);
});

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

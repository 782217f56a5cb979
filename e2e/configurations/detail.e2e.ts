import { POLICY_SET_ID } from '../../sandbox/tenant/assignments.ts';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { configurationId, detailPath, groupId } from '../testing/steps.ts';
import type { Locator, Page } from '@playwright/test';

const rows = (page: Page): Locator =>
  page.getByRole('table', { name: 'Assignments' }).getByRole('row');

test('I see who has it, by name, with filters and exclusions', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - Update ring 2 - Broad'));
  await expect(rows(page).filter({ hasText: 'Group WIN - Ring 2: Broad' })).toContainText(
    'only filter Windows 11 24H2 or newer',
  );
  await expect(rows(page).filter({ hasText: 'Excluded WIN - Ring 1: Pilot' })).toContainText(
    'None',
  );
  // What is the same in all rows is not repeated in each.
  await expect(page.getByRole('columnheader')).toHaveText([
    'Select',
    'Target',
    'Filter',
    'Devices',
    'Actions',
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'WIN - Update ring 2 - Broad · 2 assignments',
  );
});

test('I see how many devices have it, by row and altogether, and go to them', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - Update ring 2 - Broad'));
  const devices = page.getByRole('link', { name: /^\d+ devices$/ });
  await expect(devices).toBeVisible();
  await expect(page.getByRole('link', { name: 'No users targeted' })).toBeVisible();
  const count = await devices.textContent();
  await expect(
    rows(page)
      .filter({ hasText: 'Group WIN - Ring 2: Broad' })
      .getByText(/^\d+( devices)?$/),
  ).toHaveText(count!);
  await devices.click();
  await expect(page).toHaveURL(`${detailPath('WIN - Update ring 2 - Broad')}/assign/who`);
});

test('targets and filters lead to their pages, and scope tags go by name', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - Update ring 2 - Broad'));
  await rows(page).getByRole('link', { name: 'Windows 11 24H2 or newer' }).click();
  await expect(page).toHaveURL(/\/filters\//);
  await page.goBack();
  await rows(page).getByRole('link', { name: 'WIN - Ring 2: Broad', exact: true }).click();
  await expect(page).toHaveURL(`/groups/${groupId('WIN - Ring 2: Broad')}`);
  await page.goto(detailPath('WIN - Device restrictions - Executives'));
  const about = page.getByRole('complementary', { name: 'About this configuration' });
  await expect(about.getByText('Executives', { exact: true })).toBeVisible();
});

test('all devices, all users and collections go by their names, and Remove stands out', async ({
  page,
}) => {
  await signIn(page, 'ada', detailPath('WIN - Firewall & Defender'));
  await expect(rows(page).filter({ hasText: 'All devices' })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: 'All users' })).toHaveCount(1);
  await page.goto(detailPath('AE - Restrictions - Scanners (dedicated)'));
  await expect(
    rows(page).filter({ hasText: 'ConfigMgr collection Shop floor & warehouse PCs' }),
  ).toHaveCount(1);
  await page.goto(detailPath('WIN - Custom - OMA-URI "Start layout"'));
  await expect(rows(page).filter({ hasText: 'WIN - Kiosks' })).toContainText('Remove');
  await expect(rows(page).filter({ hasText: 'WIN - Ring 1: Pilot' })).toContainText('Apply');
});

test('a group that is gone is shown by its id, as deleted or not visible', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - Windows Hello for Business'));
  const gone = rows(page).filter({ hasText: groupId('Project Falcon (deleted group)') });
  await expect(gone).toContainText('deleted or not visible');
  await expect(rows(page).filter({ hasText: 'All Staff' })).not.toContainText('deleted');
});

test('names that could not be read are not called deleted', async ({ page, tenant }) => {
  await tenant.fault({
    path: 'getByIds',
    times: null,
    fault: {
      kind: 'status',
      status: 403,
      message: 'Insufficient privileges to complete the operation.',
    },
  });
  await signIn(page, 'ada', detailPath('WIN - Windows Hello for Business'));
  await expect(page.getByText('Some names could not be read')).toBeVisible();
  await expect(rows(page).filter({ hasText: groupId('All Staff') })).toContainText(
    'name could not be read',
  );
  await expect(page.getByText('deleted or not visible')).toBeHidden();
  await tenant.fault();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rows(page).filter({ hasText: 'All Staff' })).toHaveCount(1);
});

test('a target this app does not know is shown as it is, read-only', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - DFCI - Surface firmware'));
  const unknown = rows(page).filter({ hasText: 'scopeTagGroupAssignmentTarget' });
  await expect(unknown).toContainText('Unknown target');
  await unknown.getByText('This app does not know this target type. It is left as it is.').click();
  await expect(unknown).toContainText(`"entraObjectId": "${groupId('WIN - Surface')}"`);
});

test('an assignment of a policy set says so, with its id', async ({ page, baseURL }) => {
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL! });
  await signIn(page, 'ada', detailPath('WIN - Delivery optimization'));
  const set = rows(page).filter({ hasText: 'DYN - Windows Autopilot' });
  await expect(set).toContainText('Policy set');
  await set.getByRole('button', { name: /copy source id/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(POLICY_SET_ID);
});

test('I see the certificates it leans on, and theirs, each a link', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - VPN - Always On (IKEv2)'));
  const certificates = page.getByRole('region', { name: 'Certificates' });
  await expect(certificates.getByRole('link')).toHaveText([
    'WIN - SCEP - User certificate',
    'WIN - Trusted root - Contoso Root CA 2016',
  ]);
  await certificates.getByRole('link', { name: 'WIN - SCEP - User certificate' }).click();
  await expect(page).toHaveURL(detailPath('WIN - SCEP - User certificate'));
  await page.goto(detailPath('WIN - Wi-Fi - Guest (nothing bound)'));
  await expect(certificates.getByText('None is set').first()).toBeVisible();
  await page.goto(detailPath('WIN - Device restrictions - Baseline'));
  await expect(page.getByRole('region', { name: 'Assignments' })).toBeVisible();
  await expect(certificates).toBeHidden();
});

test('I open it in the Intune admin center, and add an assignment', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - Network boundary'));
  const adminCenter = page.getByRole('link', { name: 'Open in the Intune admin center' });
  await expect(adminCenter).toHaveAttribute(
    'href',
    new RegExp(`^https://intune\\.microsoft\\.com/.*${configurationId('WIN - Network boundary')}`),
  );
  await expect(adminCenter).toHaveAttribute('target', '_blank');
  await expect(page.getByText('Not assigned yet')).toBeVisible();
  await page.getByRole('link', { name: 'Add assignment' }).click();
  await expect(page).toHaveURL(`${detailPath('WIN - Network boundary')}/assign`);
});

import { countEffort, effortOf } from '../testing/effort.ts';
import { expect, signIn, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  combobox,
  create,
  detailPath,
  expectCreated,
  filterId,
  formPath,
  groupId,
  NEW_GROUP,
  openAdvanced,
  openForm,
  pick,
  radio,
} from '../testing/steps.ts';
import type { Page } from '@playwright/test';

const WI_FI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const VIA =
  'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication';

/** Everything that the link of {@link FILLED} says, in the form. */
async function expectFilled(page: Page): Promise<void> {
  await expect(combobox(page, 'Configuration')).toHaveValue(WI_FI);
  await expect(combobox(page, 'Assign through')).toHaveValue(
    /Identity certificate for client authentication: WIN - SCEP - Device certificate/,
  );
  await expect(radio(page, 'Target', 'Group')).toBeChecked();
  await expect(combobox(page, 'Group')).toHaveValue('Sales & Marketing');
  await expect(radio(page, 'Filter mode', 'Exclude')).toBeChecked();
  await expect(combobox(page, 'Filter')).toHaveValue('Windows - ARM64 & Surface');
  await expect(radio(page, 'Intent', 'Remove')).toBeChecked();
}

const FILLED = formPath(WI_FI, {
  via: VIA,
  groupId: groupId('Sales & Marketing'),
  filterMode: 'exclude',
  filterId: filterId('Windows - ARM64 & Surface'),
  intent: 'remove',
});

test('a colleague’s link fills the whole form, signed out as I am, and it can be sent as it is', async ({
  page,
  tenant,
}) => {
  await openForm(page, 'ada', FILLED);
  await expectFilled(page);
  const spent = await countEffort(page);
  await create(page);
  await expectCreated(page, 'Sales & Marketing');
  expect(spent()).toEqual(effortOf('Open a colleague’s link and create what it says'));
  expect(await tenant.writes()).toHaveLength(1);
});

test('the address follows the form, and a reload in the middle keeps all of it', async ({
  page,
  baseURL,
}) => {
  await openForm(page, 'ada', formPath(WI_FI));
  await combobox(page, 'Assign through').click();
  await page
    .getByRole('option')
    .filter({ has: page.getByText(VIA, { exact: true }) })
    .click();
  await pick(page, 'Group', 'Sales & Marketing');
  await radio(page, 'Filter mode', 'Exclude').check();
  await pick(page, 'Filter', 'Windows - ARM64 & Surface');
  await radio(page, 'Intent', 'Remove').check();
  await expect(page).toHaveURL((url) => url.searchParams.get('intent') === 'remove');
  const wanted = new URL(FILLED, baseURL);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(
    Object.fromEntries(wanted.searchParams),
  );
  await page.reload();
  await expectFilled(page);
  await radio(page, 'Target', 'ConfigMgr collection').check();
  await combobox(page, 'Collection').fill('CD100014');
  await combobox(page, 'Collection').press('Tab');
  await expect(page).toHaveURL(
    (url) =>
      url.searchParams.get('target') === 'collection' &&
      url.searchParams.get('collectionId') === 'CD100014' &&
      !url.searchParams.has('groupId'),
  );
});

test('Back leaves the form in one step, Forward brings it back as it was', async ({ page }) => {
  await signIn(page, 'ada', detailPath(BASELINE));
  await page.getByRole('link', { name: 'Add assignment' }).click();
  await pick(page, 'Group', 'Finance');
  await openAdvanced(page);
  await radio(page, 'Intent', 'Remove').check();
  await expect(page).toHaveURL(/intent=remove/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /· 2 assignments/ })).toBeVisible();
  await page.goForward();
  await expect(combobox(page, 'Group')).toHaveValue('Finance');
  await expect(radio(page, 'Intent', 'Remove')).toBeChecked();
});

test('another address of the same form, by Back and Forward, changes the form', async ({
  page,
}) => {
  await openForm(page);
  await page.evaluate(
    (to) => history.pushState(null, '', to),
    formPath(BASELINE, { target: 'allDevices', intent: 'remove' }),
  );
  await page.goBack();
  await expect(combobox(page, 'Group')).toHaveValue(NEW_GROUP);
  await page.goForward();
  await expect(radio(page, 'Target', 'All devices')).toBeChecked();
  await expect(radio(page, 'Intent', 'Remove')).toBeChecked();
});

test('the list’s search, platform, type, assigned and sort are in its address, both ways', async ({
  page,
}) => {
  await signIn(
    page,
    'ada',
    '/configurations?q=wi-fi+contoso&platform=iOS&type=wiFi&assigned=yes&sort=-modified',
  );
  await expect(page.getByRole('searchbox', { name: 'Search configurations' })).toHaveValue(
    'wi-fi contoso',
  );
  const table = page.getByRole('table', { name: 'Configurations' });
  await expect(table.getByRole('link')).toHaveText(['iOS - Wi-Fi - Contoso Corp (EAP-TLS)']);
  await expect(table.getByRole('columnheader', { name: 'Last modified' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page.getByRole('combobox', { name: 'Platform' })).toHaveText('iOS/iPadOS');
  await page.getByRole('combobox', { name: 'Assigned' }).click();
  await page.getByRole('option', { name: 'Assigned or not' }).click();
  await page.getByRole('searchbox', { name: 'Search configurations' }).fill('guest');
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(page).toHaveURL((url) => url.search === '?q=guest&platform=iOS&type=wiFi');
  await expect(table.getByRole('link')).toHaveText(['iOS - Wi-Fi - Guest']);
  await page.reload();
  await expect(table.getByRole('link')).toHaveText(['iOS - Wi-Fi - Guest']);
  await table.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /Guest/ })).toBeVisible();
  // The breadcrumb leads back to what was shown, as Back does.
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Configurations' })
    .click();
  await expect(table.getByRole('link')).toHaveText(['iOS - Wi-Fi - Guest']);
  await expect(page.getByRole('searchbox', { name: 'Search configurations' })).toHaveValue('guest');
});

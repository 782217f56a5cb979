import { countEffort, effortOf } from '../testing/effort.ts';
import { expect, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  combobox,
  create,
  expectCreated,
  filterId,
  formPath,
  groupId,
  NEW_GROUP,
  openForm,
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

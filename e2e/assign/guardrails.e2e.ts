import { expect, test, type TenantControl } from '../testing/fixtures.ts';
import {
  BASELINE,
  combobox,
  createButton,
  filterId,
  formPath,
  groupId,
  NEW_GROUP,
  openForm,
  pick,
  radio,
} from '../testing/steps.ts';
import type { Locator, Page } from '@playwright/test';

/**
 * The reason stands at its field, for eye and ear; the button says it too and does nothing, by
 * click or by Enter.
 */
async function expectRefused(
  page: Page,
  tenant: TenantControl,
  field: Locator,
  reason: RegExp,
): Promise<void> {
  await expect(field).toHaveAccessibleDescription(reason);
  await expect(createButton(page)).toBeDisabled();
  await expect(createButton(page)).toHaveAccessibleDescription(reason);
  await createButton(page).click({ force: true });
  await createButton(page).press('Enter');
  await page
    .getByRole('radiogroup', { name: 'Intent' })
    .getByRole('radio', { checked: true })
    .press('Enter');
  expect(await tenant.writes()).toEqual([]);
}

/** Microsoft's page, in a new tab, beside the reason. */
async function expectSource(page: Page, name: string, address: RegExp): Promise<void> {
  const link = page.getByRole('link', { name: `${name} (opens in a new tab)` }).first();
  await expect(link).toHaveAttribute('href', address);
  await expect(link).toHaveAttribute('target', '_blank');
}

const group = groupId(NEW_GROUP);

test('an excluded group takes no filter', async ({ page, tenant }) => {
  await openForm(page, 'ada', formPath(BASELINE, { target: 'exclusionGroup', groupId: group }));
  await expect(createButton(page)).toBeEnabled();
  await radio(page, 'Filter mode', 'Include').check();
  await pick(page, 'Filter', 'Windows - Corporate');
  await expectRefused(
    page,
    tenant,
    page.getByRole('radiogroup', { name: 'Filter mode' }),
    /An excluded group takes no filter/,
  );
  await expectSource(
    page,
    'Filters overview',
    /^https:\/\/learn\.microsoft\.com\/intune\/.*filters/,
  );
  await radio(page, 'Filter mode', 'No filter').check();
  await expect(createButton(page)).toBeEnabled();
});

test('a filter of another platform, which only a link can bring', async ({ page, tenant }) => {
  await openForm(
    page,
    'ada',
    formPath(BASELINE, {
      groupId: group,
      filterMode: 'include',
      filterId: filterId('macOS - Apple silicon'),
    }),
  );
  await expectRefused(
    page,
    tenant,
    combobox(page, 'Filter'),
    /The filter is for macOS, the configuration for Windows/,
  );
  await expectSource(page, 'Filters overview', /^https:\/\/learn\.microsoft\.com\//);
  await pick(page, 'Filter', 'Windows - Corporate');
  await expect(createButton(page)).toBeEnabled();
});

test('a filter for managed apps, which only a link can bring', async ({ page, tenant }) => {
  await openForm(
    page,
    'ada',
    formPath('iOS - Restrictions - Supervised', {
      groupId: group,
      filterMode: 'exclude',
      filterId: filterId('Apps - iOS 17 or newer (MAM)'),
    }),
  );
  await expectRefused(page, tenant, combobox(page, 'Filter'), /This filter is for managed apps/);
  await expectSource(page, 'Workloads that take filters', /^https:\/\/learn\.microsoft\.com\//);
  await combobox(page, 'Filter').fill('iOS');
  await expect(page.getByRole('option')).toHaveCount(2);
});

test('a group that has it already', async ({ page, tenant }) => {
  await openForm(
    page,
    'ada',
    formPath('WIN - Update ring 1 - Pilot', { groupId: groupId('WIN - Ring 1: Pilot') }),
  );
  await expectRefused(
    page,
    tenant,
    page.getByRole('radiogroup', { name: 'Target' }),
    /This group is already included here/,
  );
  await expectSource(page, 'Troubleshoot filters', /^https:\/\/learn\.microsoft\.com\//);
  await radio(page, 'Target', 'Excluded group').check();
  await expect(createButton(page)).toBeDisabled();
});

test('a group that is excluded already', async ({ page, tenant }) => {
  await openForm(
    page,
    'ada',
    formPath('WIN - Update ring 1 - Pilot', { groupId: groupId('WIN - Ring 0: IT') }),
  );
  await expectRefused(
    page,
    tenant,
    page.getByRole('radiogroup', { name: 'Target' }),
    /This group is already excluded here/,
  );
});

test('all devices, when all devices have it already', async ({ page, tenant }) => {
  await openForm(page, 'ada', formPath('WIN - Health monitoring', { target: 'allDevices' }));
  await expect(page.getByRole('radiogroup', { name: 'Target' })).toHaveAccessibleDescription(
    /This target is already assigned here/,
  );
  await expect(createButton(page)).toBeDisabled();
  expect(await tenant.writes()).toEqual([]);
});

test('the list of a certificate counts where the assignment lands there', async ({
  page,
  tenant,
}) => {
  await openForm(
    page,
    'ada',
    formPath('WIN - VPN - Always On (IKEv2)', {
      via: 'identityCertificate',
      groupId: groupId('VPN users'),
    }),
  );
  await expectRefused(
    page,
    tenant,
    page.getByRole('radiogroup', { name: 'Target' }),
    /This group is already included here/,
  );
});

test('what is missing is said at its field once I try', async ({ page, tenant }) => {
  await openForm(page, 'ada', formPath(BASELINE));
  await expect(combobox(page, 'Group')).not.toHaveAccessibleDescription(/Pick a group/);
  await expectRefusedAfterTry(page, tenant, combobox(page, 'Group'), /Pick a group\./);
  await radio(page, 'Target', 'ConfigMgr collection').check();
  await expectRefusedAfterTry(
    page,
    tenant,
    combobox(page, 'Collection'),
    /Pick or type a collection\./,
  );
  await radio(page, 'Target', 'All users').check();
  await radio(page, 'Filter mode', 'Include').check();
  await expectRefusedAfterTry(
    page,
    tenant,
    combobox(page, 'Filter'),
    /Pick a filter, or choose No filter\./,
  );
});

test('a configuration is missing: the form says so and sends nothing', async ({ page, tenant }) => {
  await openForm(page, 'ada', `/assign?groupId=${group}`);
  await expectRefusedAfterTry(
    page,
    tenant,
    combobox(page, 'Configuration'),
    /Pick a configuration\./,
  );
});

/** Enter in the form asks to send: what is missing is said then, at its field. */
async function expectRefusedAfterTry(
  page: Page,
  tenant: TenantControl,
  field: Locator,
  reason: RegExp,
): Promise<void> {
  await expect(createButton(page)).toBeDisabled();
  await expect(createButton(page)).toHaveAccessibleDescription(reason);
  await page
    .getByRole('radiogroup', { name: 'Intent' })
    .getByRole('radio', { checked: true })
    .press('Enter');
  await expect(field).toHaveAccessibleDescription(reason);
  expect(await tenant.writes()).toEqual([]);
}

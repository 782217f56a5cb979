import { checkAccessibility, expect, test } from '../testing/fixtures.ts';
import type { Page } from '@playwright/test';
import {
  BASELINE,
  BASELINE_ASSIGNMENTS,
  bodyFor,
  combobox,
  configurationId,
  create,
  createButton,
  expectCreated,
  expectOnePost,
  filterId,
  formPath,
  groupId,
  openForm,
  radio,
} from '../testing/steps.ts';

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const preview = (page: Page) => page.getByRole('region', { name: 'Request preview' });
const target = (page: Page) => page.getByRole('radiogroup', { name: 'Target', exact: true });

const EXECUTIVES = groupId('Executives');
const MIX = formPath(BASELINE, { target: 'exclusionGroup', groupId: EXECUTIVES });

test('users excluded from all devices: blocked, and a reason has to be one', async ({
  page,
  tenant,
}) => {
  await openForm(page, 'ada', MIX);
  const reason = /Devices are included \(All devices\) and users excluded \(Executives\)/;
  await expect(target(page)).toHaveAccessibleDescription(reason);
  await expect(createButton(page)).toBeDisabled();
  await expect(createButton(page)).toHaveAccessibleDescription(reason);
  await page.getByRole('button', { name: 'Override with a reason' }).click();
  const field = page.getByRole('textbox', { name: 'Reason' });
  await field.fill('ok');
  await expect(createButton(page)).toBeDisabled();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Do not override' }).click();
  await expect(field).toBeHidden();
  expect(await tenant.writes()).toEqual([]);
});

test('I override with a reason, and the receipt keeps it', async ({ page, tenant }) => {
  await openForm(page, 'ada', MIX);
  await page.getByRole('button', { name: 'Override with a reason' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the board, ticket 4711');
  await expect(
    page.getByText('One rule is overridden; your reason goes into the receipt.'),
  ).toBeVisible();
  await create(page);
  await expectCreated(page, 'Excluded Executives');
  await expectOnePost(
    tenant,
    BASELINE_ASSIGNMENTS,
    bodyFor({ type: 'exclusionGroupAssignmentTarget', groupId: EXECUTIVES }),
  );
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'History' })
    .click();
  await page
    .getByRole('link', { name: new RegExp(BASELINE) })
    .first()
    .click();
  await expect(page.getByText('Agreed with the board, ticket 4711')).toBeVisible();
});

test('a reason counts for whom it was given for, and no longer', async ({ page, tenant }) => {
  await openForm(page, 'ada', formPath(BASELINE, { groupId: groupId('Finance') }));
  await page.getByRole('button', { name: 'Override with a reason' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the board');
  await expect(createButton(page)).toBeEnabled();
  await radio(page, 'Target', 'All users').check();
  await expect(createButton(page)).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Override with a reason' })).toBeVisible();
  expect(await tenant.writes()).toEqual([]);
});

test('what a fix says is done in one click, and I am where it was done', async ({ page }) => {
  await openForm(
    page,
    'ada',
    formPath(BASELINE, {
      groupId: groupId('WIN - Kiosks'),
      filterMode: 'include',
      filterId: filterId('macOS - Apple silicon'),
    }),
  );
  await page.getByRole('button', { name: 'Drop the filter' }).press('Enter');
  await expect(radio(page, 'Filter mode', 'No filter')).toBeFocused();
  await expect(combobox(page, 'Filter')).toBeHidden();
  await expect(createButton(page)).toBeEnabled();
  await expect(page).not.toHaveURL(/filter/);
});

test('the wrong kind of group: pick another, or the same kind for all', async ({ page }) => {
  await openForm(
    page,
    'ada',
    formPath(BASELINE, { target: 'exclusionGroup', groupId: groupId('Executives') }),
  );
  await page.getByRole('button', { name: 'Pick a device group' }).click();
  await expect(combobox(page, 'Group')).toBeFocused();
  await expect(combobox(page, 'Group')).toHaveValue('');
});

test('a filter on what is there already, in place of an exclusion', async ({ page }) => {
  await openForm(
    page,
    'ada',
    formPath('WIN - Trusted root - Contoso Root CA 2016', {
      target: 'exclusionGroup',
      groupId: groupId('DYN - Windows Autopilot'),
    }),
  );
  await expect(target(page)).toHaveAccessibleDescription(
    /DYN - Windows Autopilot is a dynamic device group/,
  );
  await expect(createButton(page)).toBeEnabled();
  await page.getByRole('link', { name: 'Use an exclude filter on All devices instead' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /Edit an assignment of WIN - Trusted root/ }),
  ).toBeVisible();
  await expect(radio(page, 'Filter mode', 'Exclude')).toBeChecked();
});

test('an exclusion from nothing reaches nobody, and one click makes it an inclusion', async ({
  page,
}) => {
  await openForm(
    page,
    'ada',
    formPath('WIN - Network boundary', {
      target: 'exclusionGroup',
      groupId: groupId('WIN - Kiosks'),
    }),
  );
  await expect(target(page)).toHaveAccessibleDescription(/reaches nobody/);
  await page.getByRole('button', { name: 'Include this group instead' }).click();
  await expect(radio(page, 'Target', 'Group')).toBeChecked();
});

for (const { name, words } of [
  { name: 'DYN - Nobody yet', words: /matches nobody now/ },
  { name: 'Mixed - Board and their tablets', words: /holds users and devices/ },
]) {
  test(`a group to think about: ${name}`, async ({ page }) => {
    await openForm(page, 'ada', formPath('WIN - Network boundary', { groupId: groupId(name) }));
    await expect(combobox(page, 'Group')).toHaveAccessibleDescription(words);
    await expect(createButton(page)).toBeEnabled();
  });
}

test('a group of my own that means everybody: All users does the same, in one click', async ({
  page,
}) => {
  await openForm(
    page,
    'ada',
    formPath('WIN - Network boundary', { groupId: groupId('M365 - Whole company') }),
  );
  await expect(combobox(page, 'Group')).toHaveAccessibleDescription(/means everybody/);
  await page.getByRole('button', { name: 'Use All users' }).click();
  await expect(radio(page, 'Target', 'All users')).toBeFocused();
});

test('members that cannot be read are unknown, which is said and is not none', async ({
  page,
  tenant,
}) => {
  await tenant.fault({ path: '/$count', times: null, fault: { kind: 'status', status: 403 } });
  await openForm(
    page,
    'ada',
    formPath(BASELINE, { target: 'exclusionGroup', groupId: groupId('Executives') }),
  );
  await expect(combobox(page, 'Group')).toHaveAccessibleDescription(/could not be read/);
  await expect(target(page)).toHaveAccessibleDescription(
    /It is not known whether All devices and Executives hold the same kind/,
  );
  await expect(createButton(page)).toBeEnabled();
});

test('a Wi-Fi profile says which certificates do not reach the target, and leads to their form, filled in', async ({
  page,
  tenant,
}) => {
  const pilot = groupId('WIN - Ring 1: Pilot');
  await openForm(page, 'ada', formPath(WIFI, { groupId: pilot }));
  const here = page.url();
  const needs = page.getByRole('list', { name: 'Certificates it needs' }).getByRole('listitem');
  await expect(needs).toHaveCount(4);
  await expect(needs.filter({ hasText: 'Contoso Root CA 2016' })).toContainText(
    'Reaches this target',
  );
  await expect(needs.filter({ hasText: 'Contoso Root CA 2024' })).toContainText('excludes groups');
  await expect(needs.filter({ hasText: 'Issuing CA 3' })).toContainText('Assigned to nobody');
  await checkAccessibility(page);
  await page.getByRole('link', { name: 'Assign WIN - Trusted root - Issuing CA 3 too' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Assign WIN - Trusted root - Issuing CA 3' }),
  ).toBeVisible();
  await expect(combobox(page, 'Group')).toHaveValue('WIN - Ring 1: Pilot');
  await create(page);
  await expectCreated(page, 'WIN - Ring 1: Pilot');
  const path = `/deviceManagement/deviceConfigurations/${configurationId('WIN - Trusted root - Issuing CA 3')}/assignments`;
  await expectOnePost(tenant, path, bodyFor({ type: 'groupAssignmentTarget', groupId: pilot }));
  await page.goBack();
  await expect(page).toHaveURL(here);
  await expect(combobox(page, 'Group')).toHaveValue('WIN - Ring 1: Pilot');
  await expect(needs.filter({ hasText: 'Issuing CA 3' })).toContainText('Reaches this target');
});

test('the request in four languages, by keyboard, without a token, and in Graph Explorer', async ({
  page,
  tenant,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openForm(page);
  await preview(page).getByRole('tab', { name: 'HTTP' }).focus();
  for (const [name, words] of [
    ['curl', 'curl --fail-with-body --request POST'],
    ['PowerShell', 'Invoke-MgGraphRequest -Method POST'],
    ['TypeScript', 'await fetch('],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(preview(page).getByRole('tab', { name, selected: true })).toBeFocused();
    const panel = preview(page).getByRole('tabpanel', { name });
    await expect(panel).toContainText(words);
    await expect(panel).toContainText(`${tenant.origin}/beta${BASELINE_ASSIGNMENTS}`);
    await preview(page).getByRole('button', { name: 'Copy request' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(words);
    expect(copied).not.toMatch(/eyJ[\w-]{20}/);
    await preview(page).getByRole('tab', { name }).focus();
  }
  await checkAccessibility(page);
  const href = await preview(page)
    .getByRole('link', { name: /Open in Graph Explorer/ })
    .getAttribute('href');
  const { searchParams } = new URL(href ?? '');
  expect(searchParams.get('request')).toBe(BASELINE_ASSIGNMENTS.slice(1));
  expect(JSON.parse(atob(searchParams.get('requestBody') ?? ''))).toMatchObject({
    intent: 'apply',
  });
});

import type { Locator, Page } from '@playwright/test';
import { checkAccessibility, expect, test, type TenantControl } from '../testing/fixtures.ts';
import {
  BASELINE,
  BASELINE_ASSIGNMENTS,
  bodyFor,
  combobox,
  create,
  createButton,
  expectCreated,
  expectOnePost,
  filterId,
  formPath,
  go,
  groupId,
  NEW_GROUP,
  openForm,
  radio,
} from '../testing/steps.ts';

// What each rule says of which choice: src/app/stories/guardrails.test.ts.

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
    .getByRole('radiogroup', { name: 'Target' })
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
const EXECUTIVES = groupId('Executives');
const target = (page: Page) => page.getByRole('radiogroup', { name: 'Target', exact: true });

test('an excluded group is offered no filter, and one that a link brings is refused', async ({
  page,
  tenant,
}) => {
  const excluded = { target: 'exclusionGroup', groupId: group };
  await openForm(page, 'ada', formPath(BASELINE, excluded));
  await expect(page.getByRole('button', { name: 'Exclude group' })).toBeEnabled();
  await expect(page.getByRole('radiogroup', { name: 'Filter mode' })).toBeHidden();
  await expect(page.getByRole('radiogroup', { name: 'Intent' })).toBeHidden();
  const filter = { filterMode: 'include', filterId: filterId('Windows - Corporate') };
  await go(page, formPath(BASELINE, { ...excluded, ...filter }));
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

test('a filter that only a link can bring: only those that fit are offered instead', async ({
  page,
  tenant,
}) => {
  const ipad = {
    groupId: group,
    filterMode: 'exclude',
    filterId: filterId('Apps - iOS 17 or newer (MAM)'),
  };
  await openForm(page, 'ada', formPath('iOS - Restrictions - Supervised', ipad));
  await expectRefused(page, tenant, combobox(page, 'Filter'), /This filter is for managed apps/);
  await combobox(page, 'Filter').fill('iOS');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.getByRole('option').first().click();
  await expect(createButton(page)).toBeEnabled();
});

test('what is missing is said at its field once I try', async ({ page, tenant }) => {
  await openForm(page, 'ada', `/assign?groupId=${group}`);
  await expectRefusedAfterTry(
    page,
    tenant,
    combobox(page, 'Configuration'),
    /Pick a configuration or an app\./,
  );
  await go(page, formPath(BASELINE));
  await expect(combobox(page, 'Configuration')).toHaveValue(BASELINE);
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

test('I override with a reason that is one, for whom it was given for, and the receipt keeps it', async ({
  page,
  tenant,
}) => {
  await openForm(
    page,
    'ada',
    formPath(BASELINE, { target: 'exclusionGroup', groupId: EXECUTIVES }),
  );
  const reason = /Devices are included \(All devices\) and users excluded \(Executives\)/;
  await expect(target(page)).toHaveAccessibleDescription(reason);
  await expect(createButton(page)).toBeDisabled();
  await expect(createButton(page)).toHaveAccessibleDescription(reason);
  const override = page.getByRole('button', { name: 'Override with a reason' });
  const field = page.getByRole('textbox', { name: 'Reason' });
  await override.click();
  await field.fill('ok');
  await expect(createButton(page)).toBeDisabled();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Do not override' }).click();
  await expect(field).toBeHidden();
  await override.click();
  await field.fill('Agreed with the board, ticket 4711');
  await expect(
    page.getByText('One rule is overridden; your reason goes into the receipt.'),
  ).toBeVisible();
  await expect(createButton(page)).toBeEnabled();
  await radio(page, 'Target', 'All users').check();
  await expect(createButton(page)).toBeDisabled();
  await expect(override).toBeVisible();
  expect(await tenant.writes()).toEqual([]);
  await radio(page, 'Target', 'Excluded group').check();
  await expect(field).toHaveValue('Agreed with the board, ticket 4711');
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

  // The wrong kind of group.
  await go(page, formPath(BASELINE, { target: 'exclusionGroup', groupId: EXECUTIVES }));
  await page.getByRole('button', { name: 'Pick a device group' }).click();
  await expect(combobox(page, 'Group')).toBeFocused();
  await expect(combobox(page, 'Group')).toHaveValue('');

  // An exclusion from nothing.
  const boundary = 'WIN - Network boundary';
  await go(
    page,
    formPath(boundary, { target: 'exclusionGroup', groupId: groupId('WIN - Kiosks') }),
  );
  await expect(target(page)).toHaveAccessibleDescription(/no device receives the configuration/);
  await page.getByRole('button', { name: 'Include this group instead' }).click();
  await expect(radio(page, 'Target', 'Group')).toBeChecked();

  // A group of one's own that means everybody.
  await go(page, formPath(boundary, { groupId: groupId('M365 - Whole company') }));
  await expect(combobox(page, 'Group')).toHaveAccessibleDescription(/means everybody/);
  await page.getByRole('button', { name: 'Use All users' }).click();
  await expect(radio(page, 'Target', 'All users')).toBeFocused();

  // A filter on what is there already, in place of an exclusion.
  await go(
    page,
    formPath('WIN - Trusted root - Contoso Root CA 2016', {
      target: 'exclusionGroup',
      groupId: groupId('DYN - Windows Autopilot'),
    }),
  );
  await expect(target(page)).toHaveAccessibleDescription(
    /DYN - Windows Autopilot is a dynamic device group/,
  );
  await page.getByRole('link', { name: 'Use an exclude filter on All devices instead' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /Edit an assignment of WIN - Trusted root/ }),
  ).toBeVisible();
  await expect(radio(page, 'Filter mode', 'Exclude')).toBeChecked();
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
    .getByRole('radiogroup', { name: 'Target' })
    .getByRole('radio', { checked: true })
    .press('Enter');
  await expect(field).toHaveAccessibleDescription(reason);
  expect(await tenant.writes()).toEqual([]);
}

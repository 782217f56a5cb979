import type { Page } from '@playwright/test';
import { expect, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  combobox,
  create,
  createButton,
  expectCreated,
  filterId,
  formPath,
  go,
  groupId,
  NEW_GROUP,
  openForm,
  pick,
  radio,
} from '../testing/steps.ts';

// What the form says and sends otherwise: src/app/stories/byHand/assign.

const EXECUTIVES = groupId('Executives');
const target = (page: Page) => page.getByRole('radiogroup', { name: 'Target', exact: true });

test('the focus is where I go on: after a creation, and where a fix was done by one click', async ({
  page,
}) => {
  await openForm(page, 'ada', formPath(BASELINE));
  await test.step('to another group, and nothing is called missing before I looked for one', async () => {
    await combobox(page, 'Group').focus();
    await page.keyboard.press('Control+Enter');
    await expect(combobox(page, 'Group')).toHaveAccessibleDescription(/Choose a group/);
    await pick(page, 'Group', NEW_GROUP);
    await create(page);
    await expectCreated(page, NEW_GROUP);
    await page.getByRole('button', { name: 'Assign to another group' }).click();
    await expect(combobox(page, 'Group')).toBeFocused();
    await expect(combobox(page, 'Group')).toHaveValue('');
    await expect(combobox(page, 'Group')).not.toHaveAttribute('aria-invalid', 'true');
  });

  // A filter of another platform.
  await go(
    page,
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
  await page.getByRole('button', { name: 'Choose a device group' }).click();
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
    /“DYN - Windows Autopilot” is a dynamic device group/,
  );
  await page.getByRole('link', { name: 'Use an exclude filter on All devices instead' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /Edit an assignment of WIN - Trusted root/ }),
  ).toBeVisible();
  await expect(radio(page, 'Filter mode', 'Exclude')).toBeChecked();
});

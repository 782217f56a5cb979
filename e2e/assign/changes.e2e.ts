import type { Page } from '@playwright/test';
import { countEffort, effortOf } from '../testing/effort.ts';
import { checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import {
  combobox,
  configurationId,
  detailPath,
  filterId,
  groupId,
  pick,
  press,
  radio,
} from '../testing/steps.ts';

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const AUTOPILOT = 'DYN - Windows Autopilot';
const RING = 'WIN - Ring 0: IT';
const LIST = `/deviceManagement/deviceConfigurations/${configurationId(WIFI)}/assignments`;

const rowId = (group: string) => `${configurationId(WIFI)}_${groupId(group)}`;
const verified = (page: Page) =>
  page.getByRole('region', { name: 'What happened' }).getByText('Verified', { exact: true });

// What needs a page that can be clicked, and no browser: src/app/stories/byHand/changes.test.ts,
// and a colleague meanwhile: byHand/assign/colleague.test.ts.
test('I narrow an assignment by a filter, and every other row is as it was', async ({
  page,
  tenant,
}) => {
  const before = await tenant.state(configurationId(WIFI));
  await signIn(page, 'ada', detailPath(WIFI));
  const spent = await countEffort(page);
  await page.getByRole('link', { name: `Edit ${AUTOPILOT}` }).click();
  await radio(page, 'Filter mode', 'Include').check();
  await combobox(page, 'Filter').click();
  await pick(page, 'Filter', 'Windows - Corporate');
  await expect(page).toHaveURL(
    new RegExp(`filterMode=include&filterId=${filterId('Windows - Corporate')}`),
  );
  await checkAccessibility(page);
  await press(page, 'Save change');
  await expect(page.getByText('Saved and verified', { exact: true })).toBeVisible();
  expect(spent()).toEqual(effortOf('Edit the filter of an assignment'));
  await expect(verified(page)).toBeVisible();
  await expect(page.getByText('Other assignments unchanged')).toBeVisible();
  const writes = await tenant.writes();
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST /beta/deviceManagement/deviceConfigurations/${configurationId(WIFI)}/assign`,
  ]);
  const after = await tenant.state(configurationId(WIFI));
  const others = (state: typeof after) =>
    state.assignments
      .filter(({ id }) => id !== rowId(AUTOPILOT))
      .toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
  expect(others(after)).toEqual(others(before));
  expect(after.assignments.find(({ id }) => id === rowId(AUTOPILOT))).toMatchObject({
    target: {
      deviceAndAppManagementAssignmentFilterId: filterId('Windows - Corporate'),
      deviceAndAppManagementAssignmentFilterType: 'include',
    },
  });
});

test('I remove one assignment by one DELETE, after reading what that means', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', detailPath(WIFI));
  await page.getByRole('link', { name: `Remove ${RING}` }).click();
  // Another row reaches the same devices, so that there is nothing to warn of.
  await expect(page.getByRole('region', { name: 'Devices' })).toContainText(
    'No device loses this: another assignment reaches them.',
  );
  await expect(page.getByRole('region', { name: 'What removing means' })).toHaveCount(0);
  await checkAccessibility(page);
  await press(page, 'Remove assignment');
  await expect(verified(page)).toBeVisible();
  const writes = await tenant.writes();
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `DELETE /beta${LIST}/${rowId(RING)}`,
  ]);
  await page.getByRole('link', { name: 'Show the configuration' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `${WIFI} · 2 assignments` }),
  ).toBeVisible();
});

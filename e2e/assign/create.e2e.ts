import { expect, signIn, test } from '../testing/fixtures.ts';
import * as desk from '../testing/steps.ts';
import {
  BASELINE,
  BASELINE_ASSIGNMENTS,
  bodyFor,
  combobox,
  create,
  expectCreated,
  expectOnePost,
  expectPreview,
  NEW_GROUP,
  openForm,
  pick,
  radio,
  openAdvanced,
} from '../testing/steps.ts';

const { configurationId, filterId, formPath, groupId } = desk;
const FORM = formPath(BASELINE);

// What each choice becomes, sent and in the tenant: src/app/stories/create.test.ts.

test('I find a configuration, assign it to a group and see that the tenant has it', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada');
  await page
    .getByRole('searchbox', { name: 'Search configurations' })
    .fill('restrictions baseline');
  await page.getByRole('link', { name: BASELINE, exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `${BASELINE} · 2 assignments` }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Add assignment' }).click();
  await combobox(page, 'Group').fill('Kios');
  const kiosks = page.getByRole('option', { name: 'WIN - Kiosks' });
  await expect(kiosks).toContainText('Security group');
  await expect(kiosks).toContainText(/\d+ devices/);
  await kiosks.click();
  const body = bodyFor({ type: 'groupAssignmentTarget', groupId: groupId('WIN - Kiosks') });
  await expectPreview(page, tenant, BASELINE_ASSIGNMENTS, body);
  await create(page);
  await expectCreated(page, 'WIN - Kiosks');
  await expectOnePost(tenant, BASELINE_ASSIGNMENTS, body);
  await page.getByRole('link', { name: 'Show the configuration' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `${BASELINE} · 3 assignments` }),
  ).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Assignments' }).getByRole('row', { name: 'WIN - Kiosks' }),
  ).toBeVisible();
});

test('I go on to another group, and nothing is called missing before I have looked for one', async ({
  page,
}) => {
  await openForm(page, 'ada', FORM);
  await combobox(page, 'Group').focus();
  await page.keyboard.press('Control+Enter');
  await expect(combobox(page, 'Group')).toHaveAccessibleDescription(/Pick a group/);
  await pick(page, 'Group', NEW_GROUP);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await page.getByRole('button', { name: 'Assign to another group' }).click();
  await expect(combobox(page, 'Group')).toBeFocused();
  await expect(combobox(page, 'Group')).toHaveValue('');
  await expect(combobox(page, 'Group')).not.toHaveAttribute('aria-invalid', 'true');
});

test('what I choose is what the request preview says', async ({ page, tenant }) => {
  await openForm(page, 'ada', FORM);
  const says = (body: object) => expectPreview(page, tenant, BASELINE_ASSIGNMENTS, body);
  await radio(page, 'Target', 'All users').check();
  await expect(combobox(page, 'Group')).toBeHidden();
  await says(bodyFor({ type: 'allLicensedUsersAssignmentTarget' }));
  await radio(page, 'Target', 'All devices').check();
  await expect(combobox(page, 'Group')).toBeHidden();
  await says(bodyFor({ type: 'allDevicesAssignmentTarget' }));
  await radio(page, 'Target', 'ConfigMgr collection').check();
  await pick(page, 'Collection', 'Servers - Production');
  await says(
    bodyFor({
      type: 'configurationManagerCollectionAssignmentTarget',
      collectionId: desk.collectionId('CD10002A'),
    }),
  );
  await radio(page, 'Target', 'Excluded group').check();
  await pick(page, 'Group', NEW_GROUP);
  await says(bodyFor({ type: 'exclusionGroupAssignmentTarget', groupId: groupId(NEW_GROUP) }));
  await radio(page, 'Target', 'Group').check();
  const target = { type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) };
  await says(bodyFor(target));
  await radio(page, 'Filter mode', 'Exclude').check();
  await combobox(page, 'Filter').click();
  const filters = page.getByRole('option');
  await expect(filters.filter({ hasText: 'Windows' }).first()).toBeVisible();
  await expect(filters.filter({ hasText: /iOS|macOS|Android|AOSP|Apps/ })).toHaveCount(0);
  await filters.filter({ hasText: 'Windows - Corporate' }).click();
  const narrowed = (mode: string) =>
    bodyFor({
      ...target,
      deviceAndAppManagementAssignmentFilterId: filterId('Windows - Corporate'),
      deviceAndAppManagementAssignmentFilterType: mode,
    });
  await says(narrowed('exclude'));
  await radio(page, 'Filter mode', 'Include').check();
  await says(narrowed('include'));
  await radio(page, 'Filter mode', 'No filter').check();
  await says(bodyFor(target));
  await radio(page, 'Filter mode', 'Include').check();
  await expect(combobox(page, 'Filter')).toHaveValue('Windows - Corporate');
  await create(page);
  await expectCreated(page, /Empty - Next year hires only filter Windows - Corporate/);
  await expectOnePost(tenant, BASELINE_ASSIGNMENTS, narrowed('include'));
});

test('I type the id of a ConfigMgr collection, and am told what one looks like', async ({
  page,
  tenant,
}) => {
  await openForm(page, 'ada', FORM);
  await radio(page, 'Target', 'ConfigMgr collection').check();
  const collection = combobox(page, 'Collection');
  await expect(collection).toHaveAccessibleDescription(/SMS00001/);
  await collection.fill('CD100014');
  await collection.press('Tab');
  const body = bodyFor({
    type: 'configurationManagerCollectionAssignmentTarget',
    collectionId: 'CD100014',
  });
  await expectPreview(page, tenant, BASELINE_ASSIGNMENTS, body);
  await create(page);
  await expectCreated(page, 'All Windows 11 clients');
  await expectOnePost(tenant, BASELINE_ASSIGNMENTS, body);
});

test('I take a configuration off devices, warned and in Microsoft’s words', async ({
  page,
  tenant,
}) => {
  await openForm(page);
  await openAdvanced(page);
  const apply = radio(page, 'Intent', 'Apply');
  await expect(apply).toBeChecked();
  await expect(apply).toHaveAccessibleDescription(
    'Ensure that the configuration profile is applied to the devices in the assignment.',
  );
  const remove = radio(page, 'Intent', 'Remove');
  await expect(remove).toHaveAccessibleDescription(
    'Ensure that the configuration profile is removed from devices that have ' +
      'previously installed the configuration profile.',
  );
  await remove.check();
  await expect(page.getByRole('radiogroup', { name: 'Intent' })).toHaveAccessibleDescription(
    /Warning: Remove asks devices that have the configuration to remove it/,
  );
  const body = bodyFor({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) }, 'remove');
  await expectPreview(page, tenant, BASELINE_ASSIGNMENTS, body);
  await create(page);
  await expectCreated(page, 'Remove');
  await expectOnePost(tenant, BASELINE_ASSIGNMENTS, body);
});

test('I start with the form and pick the configuration there', async ({ page, tenant }) => {
  await signIn(page, 'ada', `/assign?groupId=${groupId(NEW_GROUP)}&intent=remove`);
  await pick(page, 'Configuration', BASELINE);
  await expect(page).toHaveURL(new RegExp(`${desk.detailPath(BASELINE)}/assign\\?`));
  await expect(combobox(page, 'Group')).toHaveValue(NEW_GROUP);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await expectOnePost(
    tenant,
    BASELINE_ASSIGNMENTS,
    bodyFor({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) }, 'remove'),
  );
});

test('I copy the request as it would be sent, and what Graph made of it', async ({
  page,
  tenant,
  baseURL,
}) => {
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL! });
  await openForm(page);
  await page
    .getByRole('region', { name: 'Request preview' })
    .getByRole('button', { name: 'Copy request' })
    .click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`POST ${tenant.origin}/beta${BASELINE_ASSIGNMENTS}\n`);
  expect(JSON.parse(copied.slice(copied.indexOf('{')))).toEqual(
    bodyFor({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) }),
  );
  await create(page);
  await expectCreated(page, NEW_GROUP);
  const message = page.getByRole('status').filter({ hasText: 'Assignment created' });
  await expect(message).toContainText('direct');
  await message.getByRole('button', { name: /copy source id/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(configurationId(BASELINE));
  await message.getByRole('button', { name: /copy assignment id/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${configurationId(BASELINE)}_${groupId(NEW_GROUP)}`,
  );
});

test('I find groups whatever their names look like, and see what is in them', async ({ page }) => {
  await openForm(page, 'ada', FORM);
  for (const { typed, name, says } of [
    { typed: 'Sales & M', name: 'Sales & Marketing', says: 'users' },
    { typed: 'Externals "Partner', name: 'Externals "Partner" accounts', says: 'users' },
    { typed: "O'Brien", name: "O'Brien's team", says: '6 users' },
    { typed: 'Geschäftsf', name: 'Geschäftsführung Österreich', says: '4 users' },
    { typed: 'WIN - Ring 0: IT', name: 'WIN - Ring 0: IT', says: 'devices' },
    { typed: '🚀', name: '🚀 Early adopters', says: 'users' },
    { typed: 'DYN - Macs', name: 'DYN - Macs', says: 'Security group, dynamic' },
    { typed: 'Mixed', name: 'Mixed - Board and their tablets', says: /users?, \d+ devices?/ },
    { typed: 'Empty', name: 'Empty - Next year hires', says: 'no members' },
    { typed: 'M365 - Intranet', name: 'M365 - Intranet editors', says: 'Microsoft 365 group' },
  ]) {
    await combobox(page, 'Group').fill(typed);
    await expect(
      page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) }),
    ).toContainText(says);
  }
});

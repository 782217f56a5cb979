import type { Page } from '@playwright/test';
import { colleague } from '../testing/colleague.ts';
import { countEffort, effortOf } from '../testing/effort.ts';
import {
  checkAccessibility,
  expect,
  signIn,
  type TenantControl,
  test,
} from '../testing/fixtures.ts';
import {
  bodyFor,
  combobox,
  configurationId,
  detailPath,
  filterId,
  go,
  groupId,
  hurryUntil,
  pick,
  press,
  radio,
  readyToPress,
} from '../testing/steps.ts';

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const AUTOPILOT = 'DYN - Windows Autopilot';
const RING = 'WIN - Ring 0: IT';
const KIOSKS = 'WIN - Kiosks';
const LIST = `/deviceManagement/deviceConfigurations/${configurationId(WIFI)}/assignments`;

const rowId = (group: string) => `${configurationId(WIFI)}_${groupId(group)}`;
const verified = (page: Page) =>
  page.getByRole('region', { name: 'What happened' }).getByText('Verified', { exact: true });

// What needs a page that can be clicked, and no browser: src/app/stories/byHand/changes.test.ts.
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
  await expect(page.getByRole('region', { name: 'What removing means' })).toBeVisible();
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

test('I remove several at once by one request', async ({ page, tenant }) => {
  await signIn(page, 'ada', detailPath(WIFI));
  const spent = await countEffort(page);
  await page.getByRole('checkbox', { name: `Select ${RING}` }).check();
  await page.getByRole('checkbox', { name: `Select ${KIOSKS}` }).check();
  await page.getByRole('link', { name: 'Remove 2 selected' }).click();
  await press(page, 'Remove 2 assignments');
  await expect(verified(page)).toHaveCount(2);
  expect(spent()).toEqual(effortOf('Remove two assignments'));
  expect(await tenant.writes()).toHaveLength(1);
  const { assignments } = await tenant.state(configurationId(WIFI));
  expect(assignments.map(({ id }) => id)).toEqual([rowId(AUTOPILOT)]);
});

/** Goes on with the list as it is now; then the colleague's row and my change are there. */
async function saveBeside(page: Page, tenant: TenantControl): Promise<void> {
  await page.getByRole('button', { name: 'Continue with the list as it is now' }).click();
  await press(page, 'Save change');
  await expect(verified(page)).toBeVisible();
  const { assignments } = await tenant.state(configurationId(WIFI));
  expect(assignments.find(({ id }) => id === rowId('Finance'))).toBeDefined();
  expect(assignments.find(({ id }) => id === rowId(AUTOPILOT))).toMatchObject({
    target: { deviceAndAppManagementAssignmentFilterType: 'exclude' },
  });
}

test('A colleague changed another row meanwhile: nothing is sent, I see it, and both changes survive', async ({
  page,
  tenant,
}) => {
  await signIn(
    page,
    'ada',
    `/configurations/${configurationId(WIFI)}/edit?assignment=${rowId(AUTOPILOT)}&filterMode=exclude&filterId=${filterId('Windows - Personal')}`,
  );
  await readyToPress(page, 'Save change');
  await colleague(
    tenant,
    'POST',
    LIST,
    bodyFor({ type: 'groupAssignmentTarget', groupId: groupId('Finance') }),
  );
  await press(page, 'Save change');
  await expect(page.getByText('Changed by someone else')).toBeVisible();
  await expect(page.getByText('You did not change any of them')).toBeVisible();
  await checkAccessibility(page);
  expect((await tenant.writes()).filter(({ path }) => path.endsWith('/assign'))).toHaveLength(0);
  await saveBeside(page, tenant);
});

test('Graph makes my change wait, and a colleague adds a row meanwhile: theirs is not overwritten, and both changes survive', async ({
  page,
  tenant,
}) => {
  await tenant.fault({
    method: 'POST',
    path: '/assign',
    fault: { kind: 'status', status: 429, retryAfter: 2 },
  });
  await signIn(
    page,
    'ada',
    `/configurations/${configurationId(WIFI)}/edit?assignment=${rowId(AUTOPILOT)}&filterMode=exclude&filterId=${filterId('Windows - Personal')}`,
  );
  await press(page, 'Save change');
  await expect(page.getByText('Graph is busy')).toBeVisible();
  await colleague(
    tenant,
    'POST',
    LIST,
    bodyFor({ type: 'groupAssignmentTarget', groupId: groupId('Finance') }),
  );
  await expect(page.getByText('Changed by someone else')).toBeVisible();
  expect(
    (await tenant.writes())
      .filter(({ path }) => path.endsWith('/assign'))
      .map(({ status }) => status),
  ).toEqual([429]);
  await saveBeside(page, tenant);
  // What was put off and overtaken has an end in the history, and nothing to be settled.
  await go(page, '/history');
  await expect(page.getByRole('listitem').filter({ hasText: 'Verified' })).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: 'Refused' })).toHaveCount(1);
});

test('A colleague removed one of my two rows, and added another: nothing is to be chosen, and the rest is removed', async ({
  page,
  tenant,
}) => {
  await signIn(
    page,
    'ada',
    `/configurations/${configurationId(WIFI)}/remove?assignments=${rowId(RING)},${rowId(KIOSKS)}`,
  );
  await readyToPress(page, 'Remove 2 assignments');
  await colleague(tenant, 'DELETE', `${LIST}/${rowId(RING)}`);
  await colleague(
    tenant,
    'POST',
    LIST,
    bodyFor({ type: 'groupAssignmentTarget', groupId: groupId('Finance') }),
  );
  await press(page, 'Remove 2 assignments');
  await expect(page.getByText('None of that is against your change')).toBeVisible();
  await expect(page.getByText('No change needed: the tenant already has it')).toHaveCount(1);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Continue with the list as it is now' }).click();
  await press(page, 'Remove assignment');
  await expect(verified(page)).toHaveCount(1);
  const { assignments } = await tenant.state(configurationId(WIFI));
  expect(assignments.map(({ id }) => id).toSorted()).toEqual(
    [rowId(AUTOPILOT), rowId('Finance')].toSorted(),
  );
});

test('While a removal is in doubt, nothing else is sent to the same list', async ({
  page,
  tenant,
}) => {
  await signIn(
    page,
    'ada',
    `/configurations/${configurationId(WIFI)}/remove?assignments=${rowId(RING)}`,
  );
  await readyToPress(page, 'Remove assignment');
  await page.route('**/assignments/*', async (route) => {
    if (route.request().method() !== 'DELETE') return route.fallback();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await tenant.fault({
    method: 'GET',
    path: '/assignments',
    skip: 1,
    times: null,
    fault: { kind: 'status', status: 501 },
  });
  await page.clock.install();
  await page.getByRole('button', { name: 'Remove assignment' }).click();
  const doubt = page.getByRole('status').filter({ hasText: 'A change is in doubt' });
  await hurryUntil(page, doubt);
  for (const what of [
    `edit?assignment=${rowId(KIOSKS)}&intent=remove`,
    `remove?assignments=${rowId(KIOSKS)}`,
  ]) {
    await go(page, `/configurations/${configurationId(WIFI)}/${what}`);
    // Nobody knows how it ended: there is nothing to press but to read the list again, which the
    // failed list offers, or the doubt where the list is still known from before.
    await expect(page.getByRole('button', { name: /^(Try|Check) again$/ }).first()).toBeVisible();
    await expect(
      page.getByRole('button', { name: /Save change|Remove assignment/, disabled: false }),
    ).toHaveCount(0);
  }
  expect(await tenant.writes()).toHaveLength(1);
});

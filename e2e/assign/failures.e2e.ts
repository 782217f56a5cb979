import { countEffort, effortOf } from '../testing/effort.ts';
import { answerConsent, expect, signIn, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  combobox,
  create,
  createButton,
  expectCreated,
  filterId,
  formPath,
  groupId,
  hurryUntil,
  NEW_GROUP,
  openForm,
  pick,
  radio,
  rowsFor,
} from '../testing/steps.ts';
import type { Locator, Page } from '@playwright/test';

// Others, without a browser: src/app/stories/failures.test.ts and byHand/form.test.ts.
const POST = { method: 'POST', path: '/assignments' } as const;
const FILLED = formPath(BASELINE, {
  groupId: groupId(NEW_GROUP),
  filterMode: 'exclude',
  filterId: filterId('Windows - Corporate'),
  intent: 'remove',
});

/** What was typed is still there. */
async function expectKept(page: Page): Promise<void> {
  await expect(combobox(page, 'Configuration')).toHaveValue(BASELINE);
  await expect(combobox(page, 'Group')).toHaveValue(NEW_GROUP);
  await expect(radio(page, 'Filter mode', 'Exclude')).toBeChecked();
  await expect(combobox(page, 'Filter')).toHaveValue('Windows - Corporate');
  await expect(radio(page, 'Intent', 'Remove')).toBeChecked();
}

const alert = (page: Page, title: string): Locator =>
  page.getByRole('alert').filter({ hasText: title });
const waiting = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: 'Graph is busy' });

test('Nia Newcomer is asked on her first write: declines, thinks again, and the form is kept', async ({
  page,
  tenant,
}) => {
  await openForm(page, 'nia', FILLED);
  const spent = await countEffort(page);
  await create(page);
  const asked = alert(page, 'A permission is needed');
  await expect(asked).toContainText('DeviceManagementConfiguration.ReadWrite.All');
  expect(await tenant.writes()).toEqual([]);
  await asked.getByRole('button', { name: 'Grant permission' }).click();
  await answerConsent(page, 'Cancel');
  const refusal = alert(page, 'Permission was not granted');
  await expect(refusal).toContainText('Nothing was changed.');
  await expectKept(page);
  expect(await tenant.writes()).toEqual([]);
  await refusal.getByRole('button', { name: 'Grant permission' }).click();
  await answerConsent(page, 'Accept');
  await expect(page.getByRole('status').filter({ hasText: 'Permission granted' })).toContainText(
    'Nothing was sent yet.',
  );
  await expectKept(page);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  expect((await tenant.writes()).map(({ person, status }) => [person, status])).toEqual([
    ['nia', 201],
  ]);
  expect(spent()).toEqual(effortOf('Decline a permission, grant it, and create'));
});

test('429 on reading: the wait is seen, and the list comes', async ({ page, tenant }) => {
  await signIn(page, 'ada', '/nowhere');
  await tenant.fault(
    {
      method: 'GET',
      path: 'deviceConfigurations',
      fault: { kind: 'status', status: 429, retryAfter: 2 },
    },
    {
      method: 'GET',
      path: 'deviceConfigurations',
      skip: 1,
      fault: { kind: 'status', status: 500 },
    },
  );
  await page.getByRole('link', { name: 'All configurations' }).click();
  await expect(waiting(page)).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Configurations' }).getByRole('link').first(),
  ).toBeVisible();
  await expect(waiting(page)).toBeHidden();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('500 without a word leaves it open: looked up for a while, not sent again, and nothing else waits', async ({
  page,
  tenant,
}) => {
  const other = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
  await openForm(page, 'ada', FILLED);
  await tenant.fault({ ...POST, fault: { kind: 'status', status: 500 } });
  await page.clock.install();
  await create(page);
  const looking = page.getByRole('status').filter({ hasText: 'looking in the tenant' });
  await expect(looking).toContainText('for up to 16 seconds');
  await expect(looking).toContainText('others can be made meanwhile');
  const [post] = await tenant.writes();
  await expect(looking).toContainText(post!.requestId);
  await test.step('another configuration is assigned meanwhile', async () => {
    await pick(page, 'Configuration', other);
    await create(page);
    await expectCreated(page, NEW_GROUP);
  });
  await test.step('the same list waits, and says why, until its end is told', async () => {
    await pick(page, 'Configuration', BASELINE);
    await expect(
      page.getByRole('status').filter({ hasText: 'Looking in the tenant' }),
    ).toContainText('Graph gave no clear answer');
    await expect(createButton(page)).toHaveAccessibleDescription(/has to wait for it/);
    const end = page.getByRole('status').filter({ hasText: 'Not seen in the tenant' });
    await hurryUntil(page, end);
    await expect(end).toContainText('You can create it again.');
    await expectKept(page);
  });
  expect((await tenant.writes()).map((entry) => entry.status)).toEqual([500, 201]);
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(0);
  await test.step('on the page that sent it, the end is told though the form says another thing by then', async () => {
    await tenant.fault({ ...POST, fault: { kind: 'status', status: 500 } });
    const spent = await countEffort(page);
    await create(page);
    await expect(looking).toBeVisible();
    await radio(page, 'Filter mode', 'No filter').click();
    const end = page.getByRole('status').filter({ hasText: 'Not seen in the tenant' });
    const told = end.filter({ hasText: `does not show the assignment to “${NEW_GROUP}”` });
    await hurryUntil(page, told);
    await create(page);
    await expectCreated(page, NEW_GROUP);
    await expect(told).toBeHidden();
    expect(spent()).toEqual(
      effortOf('Create where Graph answers 500, change the filter meanwhile, create again'),
    );
  });
});

test('a token that Graph refuses is renewed once; sign in again after two, and the form is kept', async ({
  page,
  tenant,
}) => {
  await openForm(page, 'ada', FILLED);
  await tenant.fault({ ...POST, times: 3, fault: { kind: 'status', status: 401 } });
  await create(page);
  await alert(page, 'Graph did not accept the sign-in')
    .getByRole('button', { name: 'Sign in again' })
    .click();
  await expectKept(page);
  // The third is answered by a fresh token, and nobody notices.
  await create(page);
  await expectCreated(page, NEW_GROUP);
  expect((await tenant.writes()).map(({ status }) => status)).toEqual([401, 401, 401, 201]);
});

test('a claims challenge on the write: answered silently, or by me, and the form is kept', async ({
  page,
  tenant,
}) => {
  const claims = JSON.stringify({
    access_token: { nbf: { essential: true, value: '1700000000' } },
  });
  await openForm(page, 'ada', FILLED);
  await tenant.fault({ ...POST, times: 2, fault: { kind: 'claims', claims } });
  await create(page);
  const challenge = alert(page, 'Microsoft asks you to sign in again');
  await expect(challenge).toContainText('Nothing was changed.');
  const proof = page.waitForRequest(
    (request) =>
      request.url().includes('/authorize') &&
      decodeURIComponent(request.url()).includes('1700000000'),
  );
  await challenge.getByRole('button', { name: 'Continue to sign-in' }).click();
  await proof;
  await expectKept(page);
  await tenant.fault({ ...POST, fault: { kind: 'claims', claims } });
  await create(page);
  await expectCreated(page, NEW_GROUP);
  expect((await tenant.writes()).map(({ status }) => status)).toEqual([401, 401, 401, 201]);
});

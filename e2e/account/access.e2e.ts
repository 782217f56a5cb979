import { PERMISSIONS } from '../../src/domain/connect/permissions.ts';
import {
  checkAccessibility,
  chooseAtSignIn,
  expect,
  signInByHand as signIn,
  type TenantControl,
  test,
} from '../testing/fixtures.ts';
import {
  BASELINE,
  bodyFor,
  create,
  createButton,
  expectCreated,
  formPath,
  groupId,
  NEW_GROUP,
  openForm,
  READY,
} from '../testing/steps.ts';

const WRITE = 'DeviceManagementConfiguration.ReadWrite.All';
const rolesRead = async (tenant: TenantControl) =>
  (await tenant.log()).filter(({ path }) => path.includes('getEffectivePermissions'));

test('the link for an administrator leads to consent for everybody, and nobody is asked any more', async ({
  page,
  browser,
}) => {
  await signIn(page, 'nia', '/access');
  const link =
    (await page
      .getByRole('region', { name: 'For an administrator' })
      .locator('pre')
      .textContent()) ?? '';
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('heading', { name: 'Permissions requested' })).toBeVisible();
  const shown = await elsewhere.getByRole('listitem').locator('small').allTextContents();
  expect(shown.toSorted()).toEqual(PERMISSIONS.map(({ scope }) => scope).toSorted());
  await checkAccessibility(elsewhere, { state: 'consent page for the tenant' });
  await elsewhere.getByRole('button', { name: 'Cancel' }).click();
  await expect(elsewhere.getByText('No consent for the tenant')).toBeVisible();
  await elsewhere.goto(link);
  await elsewhere.getByRole('button', { name: 'Accept' }).click();
  await expect(
    elsewhere.getByText('Consent for the tenant. The consent page says that it was given'),
  ).toBeVisible();
  await checkAccessibility(elsewhere, { state: 'landing page after consent for the tenant' });
  await elsewhere.reload();
  await expect(elsewhere.getByText('Consent for the tenant')).toBeHidden();
  await elsewhere.context().close();

  // Nia's token was given before. She asks, and is not asked back.
  const write = page
    .getByRole('list', { name: 'Permissions of the app' })
    .getByRole('listitem')
    .filter({ hasText: WRITE });
  await page.getByRole('button', { name: `Ask for it: ${WRITE}` }).click();
  await expect(page.getByText('Permission granted')).toBeVisible();
  await expect(write).toContainText('Granted');
  await expect(write).not.toContainText('Not granted');
  await page.goto(READY);
  await create(page);
  await expectCreated(page, NEW_GROUP);
});

test('sign-in revoked in the middle of the form: asked for again, everything is still there, sent once', async ({
  page,
  tenant,
}) => {
  await openForm(
    page,
    'ada',
    formPath(BASELINE, { groupId: groupId(NEW_GROUP), intent: 'remove' }),
  );
  tenant.endSessions();
  const claims = JSON.stringify({
    access_token: { nbf: { essential: true, value: '1700000000' } },
  });
  await tenant.fault({
    method: 'POST',
    path: '/assignments',
    times: null,
    fault: { kind: 'claims', claims },
  });
  await create(page);
  const again = page.getByRole('button', { name: 'Sign in again' });
  await expect(again).toBeVisible();
  await tenant.fault();
  const challenged = page.waitForRequest(
    (request) => request.url().includes('/authorize') && request.url().includes('1700000000'),
  );
  await again.click();
  await challenged;
  await chooseAtSignIn(page, 'ada');
  await expect(createButton(page)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Group', exact: true })).toHaveValue(NEW_GROUP);
  await expect(
    page
      .getByRole('radiogroup', { name: 'Intent', exact: true })
      .getByRole('radio', { name: 'Remove' }),
  ).toBeChecked();
  const refused = await tenant.writes();
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 401));
  await create(page);
  await expectCreated(page, NEW_GROUP);
  const writes = (await tenant.writes()).filter(({ status }) => status !== 401);
  expect(writes.map(({ status, requestBody }) => ({ status, requestBody }))).toEqual([
    {
      status: 201,
      requestBody: bodyFor(
        { type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) },
        'remove',
      ),
    },
  ]);
});

test('a claims challenge in the middle of the form is answered silently, and the write is sent once', async ({
  page,
  tenant,
}) => {
  await openForm(page);
  await tenant.fault({
    method: 'POST',
    path: '/assignments',
    fault: {
      kind: 'claims',
      claims: JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } }),
    },
  });
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await tenant.fault();
  expect((await tenant.writes()).map(({ status }) => status)).toEqual([401, 201]);
  expect(await rolesRead(tenant)).toEqual([]);
});

import { configurationId } from '../../sandbox/tenant/configurations/configurations.ts';
import {
  answerConsent,
  checkAccessibility,
  chooseAtSignIn,
  expect,
  signInByHand as signIn,
  test,
} from '../testing/fixtures.ts';
import { press } from '../testing/steps.ts';

/** The first Wi-Fi configuration of the seeded tenant; any page with an address would do. */
const DEEP_LINK = '/configurations?q=wi-fi';

test('a link asked for signed out is the page reached signed in, to the letter', async ({
  page,
  baseURL,
}) => {
  await signIn(page, 'ada', DEEP_LINK);
  await expect(page.getByRole('button', { name: 'Account: Ada Admin' })).toBeVisible();
  expect(page.url()).toBe(`${baseURL}${DEEP_LINK}`);
});

test('the first screen asks nobody but this host, and is accessible', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await checkAccessibility(page);
});

test('the sandbox’s own sign-in page is accessible, too', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
  await checkAccessibility(page);
});

test('the answer of sign-in is in no address that stays', async ({ page }) => {
  await signIn(page, 'ada', DEEP_LINK);
  await page.goBack();
  expect(page.url()).not.toMatch(/code=|state=|redirect\.html/);
});

test('signing out ends the session, here and at the sign-in page', async ({ page, baseURL }) => {
  await signIn(page, 'ada');
  await page.getByRole('button', { name: 'Account: Ada Admin' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(`${baseURL}/`);
  const signInButton = page.getByRole('button', { name: 'Sign in', exact: true });
  await expect(signInButton).toBeEnabled();
  await signInButton.click();
  await expect(page.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
});

test('the session survives a reload, and each person is who they are', async ({ page }) => {
  await signIn(page, 'nia', DEEP_LINK);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Account: Nia Newcomer' })).toBeVisible();
});

test('a 401 renews once and nobody notices', async ({ page, tenant }) => {
  await signIn(page, 'ada');
  await tenant.fault({
    path: 'deviceConfigurations',
    fault: { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' },
  });
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search configurations' })).toBeVisible();
  await expect
    .poll(
      async () =>
        (await tenant.log()).filter(
          ({ path, status }) => path.includes('deviceConfigurations') && status === 200,
        ).length,
    )
    .toBeGreaterThan(0);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('renewal without a refresh token goes through the hidden frame', async ({ page, tenant }) => {
  await signIn(page, 'ada');
  await expect(page.getByRole('heading', { level: 1, name: /\d+ configurations/ })).toBeVisible();
  tenant.dropRefreshTokens();
  await tenant.fault({
    path: 'deviceConfigurations',
    fault: { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' },
  });
  const framed = page.waitForEvent('frameattached');
  await page.reload();
  await framed;
  await expect
    .poll(
      async () =>
        (await tenant.log()).filter(
          ({ path, status }) => path.includes('deviceConfigurations') && status === 200,
        ).length,
    )
    .toBeGreaterThan(1);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a session that ended elsewhere is asked for again, and the page is the same', async ({
  page,
  tenant,
  baseURL,
}) => {
  await signIn(page, 'ada', DEEP_LINK);
  tenant.endSessions();
  await tenant.fault({
    path: 'deviceConfigurations',
    times: null,
    fault: { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' },
  });
  await page.reload();
  const again = page.getByRole('button', { name: 'Sign in again' });
  await expect(again).toBeVisible();
  await tenant.fault();
  await again.click();
  await chooseAtSignIn(page, 'ada');
  await expect(page.getByRole('searchbox', { name: 'Search configurations' })).toBeVisible();
  expect(page.url()).toBe(`${baseURL}${DEEP_LINK}`);
});

test('the redirect page opened by hand leads to the start page', async ({ page, baseURL }) => {
  await page.goto('/redirect.html');
  await page.waitForURL(`${baseURL}/`);
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('a claims challenge is answered with a new token, silently', async ({ page, tenant }) => {
  await signIn(page, 'ada');
  await expect(page.getByRole('heading', { level: 1, name: /\d+ configurations/ })).toBeVisible();
  const claims = JSON.stringify({
    access_token: { nbf: { essential: true, value: '1700000000' } },
  });
  await tenant.fault({ path: 'deviceConfigurations', fault: { kind: 'claims', claims } });
  const renewal = page.waitForRequest(
    (request) =>
      request.url().includes('/oauth2/v2.0/token') &&
      (request.postData() ?? '').includes('1700000000'),
  );
  await page.reload();
  await renewal;
  await expect
    .poll(
      async () =>
        (await tenant.log()).filter(
          ({ path, status }) => path.includes('deviceConfigurations') && status === 200,
        ).length,
    )
    .toBeGreaterThan(1);
});

test('sign-in that somebody turned back from leaves the landing page usable', async ({ page }) => {
  await page.goto(DEEP_LINK);
  const signInButton = page.getByRole('button', { name: 'Sign in', exact: true });
  await signInButton.click();
  await expect(page.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
  await page.goBack();
  await expect(signInButton).toBeEnabled();
  await signInButton.click();
  await chooseAtSignIn(page, 'rui');
  await expect(page.getByRole('button', { name: 'Account: Rui Reader' })).toBeVisible();
});

test.describe('consent on the first write', () => {
  const form = `/configurations/${configurationId('iOS - SCEP - New CA (nothing bound)')}/assign?target=allDevices`;

  test('is asked for when it is needed, and the form is as it was', async ({ page, baseURL }) => {
    await signIn(page, 'nia', form);
    await press(page, 'Create assignment');
    await page.getByRole('button', { name: 'Grant permission' }).click();
    await answerConsent(page, 'Accept');
    await page.waitForURL(`${baseURL}${form}`);
    await expect(page.getByRole('radio', { name: 'All devices' })).toBeChecked();
    await press(page, 'Create assignment');
    await expect(page.getByText('Assignment created')).toBeVisible();
  });

  test('can be refused, and then asked for again', async ({ page, baseURL, tenant }) => {
    await signIn(page, 'nia', form);
    await press(page, 'Create assignment');
    await page.getByRole('button', { name: 'Grant permission' }).click();
    await answerConsent(page, 'Cancel');
    await page.waitForURL(`${baseURL}${form}`);
    await expect(page.getByText('Permission was not granted')).toBeVisible();
    expect(await tenant.writes()).toEqual([]);
    await page.getByRole('button', { name: 'Grant permission' }).click();
    await answerConsent(page, 'Accept');
    await expect(page.getByText('Permission granted')).toBeVisible();
  });
});

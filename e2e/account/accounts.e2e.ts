import type { Page } from '@playwright/test';
import {
  answerConsent,
  chooseAtSignIn,
  checkAccessibility,
  expect,
  signInByHand as signIn,
  test,
} from '../testing/fixtures.ts';
import { PEOPLE } from '../../sandbox/tenant/people.ts';
import {
  expectNoTraces,
  expectTraces,
  HALF_FILLED,
  leaveTraces,
  menu,
  reloadAndRenew,
} from '../testing/accountSteps.ts';
import {
  BASELINE,
  combobox,
  configurationId,
  create,
  detailPath,
  expectCreated,
  formPath,
  groupId,
  NEW_GROUP,
  openForm,
  pick,
  radio,
  openAdvanced,
} from '../testing/steps.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const nia = PEOPLE.find(({ id }) => id === 'nia')!;

test('two people in one tab: each finds their own drafts, stars and history, and asks as themselves', async ({
  page,
  tenant,
  baseURL,
}) => {
  await test.step('Ada writes, stars, plans, and leaves a form half filled in', async () => {
    await leaveTraces(page);
  });

  // Whatever of it is shown from now on was read from now on.
  const renamed = `${BASELINE}, renamed`;
  Object.assign(tenant.sandbox.tenant.configurations.get(configurationId(BASELINE))!, {
    displayName: renamed,
  });

  await test.step('Nia comes, and finds nothing of Ada’s', async () => {
    await menu(page, 'Ada Admin', 'Switch account');
    await chooseAtSignIn(page, 'nia');
    await expect(page.getByRole('button', { name: 'Account: Nia Newcomer' })).toBeVisible();
    await expect(page).toHaveURL('/configurations');
    await page
      .getByRole('searchbox', { name: 'Search configurations' })
      .fill('Device restrictions - Baseline');
    await expect(
      page
        .getByRole('table', { name: 'Configurations' })
        .getByRole('link', { name: renamed, exact: true }),
    ).toBeVisible();
    await expectNoTraces(page);
  });

  await test.step('what Nia does is done as Nia', async () => {
    await page.goto(formPath(BASELINE));
    await expect(combobox(page, 'Group')).toHaveValue('');
    await openAdvanced(page);
    await expect(radio(page, 'Intent', 'Apply')).toBeChecked();
    await pick(page, 'Group', 'WIN - Ring 0: IT');
    await create(page);
    await page.getByRole('button', { name: 'Grant permission' }).click();
    // Two people are signed in at the sign-in page; the app says that it means Nia.
    await answerConsent(page, 'Accept');
    await create(page);
    await expectCreated(page, 'WIN - Ring 0: IT');
    // What Ada's page read to its end is hers.
    const people = (await tenant.log()).map(({ person }) => person);
    expect(new Set(people.slice(people.indexOf('nia')))).toEqual(new Set(['nia']));
    expect(tenant.sandbox.tenant.audit.map(({ actor }) => actor.userPrincipalName)).toEqual([
      PEOPLE[0]!.upn,
      nia.upn,
    ]);
  });

  await test.step('Ada comes back without a sign-in page, to what she left', async () => {
    await page.getByRole('button', { name: 'Account: Nia Newcomer' }).click();
    await expect(page.getByRole('menu', { name: 'Account' })).toBeVisible();
    await checkAccessibility(page, { state: 'account menu with two people' });
    await page.getByRole('menuitem', { name: 'Continue as Ada Admin' }).click();
    await expect(page.getByRole('button', { name: 'Account: Ada Admin' })).toBeVisible();
    expect(page.url()).toBe(`${baseURL}${HALF_FILLED}`);
    await expectTraces(page);
    await page.goto('/configurations?starred=yes');
    await expect(page.getByRole('table', { name: 'Configurations' }).getByRole('link')).toHaveText([
      renamed,
    ]);
  });
});

test('with two people signed in, each token is renewed for its own person, through the hidden frame as well', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada');
  await menu(page, 'Ada Admin', 'Switch account');
  await chooseAtSignIn(page, 'rui');
  await expect(page.getByRole('button', { name: 'Account: Rui Reader' })).toBeVisible();
  await menu(page, 'Rui Reader', 'Continue as Ada Admin');
  await expect(page.getByRole('button', { name: 'Account: Ada Admin' })).toBeVisible();
  await expect(heading(page)).toHaveText(/\d+ configurations/);
  tenant.dropRefreshTokens();
  expect(await reloadAndRenew(page, tenant)).toEqual(new Set(['ada']));
});

test('signing out takes everybody in this tab along, and the next sign-in asks who', async ({
  page,
}) => {
  await openForm(page);
  await menu(page, 'Ada Admin', 'Switch account');
  await chooseAtSignIn(page, 'rui');
  await menu(page, 'Rui Reader', 'Sign out all accounts');
  // Several are signed in at the sign-in page, and it asks which of them goes.
  await page.getByRole('button', { name: 'Rui Reader' }).click();
  await expect(page.getByText('You are signed out of this tab.')).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(kept).not.toMatch(/eyJ[\w-]+\.[\w-]+\.|refresh_?token/i);
  for (const trace of [
    ...PEOPLE.flatMap(({ name, upn, oid }) => [name, upn, oid]),
    '/configurations',
    groupId(NEW_GROUP),
  ])
    expect(kept).not.toContain(trace);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  // Ada is still signed in there, which is for her to end; she is not signed in here unasked.
  await expect(page.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
  await expect(page.getByRole('button', { name: /^Account: / })).toBeHidden();
});

test('a page that the browser kept whole is not shown again after signing out', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // Playwright turns the back/forward cache off, and people do not.
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ baseURL: baseURL! });
  await signIn(page, 'ada', detailPath(BASELINE));
  await expect(heading(page)).toContainText(BASELINE);
  await menu(page, 'Ada Admin', 'Sign out');
  await expect(page.getByText('You are signed out of this tab.')).toBeVisible();
  // Not awaited: the page that comes back is gone again before it could be said to have loaded.
  void page.goBack().catch(() => undefined);
  await expect(page).toHaveURL(detailPath(BASELINE));
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
  await expect(heading(page)).not.toContainText(BASELINE);
  await browser.close();
});

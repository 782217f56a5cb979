import { makeConfiguration } from '../testing/colleague.ts';
import {
  checkAccessibility,
  expect,
  signIn,
  type TenantControl,
  test,
} from '../testing/fixtures.ts';
import { keptLists } from '../testing/keptLists.ts';
import { BASELINE } from '../testing/steps.ts';
import { assignSelected } from '../testing/planSteps.ts';
import type { Locator, Page } from '@playwright/test';

const table = (page: Page): Locator => page.getByRole('table', { name: 'Configurations' });
const whole = (page: Page): Locator => page.getByText(/^All \d+ shown$/);
const kept = (page: Page): Locator => page.getByText(/kept rows shown/);
const refreshing = (page: Page): Locator => page.getByText(/^As of \d+:\d+.* · refreshing$/);

/** The lists of all families, also of those that are not expanded. */
const EVERY_LIST = 'expand=assignments|(intents|policySets|termsAndConditions)\\?';

/** Graph takes its time with the list, from now on. */
const slowList = (tenant: TenantControl, ms = 6000): Promise<void> =>
  tenant.fault({
    path: EVERY_LIST,
    times: null,
    fault: { kind: 'delay', ms },
  });

/** The list is put away a moment after it is shown: a visit that ends before that leaves none. */
const isKept = (page: Page): Promise<void> => expect.poll(() => keptLists(page)).toBe(1);

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
}

test('the second visit shows the list before Graph answers, to be looked at, and then as it is', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/configurations?q=win&family=deviceConfiguration');
  await expect(page.getByText(/^\d+ of \d+ shown$/)).toBeVisible();
  makeConfiguration(tenant, 'WIN - A colleague’s new one');
  await isKept(page);
  await slowList(tenant);
  await page.reload();

  await test.step('at once as it was, with its time', async () => {
    await expect(table(page).getByRole('link', { name: BASELINE })).toBeVisible();
    await expect(refreshing(page)).toBeVisible();
    await expect(kept(page)).toHaveText(/^\d+ of \d+ kept rows shown$/);
    await expect(
      table(page).getByRole('link', { name: 'WIN - A colleague’s new one' }),
    ).toBeHidden();
    await expect(table(page).getByRole('row', { name: BASELINE })).toContainText(
      'All devices, 1 excluded',
    );
  });

  await test.step('nothing is selected or exported from it', async () => {
    const box = table(page).getByRole('checkbox', { name: `Select ${BASELINE}` });
    await expect(box).toBeDisabled();
    await expect(
      table(page).getByRole('checkbox', { name: 'Select all that are shown' }),
    ).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Export assignments' })).toBeDisabled();
    const reason = page.getByRole('status').filter({ hasText: /^This row is from the last visit/ });
    await expect(reason).toBeHidden();
    await table(page).getByRole('link', { name: BASELINE }).press('Space');
    await expect(page.getByRole('region', { name: 'Selection' })).toBeHidden();
    await expect(reason).toBeInViewport();
    await expect(refreshing(page)).toBeVisible();
  });
  await checkAccessibility(page);

  await test.step('then as it is', async () => {
    await expect(
      table(page).getByRole('link', { name: 'WIN - A colleague’s new one' }),
    ).toBeVisible({ timeout: 15_000 });
    await expect(kept(page)).toBeHidden();
    await expect(refreshing(page)).toBeHidden();
    await expect(page.getByText(/^This row is from the last visit/)).toBeHidden();
    await table(page).getByRole('checkbox', { name: 'Select WIN - A colleague’s new one' }).check();
    await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 selected');
  });
});

test('a plan of a second visit waits for the list as it is', async ({ page, tenant }) => {
  await signIn(page, 'ada', '/configurations?q=win');
  await table(page)
    .getByRole('checkbox', { name: `Select ${BASELINE}` })
    .check();
  await isKept(page);
  await slowList(tenant);
  await page.reload();
  await expect(refreshing(page)).toBeVisible();
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar).toContainText('1 selected');
  await expect(kept(page)).toBeVisible();
  await bar.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: 'Export selected' })).toBeDisabled();
  await expect(page.getByRole('menuitem', { name: /^Select all/ })).toBeHidden();
  await page.keyboard.press('Escape');
  const asked = (await tenant.log()).length;
  await assignSelected(page).click();
  // The list stays until the plan's page is there.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Plan /);
  await expect(page.getByText(BASELINE, { exact: true })).toBeVisible({ timeout: 15_000 });
  // It was shown because Graph told of it, not because it had been kept.
  expect(
    (await tenant.log())
      .slice(asked)
      .some(({ path, status }) => path.includes('deviceConfigurations?') && status === 200),
  ).toBe(true);
});

test('the list cannot be refreshed: the kept rows stay, the page says what they are, and trying again mends it', async ({
  page,
  tenant,
}) => {
  await tenant.reset({ configurations: 2500 });
  await signIn(page, 'ada', '/configurations?family=deviceConfiguration');
  await expect(page.getByText(/^2,5\d\d of 2,5\d\d shown$/)).toBeVisible();
  const total = (await page.getByRole('heading', { level: 1 }).textContent())!;
  await isKept(page);
  await tenant.fault({ path: 'skiptoken', times: null, fault: { kind: 'garbage' } });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Graph’s answer cannot be read');
  await expect(
    page.getByText(/^Not refreshed: Device configurations\. They are shown as of/),
  ).toBeVisible();
  await expect(page.getByText(/^2,\d+ of 2,\d+ kept rows shown · as of /)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(total);
  const all = table(page).getByRole('checkbox', { name: 'Select all that are shown' });
  await expect(all).toBeDisabled();
  await test.step('what was read is selected as ever', async () => {
    await page.goto('/configurations?family=settingsCatalog');
    await expect(all).toBeEnabled();
    await page.goBack();
    await expect(all).toBeDisabled();
  });
  await checkAccessibility(page);
  await tenant.fault();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^2,\d+ of 2,\d+ shown$/)).toBeVisible();
  await expect(all).toBeEnabled();
});

test('my role was taken away since: nothing is shown of what I could read then', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada');
  await expect(whole(page)).toBeVisible();
  await isKept(page);
  await tenant.fault({
    path: EVERY_LIST,
    times: null,
    fault: { kind: 'status', status: 403 },
  });
  await page.reload();
  await expect(page.getByRole('alert').first()).toContainText(
    'Your Intune role does not allow this',
  );
  await expect(table(page)).toBeHidden();
  await expect(kept(page)).toBeHidden();
  await expect.poll(() => keptLists(page)).toBe(0);
});

test('signing out takes the kept list along, and nobody else ever sees it', async ({
  page,
  context,
  tenant,
}) => {
  await signIn(page, 'ada');
  await expect(whole(page)).toBeVisible();
  await isKept(page);

  await test.step('Ada closes the tab; Rui signs in and sees nothing of hers', async () => {
    const rui = await context.newPage();
    await page.close();
    tenant.endSessions();
    await slowList(tenant);
    await signIn(rui, 'rui');
    await expect(rui.getByText('Reading configurations', { exact: true })).toBeVisible();
    await expect(kept(rui)).toBeHidden();
    await expect(table(rui).getByRole('link')).toHaveCount(0);
    await rui.close();
  });

  const ada = await context.newPage();
  await test.step('Ada is back and sees her own', async () => {
    tenant.endSessions();
    await signIn(ada, 'ada');
    await expect(kept(ada)).toBeVisible();
    await expect(table(ada).getByRole('link').first()).toBeVisible();
  });

  await test.step('she signs out: nothing is left', async () => {
    await signOut(ada);
    const left = await keptLists(ada);
    expect(left).toBe(0);
    await signIn(ada, 'ada');
    await expect(ada.getByText('Reading configurations', { exact: true })).toBeVisible();
    await expect(table(ada).getByRole('link')).toHaveCount(0);
  });
});

test('on a phone, too', async ({ page, tenant }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'ada');
  await expect(whole(page)).toBeVisible();
  await isKept(page);
  await slowList(tenant);
  await page.reload();
  await expect(refreshing(page)).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Configurations' }).getByRole('checkbox').first(),
  ).toBeDisabled();
  await checkAccessibility(page);
});

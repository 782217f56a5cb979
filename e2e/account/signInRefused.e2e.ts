import type { Page } from '@playwright/test';
import { expect, signIn, type TenantControl, test } from '../testing/fixtures.ts';
import { BASELINE, combobox, formPath, groupId, radio } from '../testing/steps.ts';

const GROUP = 'WIN - Kiosks';
const FORM = formPath(BASELINE, { groupId: groupId(GROUP), intent: 'remove' });

/** Graph takes no token that is there, so the next read needs a new one. */
const NO_TOKEN_WILL_DO = {
  path: 'deviceConfigurations',
  times: null,
  fault: { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' },
} as const;

/** The half-filled form, and what stands on it instead of its data. */
async function openedForm(page: Page, tenant: TenantControl): Promise<void> {
  await signIn(page, 'ada', FORM);
  await expect(combobox(page, 'Group')).toHaveValue(GROUP);
  await tenant.fault();
}

async function expectForm(page: Page, baseURL: string | undefined): Promise<void> {
  await page.waitForURL(`${baseURL}${FORM}`);
  await expect(combobox(page, 'Group')).toHaveValue(GROUP);
  await expect(radio(page, 'Intent', 'Remove')).toBeChecked();
}

test('a refusal of Conditional Access is told as such, with what the sign-in log is searched by', async ({
  page,
  tenant,
  baseURL,
}) => {
  await openedForm(page, tenant);
  await tenant.fault(NO_TOKEN_WILL_DO, {
    path: '/token',
    times: null,
    fault: { kind: 'entra', code: 53003 },
  });
  await page.reload();
  const alert = page.getByRole('alert').filter({ hasText: 'Conditional Access blocked' });
  await expect(alert).toContainText('Error codeAADSTS53003');
  await expect(alert).toContainText(/Correlation id[\da-f-]{36}/);
  await expect(alert).toContainText(/Time\d{4}-\d\d-\d\d/);
  await expect(alert).not.toContainText(/Graph said|permission/i);
  await tenant.fault();
  await alert.getByRole('button', { name: 'Sign in again' }).click();
  await expectForm(page, baseURL);
});

test('where sign-in cannot be renewed in the background, Sign in again keeps the form', async ({
  page,
  tenant,
  baseURL,
}) => {
  await openedForm(page, tenant);
  await page.clock.install();
  tenant.dropRefreshTokens();
  await tenant.fault(NO_TOKEN_WILL_DO, {
    path: 'authorize.*prompt=none',
    times: null,
    fault: { kind: 'silence' },
  });
  const framed = page.waitForEvent('frameattached');
  await page.reload();
  await framed;
  await page.clock.fastForward(15_000);
  const alert = page.getByRole('alert').filter({ hasText: 'Your sign-in has ended' });
  await expect(alert).not.toContainText('try again');
  await tenant.fault();
  await alert.getByRole('button', { name: 'Sign in again' }).click();
  await expectForm(page, baseURL);
});

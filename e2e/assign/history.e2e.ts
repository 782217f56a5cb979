import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  answerConsent,
  checkAccessibility,
  chooseAtSignIn,
  expect,
  signIn,
  test,
} from '../testing/fixtures.ts';
import {
  BASELINE,
  create,
  createButton,
  expectCreated,
  NEW_GROUP,
  openForm,
  READY,
  rowsFor,
} from '../testing/steps.ts';

const POST = { method: 'POST', path: '/assignments' } as const;

const entries = (page: Page) => page.getByRole('main').getByRole('listitem');
const historyLink = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' });

async function createOne(page: Page): Promise<void> {
  await openForm(page);
  await create(page);
  await expectCreated(page, NEW_GROUP);
}

test('a tab closed between sent and answered is settled at the next start, wherever I land', async ({
  page,
  tenant,
  context,
}) => {
  await openForm(page);
  await tenant.fault({ ...POST, fault: { kind: 'delay', ms: 4000 } });
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/assignments'),
  );
  await create(page);
  await sent;
  await page.close();
  const next = await context.newPage();
  await next.goto('/configurations');
  await next.getByRole('button', { name: 'Sign in', exact: true }).click();
  const account = next.getByRole('button', { name: 'Account: Ada Admin' });
  const choice = next.getByRole('button', { name: 'Ada Admin', exact: true });
  await expect(account.or(choice)).toBeVisible();
  if (await choice.isVisible()) await chooseAtSignIn(next, 'ada');
  const notice = next.getByRole('status').filter({ hasText: 'Assignment created' });
  await expect(notice).toContainText('is in the tenant', { timeout: 20_000 });
  await notice.getByRole('link', { name: 'Show the entry' }).click();
  await expect(next.getByText('Verified by reading back')).toBeVisible();
  expect(await tenant.writes()).toHaveLength(1);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
});

test('I export receipts, and import them in another browser; a foreign tenant’s are refused', async ({
  page,
  browser,
  baseURL,
}) => {
  await createOne(page);
  await historyLink(page).click();
  const json = await exportAs(page, 'JSON');
  const receipts = JSON.parse(json) as { tenantId: string; entries: unknown[] };
  expect(receipts.entries).toHaveLength(1);
  expect(json).not.toContain('Bearer');
  const csv = await exportAs(page, 'CSV');
  expect(csv).toContain(`Applied “${BASELINE}” to group “${NEW_GROUP}”.`);

  const elsewhere = await browser.newContext({ baseURL: baseURL! });
  const other = await elsewhere.newPage();
  await signIn(other, 'ada', '/history');
  await expect(other.getByText('No changes from this browser yet')).toBeVisible();
  await checkAccessibility(other);
  const file = other.getByLabel('Receipts to import');
  const give = (text: string) =>
    file.setInputFiles({
      name: 'receipts.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await give(json.replaceAll(receipts.tenantId, '99999999-5a1e-4b7c-8d10-0000000000ff'));
  await expect(other.getByRole('alert')).toContainText('It belongs to another tenant');
  await give(json);
  await expect(other.getByRole('status').filter({ hasText: '1 entry imported' })).toBeVisible();
  await expect(entries(other)).toHaveCount(1);
  await give(json);
  await expect(other.getByRole('status').filter({ hasText: '0 entries imported' })).toContainText(
    'One was already here',
  );
  await expect(entries(other)).toHaveCount(1);
  await elsewhere.close();
});

async function exportAs(page: Page, format: 'JSON' | 'CSV'): Promise<string> {
  await page.getByRole('button', { name: 'Export all' }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
  const saved = await started;
  return readFileSync(await saved.path(), 'utf8');
}

test('I join a write to Intune’s audit log, asked for the permission only then', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'nia', READY);
  await create(page);
  await page.getByRole('button', { name: 'Grant permission' }).click();
  await answerConsent(page, 'Accept');
  await expect(createButton(page)).toBeVisible();
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await historyLink(page).click();
  await entries(page)
    .filter({ hasText: 'Verified' })
    .getByRole('link', { name: BASELINE, exact: true })
    .click();
  const audit = page.getByRole('region', { name: 'Intune audit log' });
  await audit.getByRole('button', { name: 'Find in the audit log' }).click();
  await expect(audit.getByRole('alert')).toContainText('DeviceManagementApps.Read.All');
  expect((await tenant.log()).filter(({ path }) => path.includes('auditEvents'))).toEqual([]);
  await audit.getByRole('button', { name: 'Grant permission' }).click();
  await answerConsent(page, 'Accept');
  await audit.getByRole('button', { name: 'Find in the audit log' }).click();
  await expect(audit).toContainText('nia.newcomer@');
  await expect(audit).toContainText('createDeviceConfigurationAssignment');
  await page.reload();
  await expect(audit).toContainText('nia.newcomer@');
});

test('by keyboard alone: to the history, into an entry, undone', async ({ page, tenant }) => {
  await createOne(page);
  await historyLink(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Undo / }).focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Undo this change' });
  await expect(button).toBeVisible();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(0);
});

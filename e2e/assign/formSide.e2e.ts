import type { Page } from '@playwright/test';
import { checkAccessibility, expect, test } from '../testing/fixtures.ts';
import {
  BASELINE_ASSIGNMENTS,
  bodyFor,
  combobox,
  configurationId,
  create,
  expectCreated,
  expectOnePost,
  formPath,
  groupId,
  openForm,
} from '../testing/steps.ts';

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const preview = (page: Page) => page.getByRole('region', { name: 'Request preview' });

test('a Wi-Fi profile says which certificates do not reach the target, and leads to their form, filled in', async ({
  page,
  tenant,
}) => {
  const pilot = groupId('WIN - Ring 1: Pilot');
  await openForm(page, 'ada', formPath(WIFI, { groupId: pilot }));
  const here = page.url();
  const needs = page.getByRole('list', { name: 'Certificates it needs' }).getByRole('listitem');
  await expect(needs).toHaveCount(4);
  await expect(needs.filter({ hasText: 'Contoso Root CA 2016' })).toContainText(
    'Reaches this target',
  );
  await expect(needs.filter({ hasText: 'Contoso Root CA 2024' })).toContainText('excludes groups');
  await expect(needs.filter({ hasText: 'Issuing CA 3' })).toContainText('Not assigned');
  await checkAccessibility(page);
  await page.getByRole('link', { name: 'Assign WIN - Trusted root - Issuing CA 3 too' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Assign WIN - Trusted root - Issuing CA 3' }),
  ).toBeVisible();
  await expect(combobox(page, 'Group')).toHaveValue('WIN - Ring 1: Pilot');
  await create(page);
  await expectCreated(page, 'WIN - Ring 1: Pilot');
  const path =
    '/deviceManagement/deviceConfigurations/' +
    `${configurationId('WIN - Trusted root - Issuing CA 3')}/assignments`;
  await expectOnePost(tenant, path, bodyFor({ type: 'groupAssignmentTarget', groupId: pilot }));
  await page.goBack();
  await expect(page).toHaveURL(here);
  await expect(combobox(page, 'Group')).toHaveValue('WIN - Ring 1: Pilot');
  await expect(needs.filter({ hasText: 'Issuing CA 3' })).toContainText('Reaches this target');
});

test('the request in four languages, by keyboard, without a token, and in Graph Explorer', async ({
  page,
  tenant,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openForm(page);
  await preview(page).getByRole('button', { name: 'HTTP' }).focus();
  for (const [name, words] of [
    ['curl', 'curl --fail-with-body --request POST'],
    ['PowerShell', 'Invoke-MgGraphRequest -Method POST'],
    ['TypeScript', 'await fetch('],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(preview(page).getByRole('button', { name, pressed: true })).toBeFocused();
    await expect(preview(page)).toContainText(words);
    await expect(preview(page)).toContainText(`${tenant.origin}/beta${BASELINE_ASSIGNMENTS}`);
    await preview(page).getByRole('button', { name: 'Copy request' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(words);
    expect(copied).not.toMatch(/eyJ[\w-]{20}/);
    await preview(page).getByRole('button', { name }).focus();
  }
  await checkAccessibility(page);
  const href = await preview(page)
    .getByRole('link', { name: /Open in Graph Explorer/ })
    .getAttribute('href');
  const { searchParams } = new URL(href ?? '');
  expect(searchParams.get('request')).toBe(BASELINE_ASSIGNMENTS.slice(1));
  expect(JSON.parse(atob(searchParams.get('requestBody') ?? ''))).toMatchObject({
    intent: 'apply',
  });
});

import type { Page } from '@playwright/test';
import { checkAccessibility, expect, test } from '../testing/fixtures.ts';
import { BASELINE_ASSIGNMENTS, openForm } from '../testing/steps.ts';

const preview = (page: Page) => page.getByRole('region', { name: 'Request preview' });

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

import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.ts';
import { create, createButton, detailPath, expectCreated, filterId, formPath, groupId, openForm } from './steps.ts';
import type { Page } from '@playwright/test';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const WI_FI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';

/** Pictures are files of the repository: `UPDATE_SCREENSHOTS=1` writes them anew, a normal run changes nothing. */
test.skip(process.env.UPDATE_SCREENSHOTS !== '1', 'pictures are written on request only');

async function take(page: Page, name: string): Promise<void> {
  // Where the mouse or the focus happens to be is nobody's business.
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled' });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { device, viewport } of [
    { device: 'desktop', viewport: { width: 1440, height: 900 } },
    { device: 'phone', viewport: { width: 390, height: 844 } },
  ]) {
    test.describe(`${colorScheme}, ${device}`, () => {
      test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      test('list, configuration, form filled, created', async ({ page }) => {
        const look = `${colorScheme}-${device}`;
        await openForm(page, 'ada', formPath(WI_FI, { groupId: groupId('WIN - Ring 2: Broad'), filterMode: 'include', filterId: filterId('Windows - Corporate') }));
        await expect(createButton(page)).toBeEnabled();
        await take(page, `form-${look}`);
        await create(page);
        await expectCreated(page, 'WIN - Ring 2: Broad');
        await page.getByRole('status').filter({ hasText: 'Assignment created' }).scrollIntoViewIfNeeded();
        await take(page, `created-${look}`);
        await page.goto('/configurations');
        await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
        await take(page, `list-${look}`);
        await page.goto(detailPath(WI_FI));
        await expect(page.getByRole('region', { name: 'Certificates' }).getByRole('link').first()).toBeVisible();
        await take(page, `configuration-${look}`);
      });
    });
  }
}

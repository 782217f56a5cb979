import type { Page } from '@playwright/test';
import { checkAccessibility, expect, test } from './fixtures.ts';

/** Looks at a page in both colour schemes: all rules in light, contrast in dark. Without motion, so that no colour is caught half-way. */
export async function lookAt(page: Page, state: string): Promise<void> {
  // A tooltip floats outside every landmark.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toBeHidden();
  for (const colorScheme of ['dark', 'light'] as const) {
    await test.step(`${state}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // The landing page follows the system by style alone; the app by an attribute.
      await expect(page.locator(`:root[data-color-scheme=${colorScheme}], :root:not([data-color-scheme])`)).toBeAttached();
      await checkAccessibility(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
    });
  }
}

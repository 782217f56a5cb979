import type { Page } from '@playwright/test';
import { checkAccessibility, expect, test } from './fixtures.ts';
import { chosenAlike, coveredFocus, cutOff } from './inBrowser.ts';

const DESKTOP = { width: 1440, height: 900 };
/** A desktop at 200 % zoom, and WCAG's narrowest page (1.4.10). */
const ZOOMED = { width: 720, height: 450 };
const NARROWEST = { width: 320, height: 640 };

/**
 * Looks at a page as it stands. On a desktop, axe in light, and its contrast in dark; at 320 px axe
 * in forced colours, chosen things told apart without backgrounds, no focus covered. Narrow and
 * zoomed, nothing is cut. No motion anywhere, as none is wanted. Goes on after what it finds, so
 * that one walk tells everything.
 */
export async function lookAt(page: Page, state: string): Promise<void> {
  // A tooltip floats outside every landmark.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toBeHidden();
  for (const colorScheme of ['dark', 'light'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await test.step(`${state}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // The landing page follows the system by style alone; the app by an attribute.
      await expect(
        page.locator(`:root[data-color-scheme=${colorScheme}], :root:not([data-color-scheme])`),
      ).toBeAttached();
      expect
        .soft(
          await page.evaluate(() => document.getAnimations().length),
          `${state}: motion though none is wanted`,
        )
        .toBe(0);
      await checkAccessibility(page, {
        state: `${state}, ${colorScheme}`,
        ...(colorScheme === 'dark' && { onlyRule: 'color-contrast' }),
      });
    });
  }
  await test.step(`${state}, 200 % zoom`, async () => {
    await page.setViewportSize(ZOOMED);
    await expectWhole(page, `${state} at 200 %`);
  });
  await test.step(`${state}, 320 px, forced colours`, async () => {
    await page.setViewportSize(NARROWEST);
    await page.emulateMedia({ forcedColors: 'active' });
    await expectWhole(page, `${state} at 320 px`);
    expect
      .soft(
        await page.evaluate(chosenAlike),
        `${state}: chosen, and looks like the others in forced colours`,
      )
      .toEqual([]);
    // An open list covers what is under it, and is closed by whoever goes on.
    const isCovered = (await page.locator('.MuiModal-root, [role=listbox]').count()) > 0;
    await checkAccessibility(page, {
      state: `${state}, 320 px, forced colours`,
      // The colours are the browser's own now, and axe reads ours.
      withoutRules: ['color-contrast', ...(isCovered ? ['target-size'] : [])],
    });
    if (!isCovered)
      expect
        .soft(await page.evaluate(coveredFocus), `${state}: has the focus and is covered`)
        .toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize(DESKTOP);
  });
}

/** Nothing is cut off, once what floats has found its new place. */
async function expectWhole(page: Page, state: string): Promise<void> {
  const whole = () => page.evaluate(cutOff);
  await expect
    .configure({ soft: true })
    .poll(whole, { message: `cut off: ${state}`, timeout: 2000 })
    .toEqual([]);
}

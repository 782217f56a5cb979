import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/**
 * Tab until this has the focus; a page where that takes longer than anybody would is a page without
 * it.
 */
export async function tabTo(page: Page, wanted: Locator, most = 40): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let press = 0; press < most; press += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

/** Tabs to it and presses Enter. */
export async function enter(page: Page, wanted: Locator, most?: number): Promise<void> {
  await tabTo(page, wanted, most);
  await page.keyboard.press('Enter');
}

/** Types into the combo box that has the focus, and takes the option. */
export async function typeAndPick(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
  await expect(page.getByRole('option', { name: text }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(text);
  await expect(field).toBeFocused();
}

/** The focus is on the page's heading: where a new page begins. */
export async function expectAtHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
}

/** From the landing page into the app. */
export async function signInByKeyboard(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  const button = page.getByRole('button', { name: 'Sign in', exact: true });
  await expect(button).toBeEnabled();
  await enter(page, button);
  await enter(page, page.getByRole('button', { name: 'Ada Admin', exact: true }));
  await expect(page.getByRole('button', { name: /^Account: / })).toBeVisible();
}

/** What a screen reader is told without being asked: the newest first. */
export function announced(page: Page, text: string | RegExp): Locator {
  return page
    .locator('[role=status], [role=alert], output, [aria-live=polite]')
    .filter({ hasText: text })
    .first();
}

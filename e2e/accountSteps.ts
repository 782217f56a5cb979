import type { Page } from '@playwright/test';

/** Opens the menu of whoever is signed in and chooses from it. */
export async function menu(page: Page, name: string, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Account: ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

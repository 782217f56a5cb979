import type { Locator, Page } from '@playwright/test';
import { expect, signIn } from './fixtures.ts';
import { combobox, NEW_GROUP, press, readyToPress } from './steps.ts';

const APPLY = /^Apply \d/;

/** Selects what the address narrows the list to, all of it read, and goes to the plan. */
export async function selectAll(page: Page): Promise<void> {
  const all = page.getByRole('checkbox', { name: 'Select all that are shown' });
  await all.waitFor();
  // It takes the rows that are there: on a busy machine half of a list, or one family of two.
  await expect(page.getByText(/ so far$/)).toHaveCount(0);
  await all.click();
  await assignSelected(page).click();
  await expect(
    page.getByRole('heading', { name: 'Plan changes to many configurations' }),
  ).toBeVisible();
}

/** The way from the list to a plan for what is selected. */
export const assignSelected = (page: Page): Locator =>
  page.getByRole('region', { name: 'Selection' }).getByRole('link', { name: /^Assign [\d,]+…$/ });

/** CSV and plan files stand behind a button of the plan's page. */
export async function openImport(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Import', exact: true });
  await expect(button).toBeVisible();
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

/** Opens the menu of the selection in the list and takes one of its entries. */
export async function moreForSelection(page: Page, entry: string | RegExp): Promise<void> {
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: 'More' })
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
  // While it closes, keys are still its own.
  await expect(page.getByRole('menu', { includeHidden: true })).toHaveCount(0);
}

export async function addGroup(page: Page, name: string): Promise<void> {
  await combobox(page, 'Groups').fill(name);
  await page.getByRole('option', { name }).first().click();
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toContainText(name);
}

/** Ada plans a group for the baseline and copies the link of that plan. */
export async function copyPlanLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20Device%20restrictions%20-%20Baseline');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** From the plan to the run: types what the review asks to be typed, if it asks. */
export async function reviewAndApply(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Review/ }).click();
  await apply(page);
}

export async function apply(page: Page): Promise<void> {
  await press(page, APPLY);
  await expect(page).toHaveURL(/\/plan\/runs\//);
}

/** On the review: whatever has to be known is known, and what has to be typed is typed. */
export const readyToApply = (page: Page): Promise<void> => readyToPress(page, APPLY);

export const ended = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toContainText('ended', { timeout: 40_000 });

/** How the lines of the run on screen ended, in numbers. */
export const counts = (page: Page) => page.getByRole('list', { name: 'Lines by result' });

/**
 * A page that somebody opens anew in the same browser: Entra's own session is still there, nobody
 * has to be chosen again.
 */
export async function reopen(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Account: / })).toBeVisible();
}

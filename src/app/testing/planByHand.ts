import { expect } from 'vitest';
import type { PageByHand } from '#app/testing/appByHand.ts';

/** Addresses of lists that stories plan for. */
export const RESTRICTIONS = '/configurations?q=WIN%20-%20Device%20restrictions';

/** Selects what the list shows, all of it read, and goes to the plan. */
export async function selectAll(page: PageByHand): Promise<void> {
  await page.text(/ shown$/);
  await page.until(() => expect(page.shows(' so far')).toBe(false));
  await page.click('checkbox', 'Select all that are shown');
  await page.click('link', /^Assign [\d,]+…$/);
  await page.find('heading', 'Plan changes to many configurations');
}

export async function addGroup(page: PageByHand, name: string): Promise<void> {
  await page.pick('Groups', name);
  const targets = await page.find('list', 'Targets of the plan');
  await page.until(() => expect(targets.textContent).toContain(name));
}

/** Opens the menu of the selection in the list and takes one of its entries. */
export async function moreForSelection(page: PageByHand, entry: string | RegExp): Promise<void> {
  const bar = await page.inside('region', 'Selection');
  await page.clickOn(bar.getByRole('button', { name: 'More', hidden: true }));
  await page.click('menuitem', entry);
}

/** From the review to the end of the run. */
export async function apply(page: PageByHand): Promise<void> {
  await page.press(/^Apply \d/);
  await page.until(() => expect(page.address()).toContain('/plan/runs/'));
  await page.find('heading', /, ended$/);
}

export async function reviewAndApply(page: PageByHand): Promise<void> {
  await page.press(/^Review/);
  await apply(page);
}

/** How the lines of the run on screen ended, in numbers. */
export async function expectCounts(page: PageByHand, words: string): Promise<void> {
  const results = await page.find('list', 'Lines by result');
  await page.until(() => expect(results.textContent).toContain(words));
}

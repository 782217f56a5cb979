import { expect } from 'vitest';
import type { PageByHand } from '#app/testing/appByHand.ts';

/** More stops than a page has. */
const MOST_TABS = 250;

/** For tests: Tab by Tab to an element, from wherever the focus is; fails where no Tab leads there. */
export async function tabTo(page: PageByHand, element: HTMLElement): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS && document.activeElement !== element; tabs += 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.keys('{Tab}');
  expect(document.activeElement, `No Tab leads to ${element.textContent}`).toBe(element);
}

/** For tests: to a button, once it can be pressed, and presses it by a key. */
export async function pressByKey(
  page: PageByHand,
  name: string | RegExp,
  key: '{Enter}' | ' ' = '{Enter}',
): Promise<void> {
  await tabTo(page, await page.ready(name));
  await page.keys(key);
}

/** For tests: where the next Tab starts from, once it is there. */
export function focusIn(page: PageByHand, words: string | RegExp): Promise<void> {
  return page.until(() => {
    const { activeElement } = document;
    expect(activeElement).not.toBe(document.body);
    expect(activeElement?.textContent).toMatch(words);
    // Where the answer stands, not the whole page around it.
    expect(activeElement?.matches('main, body, #main')).toBe(false);
  });
}

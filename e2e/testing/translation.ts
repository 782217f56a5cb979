import type { Page } from '@playwright/test';

/**
 * Does to the page what a browser's translator does: takes out every text node and puts two nested
 * `<font>` elements with a copy of the text in its place, now and after each change of the page.
 * Holds until the page is loaded anew. Names of things stay, so that a story finds them.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const whole = document.body;
    const wrap = (text: Text): void => {
      if (!whole.contains(text) || text.data.trim() === '') return;
      if (text.parentElement?.closest('font, script, style, textarea, title') != null) return;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const wrapBelow = (node: Node): void => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      if (node instanceof Text) texts.push(node);
      while (walker.nextNode() !== null)
        if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      texts.forEach(wrap);
    };
    wrapBelow(whole);
    new MutationObserver((records) => {
      for (const { addedNodes, target } of records) {
        addedNodes.forEach(wrapBelow);
        if (target instanceof Text) wrap(target);
      }
    }).observe(whole, { childList: true, subtree: true, characterData: true });
  });
}

/** How many texts of the page are replaced now. */
export function translatedTexts(page: Page): Promise<number> {
  return page.locator('font > font').count();
}

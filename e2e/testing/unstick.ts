import type { Page } from '@playwright/test';

/**
 * Takes bars that stick to the edges out of the way: sticky ones back to their places, fixed ones
 * below the end of the page. What happens to be half under a bar at this scroll position is no
 * smaller a target than before, but axe measures what is seen of it.
 * @returns puts them back
 */
export async function unstick(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const end = document.documentElement.scrollHeight;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { position } = getComputedStyle(element);
      if (position !== 'sticky' && position !== 'fixed') continue;
      element.dataset['unstuck'] = element.getAttribute('style') ?? '';
      element.style.position = position === 'sticky' ? 'static' : 'absolute';
      if (position === 'fixed') Object.assign(element.style, { top: `${end}px`, bottom: 'auto' });
    }
  });
  return () =>
    page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('[data-unstuck]')) {
        const style = element.dataset['unstuck'] ?? '';
        if (style === '') element.removeAttribute('style');
        else element.style.cssText = style;
        delete element.dataset['unstuck'];
      }
    });
}

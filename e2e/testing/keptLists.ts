import type { Page } from '@playwright/test';

/** How many lists this browser keeps now. */
export function keptLists(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('assignment-desk-kept');
        opening.addEventListener('error', reject);
        opening.addEventListener('success', () => {
          const database = opening.result;
          const asking = database.transaction('lists').objectStore('lists').count();
          asking.addEventListener('success', () => {
            resolve(asking.result);
            database.close();
          });
        });
      }),
  );
}

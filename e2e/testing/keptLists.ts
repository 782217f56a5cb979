import type { Page } from '@playwright/test';

/** Of how many people this browser keeps lists now; each has one for every family that was read. */
export function keptLists(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('assignment-desk-kept');
        opening.addEventListener('error', reject);
        opening.addEventListener('success', () => {
          const database = opening.result;
          const asking = database.transaction('lists').objectStore('lists').getAllKeys();
          asking.addEventListener('success', () => {
            resolve(
              new Set(asking.result.map((key) => JSON.stringify((key as string[]).slice(0, 2))))
                .size,
            );
            database.close();
          });
        });
      }),
  );
}

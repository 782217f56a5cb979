import type { Page } from '@playwright/test';

/** Of how many people this browser keeps the list of device configurations now. */
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
            const keys = asking.result as string[][];
            resolve(keys.filter((key) => key.includes('deviceConfiguration')).length);
            database.close();
          });
        });
      }),
  );
}

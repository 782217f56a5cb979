import { createExternalStore, type ExternalStore } from '#lib/browser/externalStore.ts';
import { browserStorage } from '#lib/browser/safeStorage.ts';
import { parseJson } from '#lib/json.ts';

export interface KeptValue<T> extends ExternalStore<T> {
  /**
   * Sets it, for who promised that it stays.
   * @returns false where it lasts as long as the page
   */
  keep(value: T): boolean;
}

/**
 * A small value that this browser keeps in `localStorage`, the same in all tabs. Where nothing can
 * be kept (storage is full or forbidden) it lasts as long as the page.
 * @param read makes a value of what was kept, whoever wrote it; of `undefined` where nothing was
 */
export function createKeptValue<T>(key: string, read: (kept: unknown) => T): KeptValue<T> {
  const store = createExternalStore(read(parsed(browserStorage.get(key))));
  // Tests and workers have no page that could be told.
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key) store.set(read(parsed(event.newValue)));
    // All was cleared, of this storage or another one.
    else if (event.key === null) store.set(read(parsed(browserStorage.get(key))));
  });
  const keep = (value: T): boolean => {
    store.set(value);
    return browserStorage.set(key, JSON.stringify(value));
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    keep,
    // Nothing is returned: effects set values, and what an effect returns is called at its end.
    set: (value) => void keep(value),
  };
}

function parsed(text: string | null | undefined): unknown {
  return text == null ? undefined : parseJson(text);
}

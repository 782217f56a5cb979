import { createExternalStore, type ExternalStore } from '#lib/browser/externalStore.ts';
import { parseJson } from '#lib/json.ts';

/**
 * A small value that this browser keeps in `localStorage`, the same in all tabs. Where nothing can
 * be kept (storage is full or forbidden) it lasts as long as the page.
 * @param read makes a value of what was kept, whoever wrote it; of `undefined` where nothing was
 */
export function createKeptValue<T>(key: string, read: (kept: unknown) => T): ExternalStore<T> {
  const store = createExternalStore(read(parsed(attempt(() => localStorage.getItem(key)))));
  attempt(() =>
    addEventListener('storage', (event) => {
      if (event.key === key) store.set(read(parsed(event.newValue)));
    }),
  );
  return {
    get: store.get,
    subscribe: store.subscribe,
    set(value) {
      store.set(value);
      attempt(() => localStorage.setItem(key, JSON.stringify(value)));
    },
  };
}

function parsed(text: string | null | undefined): unknown {
  return text == null ? undefined : parseJson(text);
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

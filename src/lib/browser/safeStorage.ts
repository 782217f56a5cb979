/**
 * `localStorage` or `sessionStorage` for callers that can do without. The browser may refuse to
 * give it out (site data blocked), to read it, or to take more (`QuotaExceededError`): each of them
 * is an exception of the browser, and none of them may end a page.
 */
export interface SafeStorage {
  /** Undefined where nothing is kept, and where the browser gives nothing out. */
  get(key: string): string | undefined;
  /** @returns false when the browser did not keep it: whoever promised that it stays must say so */
  set(key: string, value: string): boolean;
  /** @returns false when the browser refused */
  remove(key: string): boolean;
  /** The keys that are there; none where the browser gives nothing out. */
  keys(): readonly string[];
}

/** What lasts as long as the tab. */
export const tabStorage: SafeStorage = safeStorage(() => sessionStorage);

/** What lasts in this browser, for all its tabs. */
export const browserStorage: SafeStorage = safeStorage(() => localStorage);

/** @param storage asked anew each time: even naming it throws where site data is blocked */
function safeStorage(storage: () => Storage): SafeStorage {
  return {
    get: (key) => attempt(() => storage().getItem(key) ?? undefined),
    set: (key, value) => attempt(() => (storage().setItem(key, value), true)) ?? false,
    remove: (key) => attempt(() => (storage().removeItem(key), true)) ?? false,
    keys: () => attempt(() => Object.keys(storage())) ?? [],
  };
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

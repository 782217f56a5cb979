import { afterEach, expect, it, vi } from 'vitest';
import { browserStorage, tabStorage } from '#lib/browser/safeStorage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

const full = {
  getItem: () => 'kept',
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: () => undefined,
};

it('says that a full storage did not keep a value, and still reads', () => {
  vi.stubGlobal('localStorage', full);
  expect(browserStorage.set('a', 'b')).toBe(false);
  expect(browserStorage.get('a')).toBe('kept');
  expect(browserStorage.remove('a')).toBe(true);
});

it('is empty where naming the storage throws', () => {
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  expect(tabStorage.get('a')).toBeUndefined();
  expect([tabStorage.set('a', 'b'), tabStorage.remove('a'), tabStorage.keys()]).toEqual([
    false,
    false,
    [],
  ]);
});

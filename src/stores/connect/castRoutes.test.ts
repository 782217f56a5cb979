import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCastRoutes } from '#stores/connect/castRoutes.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('remembers for a tenant beyond the page, and for no other tenant', () => {
  createCastRoutes('contoso').set('/a', true);
  expect(createCastRoutes('contoso').has('/a')).toBe(true);
  expect(createCastRoutes('contoso').has('/b')).toBe(false);
  expect(createCastRoutes('fabrikam').has('/a')).toBe(false);
});

it('forgets what turned out otherwise', () => {
  const routes = createCastRoutes('contoso');
  routes.set('/a', true);
  routes.set('/b', true);
  routes.set('/a', false);
  const later = createCastRoutes('contoso');
  expect([later.has('/a'), later.has('/b')]).toEqual([false, true]);
});

it('remembers as long as the page where the browser keeps nothing, and reads no nonsense', () => {
  kept.set('assignment-desk:cast:contoso', '{"oops"');
  expect(createCastRoutes('contoso').has('/a')).toBe(false);
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  });
  const routes = createCastRoutes('contoso');
  routes.set('/a', true);
  expect(routes.has('/a')).toBe(true);
  routes.set('/a', false);
  expect(routes.has('/a')).toBe(false);
});

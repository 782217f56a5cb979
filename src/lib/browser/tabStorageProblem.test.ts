import { expect, it, vi } from 'vitest';
import { tabStorageProblem } from './tabStorageProblem.ts';

const throwing = (name: string) => () => {
  throw new DOMException('no', name);
};

it('says that site data is blocked', () => {
  vi.stubGlobal('sessionStorage', { setItem: throwing('SecurityError') });
  expect(tabStorageProblem()).toBe('blocked');
  vi.stubGlobal('sessionStorage', undefined);
  expect(tabStorageProblem()).toBe('blocked');
});

it('says that the tab is full', () => {
  vi.stubGlobal('sessionStorage', { setItem: throwing('QuotaExceededError') });
  expect(tabStorageProblem()).toBe('full');
});

it('leaves nothing behind where there is room', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  expect([tabStorageProblem(), kept.size]).toEqual([undefined, 0]);
});

import { afterEach, expect, it, vi } from 'vitest';
import { createKeptValue } from '#lib/keptValue.ts';

afterEach(() => vi.unstubAllGlobals());

const asNumber = (kept: unknown): number => (typeof kept === 'number' ? kept : 7);

function browser(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept));
  const storage = new EventTarget();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => items.set(key, text),
  });
  vi.stubGlobal('addEventListener', storage.addEventListener.bind(storage));
  return {
    items,
    otherTab: (key: string | null, newValue: string | null) =>
      storage.dispatchEvent(Object.assign(new Event('storage'), { key, newValue })),
  };
}

it('is what the browser kept, and keeps what it is set to', () => {
  const { items } = browser({ a: '3' });
  const value = createKeptValue('a', asNumber);
  expect(value.get()).toBe(3);
  value.set(4);
  expect(items.get('a')).toBe('4');
});

it.each([[{}], [{ a: 'no JSON' }], [{ a: '"a word"' }]])('reads %j as nothing kept', (kept) => {
  browser(kept);
  expect(createKeptValue('a', asNumber).get()).toBe(7);
});

it('follows other tabs, and nobody else’s key', () => {
  const { otherTab } = browser();
  const value = createKeptValue('a', asNumber);
  const listener = vi.fn();
  value.subscribe(listener);
  otherTab('b', '1');
  expect(listener).not.toHaveBeenCalled();
  otherTab('a', '5');
  expect(value.get()).toBe(5);
  otherTab('a', null);
  expect(value.get()).toBe(7);
});

it('is nothing any more once another tab has cleared everything', () => {
  const { items, otherTab } = browser({ a: '3' });
  const value = createKeptValue('a', asNumber);
  const other = createKeptValue('b', asNumber);
  other.set(4);
  items.delete('a');
  otherTab(null, null);
  expect(value.get()).toBe(7);
  expect(other.get()).toBe(4);
});

it('lasts as long as the page where nothing can be kept', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('full');
    },
  });
  vi.stubGlobal('addEventListener', () => undefined);
  const value = createKeptValue('a', asNumber);
  value.set(9);
  expect(value.get()).toBe(9);
  expect(value.keep(10)).toBe(false);
  expect(value.get()).toBe(10);
});

it('gives nothing back where it is set: an effect would take it for what ends it', () => {
  const value = createKeptValue('a', asNumber);
  expect(value.set(9)).toBeUndefined();
});

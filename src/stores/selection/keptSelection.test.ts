import { beforeEach, expect, it, vi } from 'vitest';
import { keepSelection, selectionInAddress, selectionOf } from './keptSelection.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };
const FEW = ['c_1', 'c_2'];
const MANY = Array.from({ length: 200 }, (_, index) => `${'c'.repeat(72)}${index}`);

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

it('a few rows stand in the address and nowhere else', () => {
  const address = selectionInAddress(FEW);
  keepSelection(ADA, 'c', FEW);
  expect(address).toBe('c_1,c_2');
  expect(selectionOf(ADA, 'c', address)).toEqual(FEW);
  expect(selectionOf(ADA, 'c', selectionInAddress(MANY))).toBeUndefined();
});

it('many rows are kept by the tab, for their configuration and person', () => {
  const address = selectionInAddress(MANY);
  keepSelection(ADA, 'c', MANY);
  expect(address.length).toBeLessThan(10);
  expect(selectionOf(ADA, 'c', address)).toEqual(MANY);
  expect(selectionOf(ADA, 'd', address)).toBeUndefined();
  expect(selectionOf({ ...ADA, oid: 'rui' }, 'c', address)).toBeUndefined();
});

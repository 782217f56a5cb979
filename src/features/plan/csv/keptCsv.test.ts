import { beforeEach, expect, it, vi } from 'vitest';
import { forgetCsv, keepCsv, keptCsvOf } from '#features/plan/csv/keptCsv.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };
const TEXT = 'configuration,target\nÜbung,all devices';
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

it('a chosen file is there after a reload, for whoever chose it, until it was read', () => {
  expect(keepCsv(ADA, 'Pilots', new TextEncoder().encode(TEXT))).toBe(true);
  expect(keptCsvOf(ADA)).toEqual({ name: 'Pilots', text: TEXT });
  expect(keptCsvOf({ ...ADA, oid: 'rui' })).toBeUndefined();
  forgetCsv(ADA);
  expect(kept.size).toBe(0);
  expect(keptCsvOf(ADA)).toBeUndefined();
});

it('a file that the browser does not keep, or that is no text, is said not to be kept', () => {
  expect(keepCsv(ADA, 'Latin 1', Uint8Array.of(0xdc))).toBe(false);
  vi.stubGlobal('sessionStorage', {
    setItem: () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    },
  });
  expect(keepCsv(ADA, 'Pilots', new TextEncoder().encode(TEXT))).toBe(false);
});

it('what another version kept in its own way is none', () => {
  expect(keepCsv(ADA, 'Pilots', new TextEncoder().encode(TEXT))).toBe(true);
  for (const key of kept.keys()) kept.set(key, '{"file":1}');
  expect(keptCsvOf(ADA)).toBeUndefined();
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/canonicalJson.ts';
import type { Json } from '#lib/json.ts';

/** The same value, its keys the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, turned(field)]),
  );
}

describe('JSON in one order', () => {
  it('says the same whatever the order of keys, and means the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value as Json);
        expect(text).toBe(canonicalJson(turned(value) as Json));
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out what is not there, and keeps what is null', () => {
    const value = { b: null, a: undefined, c: [undefined, 1] } as unknown as Json;
    expect(canonicalJson(value)).toBe('{"b":null,"c":[null,1]}');
  });
});

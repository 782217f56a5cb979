import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runToEnd } from '#lib/browser/slices.ts';
import { parseJsonStepwise } from '#lib/jsonInSteps.ts';

/** The value, or that there is none. */
function outcomeOf(parse: () => unknown): unknown {
  try {
    return [parse()];
  } catch {
    return 'no JSON';
  }
}

const inSteps = (text: string, piece: number) => runToEnd(parseJsonStepwise(text, piece));

const written = fc
  .tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t\n\r '))
  .map(([value, space]) => JSON.stringify(value, undefined, space) ?? 'null');

it('says what JSON.parse says, whatever the size of a piece', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 1, max: 40 }), (text, piece) => {
      expect(inSteps(text, piece)).toEqual(JSON.parse(text));
    }),
  );
});

it('takes and refuses the same texts as JSON.parse, a letter off', () => {
  const broken = fc.tuple(
    written,
    fc.nat(),
    fc.constantFrom('', '"', '\\', ',', ']', '}', '1', ':'),
  );
  fc.assert(
    fc.property(broken, fc.integer({ min: 1, max: 8 }), ([text, place, letter], piece) => {
      const at = place % (text.length + 1);
      for (const next of [at, at + 1]) {
        const other = text.slice(0, at) + letter + text.slice(next);
        expect([other, outcomeOf(() => inSteps(other, piece))]).toEqual([
          other,
          outcomeOf(() => JSON.parse(other) as unknown),
        ]);
      }
    }),
  );
});

it.each(['{"a":1,"a":[2,2,2]}', '{"__proto__":{"x":1},"b":[1,2,3]}', '[]', '[ ]', '{ }', ' 1 '])(
  '%s is what JSON.parse makes of it',
  (text) => {
    const made = inSteps(text, 1);
    const wanted = JSON.parse(text) as object;
    expect(made).toEqual(wanted);
    expect(Object.getPrototypeOf(made)).toBe(Object.getPrototypeOf(wanted));
  },
);

import { keyOf } from '#domain/testing/keyOf.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Favourites,
  MOST_RECENT,
  readFavourites,
  withStarToggled,
  withVisit,
} from '#domain/configuration/favourites.ts';

const id = fc.uuid().map(keyOf);
const ids = fc.uniqueArray(id, { maxLength: 30 });

describe('opened lately', () => {
  it('has the last one first, each once, and is never longer than a glance', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...['a', 'b', 'c'].map(keyOf),
            ...Array.from({ length: 20 }, (_, at) => keyOf(`id-${at}`)),
          ),
        ),
        (visits) => {
          const { recent } = visits.reduce<Favourites>(withVisit, readFavourites(undefined));
          const newestFirst = [...new Set(visits.toReversed())];
          expect(recent).toEqual(newestFirst.slice(0, MOST_RECENT));
        },
      ),
    );
  });
});

describe('a star', () => {
  it('put on and taken off again leaves everything as it was', () => {
    fc.assert(
      fc.property(ids, id, (starred, one) => {
        fc.pre(!starred.includes(one));
        const before = { starred, recent: [keyOf('x')] };
        const on = withStarToggled(before, one);
        expect(on.starred).toContain(one);
        expect(withStarToggled(on, one)).toEqual(before);
      }),
    );
  });
});

it('what is no key takes no other star along', () => {
  const kept = { starred: ['a', 'b/c'], recent: ['../x', 'd'] };
  expect(readFavourites(kept)).toEqual({ starred: ['a'], recent: ['d'] });
});

it.each([[undefined], [null], ['text'], [{ starred: 'a' }], [{ starred: [1], recent: [] }]])(
  'what makes no sense (%j) is nothing kept',
  (kept) => {
    expect(readFavourites(kept)).toEqual({ starred: [], recent: [] });
  },
);

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_RECENT,
  readFavourites,
  withStarToggled,
  withVisit,
} from '#domain/configuration/favourites.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 });

describe('opened lately', () => {
  it('has the last one first, each once, and is never longer than a glance', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a', 'b', 'c', ...Array.from({ length: 20 }, (_, at) => `id ${at}`)),
        ),
        (visits) => {
          const { recent } = visits.reduce(withVisit, readFavourites(undefined));
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
      fc.property(ids, fc.string({ minLength: 1 }), (starred, id) => {
        fc.pre(!starred.includes(id));
        const before = { starred, recent: ['x'] };
        const on = withStarToggled(before, id);
        expect(on.starred).toContain(id);
        expect(withStarToggled(on, id)).toEqual(before);
      }),
    );
  });
});

it.each([[undefined], [null], ['text'], [{ starred: 'a' }], [{ starred: [1], recent: [] }]])(
  'what makes no sense (%j) is nothing kept',
  (kept) => {
    expect(readFavourites(kept)).toEqual({ starred: [], recent: [] });
  },
);

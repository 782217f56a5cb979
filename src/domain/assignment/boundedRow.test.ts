import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundedRow,
  fieldsLeftOut,
  MOST_ROW_LETTERS,
  withoutLeftOut,
} from '#domain/assignment/boundedRow.ts';
import { included, rowOf } from '#domain/testing/testRows.ts';
import type { Json, JsonObject } from '#lib/json.ts';

const row = (raw: JsonObject) => ({ ...rowOf({ target: included() }), raw });
const bound = (raw: JsonObject) => boundedRow(row(raw)).raw;

describe('a row as the journal keeps it', () => {
  it('is as Graph gave it, up to the limit', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<Json>, { noNullPrototype: true }),
        (raw) => {
          expect(bound(raw)).toBe(raw);
          expect(fieldsLeftOut(raw)).toEqual([]);
          expect(withoutLeftOut(raw)).toEqual(raw);
        },
      ),
    );
  });

  it('beyond it loses the largest fields, and says which', () => {
    const raw = {
      id: 'c_g',
      notes: 'n'.repeat(MOST_ROW_LETTERS),
      target: { groupId: 'g', tags: Array.from({ length: 9000 }, () => 1), rank: 7 },
    };
    const kept = bound(raw);
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(MOST_ROW_LETTERS);
    expect(fieldsLeftOut(kept)).toEqual(['notes', 'target.tags']);
    expect(withoutLeftOut(kept)).toEqual({ id: 'c_g', target: { groupId: 'g', rank: 7 } });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { sameRowContent, targetKey } from '#domain/assignment/rowIdentity.ts';
import { type Change, type ChangeSet, targetOfChange } from '#domain/change/change.ts';
import { isFulfilled } from '#domain/change/fulfilled.ts';
import { driftOfWish } from '#domain/change/wish/wishDrift.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import {
  add,
  carryOut,
  changeSets,
  changesOf,
  edit,
  excluded,
  H,
  included,
  remove,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';

const group = rowOf({ target: included() });
const other = rowOf({ target: included(H) });
const devices = rowOf({ target: { kind: 'allDevices' } });
const filtered = rowOf({ target: included(), filter: withFilter() });

const setOf = (base: readonly Assignment[], ...changes: readonly Change[]): ChangeSet => ({
  configurationId: keyOf('c'),
  via: '',
  base,
  changes,
});

describe('drift against a wish', () => {
  it.each<[string, ChangeSet, Assignment[], number]>([
    ['a removal that somebody made', setOf([group, other], remove(group)), [other], 0],
    ['an edit that somebody made', setOf([group], edit(group, withFilter())), [filtered], 0],
    ['an addition that somebody made', setOf([other], add(included())), [other, group], 0],
    [
      'one of two changes that somebody made',
      setOf([group], edit(group, withFilter()), add(included(H))),
      [filtered],
      0,
    ],
    [
      'one of two, and another row: all is told',
      setOf([group], edit(group, withFilter()), add(included(H))),
      [filtered, devices],
      2,
    ],
    [
      'one of two, and the other otherwise: all is told',
      setOf([group, other], edit(group, withFilter()), remove(other)),
      [filtered, rowOf({ target: included(H), filter: withFilter() })],
      2,
    ],
    [
      'an edit with another filter than somebody’s',
      setOf([group], edit(group, withFilter('mine'))),
      [filtered],
      1,
    ],
    ['an edit of a row that somebody removed', setOf([group], edit(group, withFilter())), [], 1],
    [
      'a removal of a group that somebody excluded instead',
      setOf([group], remove(group)),
      [rowOf({ target: excluded() })],
      1,
    ],
    [
      'exclude instead of include, of which somebody did the half',
      setOf([group], remove(group), add(excluded())),
      [],
      1,
    ],
    [
      'exclude instead of include, which somebody did',
      setOf([group], remove(group), add(excluded())),
      [rowOf({ target: excluded() })],
      0,
    ],
  ])('%s', (_, set, now, rows) => {
    expect(driftOfWish(set, now)).toHaveLength(rows);
  });

  it('of exactly these rows: what somebody added as wished is none, what they added beside it is', () => {
    const set = { ...setOf([group], add(included(H))), isExact: true };
    expect(driftOfWish(set, [group, other])).toEqual([]);
    expect(driftOfWish(set, [group, other, devices])).toHaveLength(2);
  });

  it('an addition whose row was so already when reviewed, and is gone', () => {
    const set = { ...setOf([group], add(included(H))), settled: [{ target: group.target }] };
    expect(driftOfWish(set, [other])).toHaveLength(2);
  });
});

describe('two admins with the same wish', () => {
  it('never meet a conflict, and what is left is mine to the last row', () => {
    fc.assert(
      fc.property(
        changeSets.chain((set) =>
          fc.tuple(fc.constant(set), fc.subarray([...new Set(set.changes.map(targetOfOne))])),
        ),
        ([{ list, changes }, targets]) => {
          const done = changes.filter((change) => targets.includes(targetOfOne(change)));
          const now = carryOut(list, chooseWritePath(list, done, 'rows'));
          expect(driftOfWish(setOf(list, ...changes), now)).toEqual([]);
          const open = changes.filter((change) => !isFulfilled(change, now, changes));
          const after = carryOut(now, chooseWritePath(now, open, 'rows'));
          const alone = carryOut(list, chooseWritePath(list, changes, 'rows'));
          expect(after).toHaveLength(alone.length);
          for (const change of changes) expect(isFulfilled(change, after, changes)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('whatever somebody else did: no drift means that no row but the wished ones moved', () => {
    const seen = { none: 0, some: 0 };
    fc.assert(
      fc.property(
        changeSets.chain((set) => fc.tuple(fc.constant(set), changesOf(set.list))),
        ([{ list, changes }, others]) => {
          const now = carryOut(list, chooseWritePath(list, others, 'rows'));
          const drift = driftOfWish({ ...setOf(list, ...changes), isExact: true }, now);
          if (drift.length > 0) return void (seen.some += 1);
          seen.none += 1;
          const moved = [
            ...list.filter((row) => !now.some((each) => sameRowContent(row, each))),
            ...now.filter((row) => !list.some((each) => sameRowContent(row, each))),
          ];
          const alone = carryOut(list, chooseWritePath(list, changes, 'rows'));
          // What went, mine would have taken as well; what came, mine would have brought.
          for (const row of moved) {
            const isNew = now.includes(row);
            const says = alone.some((each) => saysTheSame(each, row));
            expect(says).toBe(isNew);
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(seen.some).toBeGreaterThan(100);
    expect(seen.none).toBeGreaterThan(50);
  });
});

const targetOfOne = (change: Change) => targetKey(targetOfChange(change));

// A row of a policy set says what a direct one beside it says, and is another all the same.
const said = ({ target, filter, intent, source }: Assignment) =>
  JSON.stringify({ target, filter, intent, source });
const saysTheSame = (a: Assignment, b: Assignment) => said(a) === said(b);

import { INTENTS } from '#domain/assignment/intent.ts';
import { deviceConfiguration } from '#domain/family/configuration/deviceConfiguration.ts';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { boundedChange, type Change } from '#domain/change/change.ts';
import { changeKey, findDrift } from '#domain/change/drift.ts';
import { refuseBeforehand } from '#domain/change/refusal.ts';
import {
  add,
  again,
  carryOut,
  changeSets,
  changesOf,
  edit,
  excluded,
  included,
  NONE,
  policySetRow,
  remove,
  rowOf,
  sayings,
  unknownRow,
  withFilter,
} from '#domain/testing/testRows.ts';
import { type NotUndone, undoOf } from '#domain/change/undo.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import { contentOf, rowKey } from '#domain/assignment/rowIdentity.ts';

// Two cores serve many: a thousand runs may take longer than the five seconds of a usual test.
vi.setConfig({ testTimeout: 60_000 });

const group = rowOf({ target: included() });
const filtered = rowOf({ target: included(), filter: withFilter() });
const exclusion = rowOf({ target: excluded() });
const fromPolicySet = policySetRow(included());

type Undone = readonly Change[] | NotUndone['reason'];

const TABLE: readonly (readonly [
  story: string,
  done: Change,
  now: readonly Assignment[],
  undone: Undone,
])[] = [
  ['an addition is removed', add(included()), [group], [remove(group)]],
  ['an addition that is gone', add(included()), [], 'alreadyBack'],
  ['an addition that somebody changed', add(included()), [filtered], 'changedSince'],
  [
    'an addition that somebody replaced by an exclusion is gone',
    add(included()),
    [exclusion],
    'alreadyBack',
  ],
  [
    'an addition, beside the same group of a policy set',
    add(included()),
    [fromPolicySet, group],
    [remove(group)],
  ],
  [
    'a removal is added again',
    remove(filtered),
    [],
    [again(add(included(), withFilter()), filtered)],
  ],
  ['a removal that is back', remove(filtered), [filtered], 'alreadyBack'],
  ['a removal that is back in another way', remove(filtered), [group], 'changedSince'],
  ['a removal that is back as an exclusion', remove(group), [exclusion], 'changedSince'],
  [
    'a removal, beside the same group of a policy set',
    remove(group),
    [fromPolicySet],
    [again(add(included()), group)],
  ],
  [
    'a removal where Graph left out the intent',
    remove({ ...group, intent: undefined }),
    [],
    [again(add(included()), group)],
  ],
  [
    'a removal of an intent the app does not know',
    remove(rowOf({ target: included(), intent: 'audit' })),
    [],
    'notExpressible',
  ],
  ['a removal of a target the app does not know', remove(unknownRow()), [], 'notExpressible'],
  [
    'a removal of a filter the app does not know',
    remove(rowOf({ target: included(), filterNotUnderstood: true })),
    [],
    'notExpressible',
  ],
  [
    'a removal of what a policy set owned, as an imported receipt may claim',
    remove(fromPolicySet),
    [],
    'notExpressible',
  ],
  [
    'an edit is edited back',
    edit(group, withFilter(), 'remove'),
    [rowOf({ target: included(), filter: withFilter(), intent: 'remove' })],
    [
      again(
        edit(rowOf({ target: included(), filter: withFilter(), intent: 'remove' }), NONE),
        group,
      ),
    ],
  ],
  ['an edit that is back', edit(group, withFilter()), [group], 'alreadyBack'],
  [
    'an edit that somebody changed on',
    edit(group, withFilter()),
    [rowOf({ target: included(), filter: withFilter('other') })],
    'changedSince',
  ],
  ['an edit whose row is gone', edit(group, withFilter()), [], 'changedSince'],
  [
    'an edit whose row now has a filter the app does not know',
    edit(filtered, NONE),
    [rowOf({ target: included(), filterNotUnderstood: true })],
    'changedSince',
  ],
];

describe('taking one back', () => {
  it.each(TABLE)('%s', (_, done, now, undone) => {
    const changes = typeof undone === 'string' ? [] : undone;
    const notUndone = typeof undone === 'string' ? [{ change: done, reason: undone }] : [];
    expect(undoOf([done], now)).toEqual({ changes, notUndone, incomplete: [] });
  });

  it('include instead of exclude is taken back as a whole', () => {
    expect(undoOf([remove(exclusion), add(included())], [group])).toEqual({
      changes: [remove(group), again(add(excluded()), exclusion)],
      notUndone: [],
      incomplete: [],
    });
    expect(undoOf([remove(exclusion), add(included())], [exclusion]).changes).toEqual([]);
    expect(undoOf([remove(exclusion), add(included())], [filtered]).changes).toEqual([]);
  });
});

describe('a row that came back to its last field', () => {
  const then = rowOf({ target: included(), extra: { ring: 1 } });
  const now = rowOf({ target: included(), extra: { later: 2 } });
  const put = { ...edit(now, NONE), former: then.raw, isWholeRow: true } as const;

  it('is taken back with every field, and without those that came along', () => {
    expect(undoOf([put], [then]).changes).toEqual([
      { ...edit(then, NONE), former: now.raw, isWholeRow: true },
    ]);
  });

  it('is back already only where every field is', () => {
    expect(undoOf([put], [now]).notUndone).toEqual([{ change: put, reason: 'alreadyBack' }]);
    const other = rowOf({ target: included(), extra: { later: 3 } });
    expect(undoOf([put], [other]).notUndone).toEqual([{ change: put, reason: 'changedSince' }]);
  });
});

describe('what the journal does not hold', () => {
  it('a row that was kept without what Graph gave comes back, and says so', () => {
    const change = remove({ ...filtered, raw: {} });
    expect(undoOf([change], [])).toEqual({
      changes: [again(add(included(), withFilter()), { ...filtered, raw: {} })],
      notUndone: [],
      incomplete: [{ change, fields: undefined }],
    });
  });

  it('fields that were too large are named, and the others come back', () => {
    const large = { small: 1, large: 'x'.repeat(20_000) };
    const change = boundedChange(edit(rowOf({ target: included(), extra: large }), withFilter()));
    const { changes, incomplete } = undoOf([change], [filtered]);
    expect(incomplete).toEqual([{ change, fields: ['x-large'] }]);
    expect(changes[0]).toMatchObject({ kind: 'edit', former: { 'x-small': 1 } });
  });
});

function apply(list: readonly Assignment[], changes: readonly Change[]): Assignment[] {
  return carryOut(list, chooseWritePath(list, changes, 'rows'));
}

describe('for any list and any changes', () => {
  it('applying then undoing gives the list back, with every field of every row', () => {
    fc.assert(
      fc.property(changeSets, ({ list, changes }) => {
        const after = apply(list, changes);
        const undo = undoOf(changes, after);
        expect(undo.notUndone.filter(({ reason }) => reason !== 'alreadyBack')).toEqual([]);
        expect([
          ...refuseBeforehand(after, undo.changes, { ...deviceConfiguration, intents: INTENTS }),
        ]).toEqual([]);
        const back = apply(after, undo.changes);
        expect(back.map(contentOf).toSorted()).toEqual(list.map(contentOf).toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it('undoing the undo does it again', () => {
    fc.assert(
      fc.property(changeSets, ({ list, changes }) => {
        const after = apply(list, changes);
        const undo = undoOf(changes, after);
        const back = apply(after, undo.changes);
        const redo = undoOf(undo.changes, back);
        expect(sayings(apply(back, redo.changes))).toEqual(sayings(after));
      }),
      { numRuns: 1000 },
    );
  });

  it('undoing twice does nothing the second time', () => {
    fc.assert(
      fc.property(changeSets, ({ list, changes }) => {
        const after = apply(list, changes);
        const back = apply(after, undoOf(changes, after).changes);
        expect(undoOf(changes, back).changes).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('what somebody changed since is left alone, and every change is told once', () => {
    const since = changeSets.chain(({ list, changes }) => {
      const after = apply(list, changes);
      return changesOf(after).map((others) => ({
        changes,
        after,
        others,
        now: apply(after, others),
      }));
    });
    fc.assert(
      fc.property(since, ({ changes, after, others, now }) => {
        const undo = undoOf(changes, now);
        expect(undo.changes.length + undo.notUndone.length).toBe(changes.length);
        const theirs = new Set(others.map(changeKey));
        const before = now.filter(
          (row) =>
            theirs.has(rowKey(row)) &&
            !after.some((old) => sayings([old])[0] === sayings([row])[0]),
        );
        const back = apply(now, undo.changes);
        // What they made differently is there still, field for field, unless they had undone it
        // themselves.
        expect(
          findDrift(
            before,
            back.filter((row) => before.some((each) => rowKey(each) === rowKey(row))),
            [],
          ),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

import { INTENTS } from '#domain/assignment/intent.ts';
import { deviceConfiguration } from '#domain/family/configuration/deviceConfiguration.ts';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type Change, lockReason, targetOfChange } from '#domain/change/change.ts';
import {
  changeKey,
  type DriftChoice,
  findDrift,
  rebaseChanges,
  wantedBy,
} from '#domain/change/drift.ts';
import { refuseBeforehand } from '#domain/change/refusal.ts';
import {
  add,
  again,
  carryOut,
  changeSets,
  changesOf,
  collection,
  edit,
  excluded,
  H,
  included,
  lists,
  messyLists,
  NONE,
  policySetRow,
  remove,
  rowOf,
  unknownRow,
  withFilter,
} from '#domain/testing/testRows.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import { isCrowdedOut, rowKey, sameRowContent, targetKey } from '#domain/assignment/rowIdentity.ts';

// Two cores serve many: a thousand runs may take longer than the five seconds of a usual test.
vi.setConfig({ testTimeout: 60_000 });

const group = rowOf({ target: included() });
const devices = rowOf({ target: { kind: 'allDevices' } });

const empty = (id: string): Assignment => ({
  ...rowOf({ target: { kind: 'unknown', odataType: '', raw: {} } }),
  id,
  raw: { id },
});

describe('what drift sees', () => {
  it.each<[string, Assignment, Assignment, number]>([
    ['nothing', group, rowOf({ target: included() }), 0],
    ['the intent', group, rowOf({ target: included(), intent: 'remove' }), 1],
    [
      'another filter',
      rowOf({ target: included(), filter: withFilter('f1') }),
      rowOf({ target: included(), filter: withFilter('f2') }),
      1,
    ],
    [
      'include that became exclude',
      rowOf({ target: included(), filter: withFilter() }),
      rowOf({ target: included(), filter: { mode: 'exclude', filterId: 'f' } }),
      1,
    ],
    ['an included group that is now excluded', group, rowOf({ target: excluded() }), 1],
    [
      'an unknown field',
      rowOf({ target: included(), extra: { x: 1 } }),
      rowOf({ target: included(), extra: { x: 2 } }),
      1,
    ],
    [
      'a collection instead of another: one gone, one new',
      rowOf({ target: collection('CD1') }),
      rowOf({ target: collection('CD2') }),
      2,
    ],
    ['the source: one gone, one new', rowOf({ target: included(H) }), policySetRow(), 2],
    [
      'an unknown target that says something else: one gone, one new',
      unknownRow('a'),
      unknownRow('b'),
      2,
    ],
  ])('%s', (_, was, is, rows) => {
    expect(findDrift([devices, was], [is, devices], [])).toHaveLength(rows);
  });

  it('a row that is new, and one that is gone', () => {
    expect(findDrift([group], [devices], [])).toMatchObject([
      { base: group, theirs: undefined },
      { base: undefined, theirs: devices },
    ]);
  });

  it('one of two equal empty targets that vanished', () => {
    expect(findDrift([empty('1'), empty('2')], [empty('2')], [])).toMatchObject([
      { base: { id: '1' }, theirs: undefined },
    ]);
  });

  it('an exclusion that vanished beside the inclusion of the same group', () => {
    const exclusion = rowOf({ target: excluded() });
    expect(findDrift([group, exclusion], [group], [])).toMatchObject([
      { base: exclusion, theirs: undefined },
    ]);
  });

  it('whom it asks about, where a group comes twice: the row that is meant, and no key twice', () => {
    const exclusion = rowOf({ target: excluded() });
    const change = remove(exclusion);
    const drift = findDrift([group, exclusion], [], [change]);
    expect(drift.map(({ base, mine }) => [base, mine])).toEqual([
      [group, undefined],
      [exclusion, change],
    ]);
    expect(drift.map(({ key }) => key).filter((key) => key === changeKey(change))).toHaveLength(1);
    expect(new Set(drift.map(({ key }) => key)).size).toBe(2);
  });

  it('no order of rows', () => {
    fc.assert(
      fc.property(
        messyLists.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(findDrift(list, shuffled, [])).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('all that is not the same in both lists, once each', () => {
    fc.assert(
      fc.property(messyLists, messyLists, (base, now) => {
        const drift = findDrift(base, now, []);
        expect(new Set(drift.map(({ key }) => key)).size).toBe(drift.length);
        // Base, less what is gone, plus what is new, is now.
        const left = [...base];
        const take = (row: Assignment | undefined) =>
          row === undefined
            ? []
            : left.splice(
                left.findIndex((each) => sameRowContent(each, row)),
                1,
              );
        for (const row of drift) take(row.base);
        const made = [...left, ...drift.flatMap(({ theirs }) => theirs ?? [])];
        expect(findDrift(made, now, [])).toEqual([]);
        expect(made).toHaveLength(now.length);
        expect(
          drift.filter(
            ({ base: was, theirs }) =>
              was !== undefined && theirs !== undefined && sameRowContent(was, theirs),
          ),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('picking for a row that both changed', () => {
  const mine = (
    change: Change,
    now: readonly Assignment[],
    base: readonly Assignment[] = [group],
  ) =>
    rebaseChanges(
      [change],
      now,
      findDrift(base, now, [change]),
      new Map([[changeKey(change), 'mine']]),
    );
  const removing = rowOf({ target: included(), intent: 'remove' });
  const nowExcluded = rowOf({ target: excluded() });
  it.each<[string, Change, Assignment[], Change[]]>([
    [
      'an edit of what somebody else edited',
      edit(group, withFilter()),
      [removing],
      [edit(removing, withFilter())],
    ],
    [
      'an edit of what somebody removed',
      edit(group, withFilter()),
      [],
      [again(add(included(), withFilter()), group)],
    ],
    ['an edit that somebody else made', edit(group, NONE, 'remove'), [removing], []],
    [
      'an edit of what is now excluded',
      edit(group, withFilter()),
      [nowExcluded],
      [remove(nowExcluded), add(included(), withFilter())],
    ],
    ['a removal of what somebody edited', remove(group), [removing], [remove(removing)]],
    ['a removal of what is gone', remove(group), [], []],
    [
      'a row that became one the app does not understand',
      edit(group, withFilter()),
      [rowOf({ target: included(), intent: 'audit' })],
      [],
    ],
  ])('%s', (_, change, now, expected) => {
    expect(mine(change, now)).toEqual(expected);
    expect(
      rebaseChanges(
        [change],
        now,
        findDrift([group], now, [change]),
        new Map([[changeKey(change), 'theirs']]),
      ),
    ).toEqual([]);
  });

  it('an addition of what somebody else added differently becomes an edit of theirs', () => {
    const theirs = rowOf({ target: included(), filter: withFilter('theirs') });
    expect(mine(add(included(), withFilter('mine')), [theirs], [])).toEqual([
      edit(theirs, withFilter('mine')),
    ]);
  });

  it('include instead of exclude is one wish: it never asks twice for the same row', () => {
    const swap = [remove(nowExcluded), add(included())];
    const now = [rowOf({ target: included(), filter: withFilter() })];
    const rebased = rebaseChanges(
      swap,
      now,
      findDrift([nowExcluded], now, swap),
      new Map([[changeKey(swap[0]!), 'mine']]),
    );
    expect(rebased).toEqual([edit(now[0]!, NONE)]);
  });
});

/** One list, my changes on it, and what the tenant is after somebody else's. */
const twoAdmins = changeSets.chain(({ list, changes }) =>
  fc
    .tuple(changesOf(list), fc.func(fc.constantFrom<DriftChoice>('mine', 'theirs')))
    .map(([others, choose]) => ({
      list,
      mine: changes,
      others,
      now: carryOut(list, chooseWritePath(list, others, 'rows')),
      choose,
    })),
);

const targetOfOne = (change: Change) => targetKey(targetOfChange(change));

describe('two admins at once', () => {
  it('whose changes are about different rows both get theirs, whatever is picked', () => {
    fc.assert(
      fc.property(twoAdmins, ({ list, mine, others: all, choose }) => {
        const own = new Set(mine.map(changeKey));
        const targets = new Set(mine.map(targetOfOne));
        const others = all.filter((change) => !targets.has(targetOfOne(change)));
        const now = carryOut(list, chooseWritePath(list, others, 'rows'));
        const drift = findDrift(list, now, mine);
        expect(drift.filter((row) => row.mine !== undefined)).toEqual([]);
        const rebased = rebaseChanges(
          mine,
          now,
          drift,
          new Map(drift.map(({ key }) => [key, choose(key)])),
        );
        const after = carryOut(now, chooseWritePath(now, rebased, 'rows'));
        expect(rebased).toEqual(mine);
        // Mine as if alone, theirs as they left them.
        const alone = carryOut(list, chooseWritePath(list, mine, 'rows'));
        expect(
          findDrift(
            alone.filter((row) => own.has(rowKey(row))),
            after.filter((row) => own.has(rowKey(row))),
            [],
          ),
        ).toEqual([]);
        expect(
          findDrift(
            now.filter((row) => !own.has(rowKey(row))),
            after.filter((row) => !own.has(rowKey(row))),
            [],
          ),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('a row that both changed is always shown, with base, theirs and mine', () => {
    const shown = { times: 0 };
    fc.assert(
      fc.property(twoAdmins, ({ list, mine, others, now }) => {
        const drift = findDrift(list, now, mine);
        for (const change of mine) {
          const key = changeKey(change);
          const base = list.find((row) => rowKey(row) === key);
          const theirs = now.find((row) => rowKey(row) === key);
          const isTouched =
            others.some((other) => changeKey(other) === key) &&
            !(base !== undefined && theirs !== undefined && sameRowContent(base, theirs));
          const row = drift.find((each) => each.key === key);
          if (!isTouched) expect(row).toBeUndefined();
          else {
            shown.times += 1;
            expect([
              row?.base,
              row?.theirs,
              row?.mine === undefined ? 'nothing' : changeKey(row.mine),
            ]).toEqual([base, theirs, key]);
            expect(wantedBy(row!.mine!)).toEqual(
              wantedBy(
                mine.findLast(
                  (each) =>
                    changeKey(each) === key &&
                    (each.kind === 'add' ||
                      !mine.some((other) => other.kind === 'add' && changeKey(other) === key)),
                )!,
              ),
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(shown.times).toBeGreaterThan(250);
  });

  it('whatever is picked, what remains can be carried out, and gives mine where mine was picked, theirs elsewhere', () => {
    fc.assert(
      fc.property(twoAdmins, ({ list, mine, now, choose }) => {
        const drift = findDrift(list, now, mine);
        const choices = new Map(drift.map(({ key }) => [key, choose(key)]));
        const rebased = rebaseChanges(mine, now, drift, choices);
        expect([
          ...refuseBeforehand(now, rebased, { ...deviceConfiguration, intents: INTENTS }),
        ]).toEqual([]);
        const after = carryOut(now, chooseWritePath(now, rebased, 'rows'));
        const alone = carryOut(list, chooseWritePath(list, mine, 'rows'));
        const isCrowded = (change: Change) => {
          const wanted = wantedBy(change);
          return wanted !== undefined && after.some((row) => isCrowdedOut(row, wanted));
        };
        for (const { key, theirs } of drift) {
          const isMine =
            choices.get(key) === 'mine' &&
            mine.some((change) => changeKey(change) === key && !isCrowded(change)) &&
            (theirs === undefined || lockReason(theirs) === undefined);
          const says = (rows: readonly Assignment[]) =>
            rows
              .filter((row) => rowKey(row) === key)
              .map(({ target, filter, intent }) => ({ target, filter, intent }));
          expect(says(after)).toEqual(says(isMine ? alone : now));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of lists that agree, nothing is drift and every change stays as it is', () => {
    fc.assert(
      fc.property(
        lists.chain((list) => changesOf(list).map((changes) => ({ list, changes }))),
        ({ list, changes }) => {
          expect(findDrift(list, list.toReversed(), changes)).toEqual([]);
          expect(rebaseChanges(changes, list, [], new Map())).toEqual(changes);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { edit, LOCKED } from '#graph/testing/changeWishes.ts';
import {
  fakeList,
  notToGroup,
  type ReadFate,
  SET,
  toAll,
  toGroup,
} from '#graph/testing/fakeList.ts';
import { settleChanges } from '#graph/write/settleChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import type { JsonObject } from '#lib/json.ts';
import { READ_BACK_WAITS } from '#graph/write/readBack.ts';

const FILTER = { mode: 'include', filterId: 'f' } as const;
const add: Change = {
  kind: 'add',
  draft: { target: { kind: 'group', groupId: 'g' }, filter: { mode: 'none' }, intent: 'apply' },
};
const filtered = (): JsonObject => {
  const row = toGroup('g');
  return {
    ...row,
    target: {
      ...(row['target'] as JsonObject),
      deviceAndAppManagementAssignmentFilterId: 'F',
      deviceAndAppManagementAssignmentFilterType: 'include',
    },
  };
};
const read = (rows: readonly JsonObject[]): Promise<Assignment[]> => fakeList({ rows }).list();
const each = (fate: ReadFate): ReadFate[] => READ_BACK_WAITS.map(() => fate);

/** The tenant before and now, and what was accepted in between. */
async function verify(
  was: readonly JsonObject[],
  is: readonly JsonObject[],
  wish: (before: Assignment[]) => Change[],
  reads: readonly ReadFate[] = [],
) {
  const before = await read(was);
  const tenant = fakeList({ rows: is, reads });
  return {
    verified: await verifyChanges(SET, before, wish(before), tenant.steps),
    slept: tenant.slept,
  };
}

const editFirst = ([row]: Assignment[]): Change[] => [
  { kind: 'edit', row: row!, filter: FILTER, intent: 'apply' },
];
const removeFirst = ([row]: Assignment[]): Change[] => [{ kind: 'remove', row: row! }];
const replaceFirst = (before: Assignment[]): Change[] => [...removeFirst(before), add];

describe('accepted is not verified', () => {
  it.each<
    [
      string,
      readonly JsonObject[],
      readonly JsonObject[],
      (before: Assignment[]) => Change[],
      string,
    ]
  >([
    ['an addition that is there', [], [toGroup('g')], () => [add], 'verified'],
    ['an addition that is not', [], [], () => [add], 'notSeenYet'],
    ['an addition that is there with a filter', [], [filtered()], () => [add], 'notSeenYet'],
    ['an edit that is there, ids in capitals', [toGroup('g')], [filtered()], editFirst, 'verified'],
    ['an edit that is not', [toGroup('g')], [toGroup('g')], editFirst, 'notSeenYet'],
    [
      'an edit to a filter the app does not understand',
      [filtered()],
      [
        {
          ...toGroup('g'),
          target: {
            ...(filtered()['target'] as JsonObject),
            deviceAndAppManagementAssignmentFilterType: 'require',
          },
        },
      ],
      ([row]) => [{ kind: 'edit', row: row!, filter: { mode: 'none' }, intent: 'apply' }],
      'notSeenYet',
    ],
    ['a removal', [toGroup('g')], [], removeFirst, 'verified'],
    [
      'a removal, beside the exclusion of the same group',
      [toGroup('g'), notToGroup('g')],
      [notToGroup('g')],
      removeFirst,
      'verified',
    ],
    ['a removal that is not', [toGroup('g')], [toGroup('g')], removeFirst, 'notSeenYet'],
    ['include instead of exclude', [notToGroup('g')], [toGroup('g')], replaceFirst, 'verified'],
    [
      'include instead of exclude that is not',
      [notToGroup('g')],
      [notToGroup('g')],
      replaceFirst,
      'notSeenYet',
    ],
    ['a row removed and made anew', [filtered()], [toGroup('g')], replaceFirst, 'verified'],
  ])('%s', async (_, was, is, wish, kind) => {
    expect((await verify(was, is, wish)).verified.kind).toBe(kind);
  });

  it('looks again for as long as Graph may lag, and says what is missing', async () => {
    const { verified, slept } = await verify([], [], () => [add]);
    expect(verified).toEqual({ kind: 'notSeenYet', missing: [add] });
    expect(slept).toEqual([...READ_BACK_WAITS]);
  });

  it('another row that seems gone is looked for again: it may have been put back, and lag', async () => {
    const before = await read([toGroup('g'), toGroup('h')]);
    const tenant = fakeList({ rows: [], meanwhile: [[4, () => [toGroup('h')]]] });
    expect(await verifyChanges(SET, before, removeFirst(before), tenant.steps)).toMatchObject({
      kind: 'verified',
      collateral: [],
    });
    expect(tenant.looks()).toBe(4);
  });

  it('a list that cannot be read is not one without the row', async () => {
    expect((await verify([], [toGroup('g')], () => [add], each('403'))).verified).toMatchObject({
      kind: 'couldNotRead',
      failure: { kind: 'missingRole' },
    });
    expect((await verify([], [toGroup('g')], () => [add], ['403', 'garbage'])).verified.kind).toBe(
      'verified',
    );
    expect((await verify([], [], () => [add], ['403', 'ok', '403'])).verified.kind).toBe(
      'notSeenYet',
    );
  });
});

describe('collateral', () => {
  it.each<
    [
      string,
      readonly JsonObject[],
      readonly JsonObject[],
      (before: Assignment[]) => Change[],
      readonly unknown[],
    ]
  >([
    ['none', [toGroup('g'), toAll()], [toAll(), filtered()], editFirst, []],
    [
      'a row that is gone',
      [toGroup('g'), toGroup('h')],
      [filtered()],
      editFirst,
      [['c_h', undefined]],
    ],
    ['a row that is new', [toGroup('g')], [toGroup('h')], removeFirst, [[undefined, 'c_h']]],
    [
      'a field nobody knows that was lost',
      [toGroup('g'), toGroup('h', { later: 1 })],
      [filtered(), toGroup('h')],
      editFirst,
      [['c_h', 'c_h']],
    ],
    [
      'the exclusion of the very group that was edited',
      [toGroup('g'), notToGroup('g')],
      [filtered()],
      editFirst,
      [['c_g', undefined]],
    ],
    ['not the row that was added', [], [toGroup('g')], () => [add], []],
    ['not the row that was replaced', [notToGroup('g')], [toGroup('g')], replaceFirst, []],
  ])('%s', async (_, was, is, wish, rows) => {
    const { verified } = await verify(was, is, wish);
    expect(
      verified.kind === 'verified'
        ? verified.collateral.map(({ base, theirs }) => [base?.id, theirs?.id])
        : verified.kind,
    ).toEqual(rows);
  });
});

describe('a write whose page was left, settled', () => {
  it.each([
    ['sent as a whole: somebody else removed the row', [toGroup('g'), toGroup('h')], 'notDone'],
    ['sent in two requests: the second is missing', LOCKED, 'lost'],
  ] as const)('an edit whose row is gone, %s', async (_, rows, expected) => {
    const tenant = fakeList({ rows });
    const base = await tenant.list();
    const changes = edit('g')(base);
    const later = fakeList({ rows: rows.slice(1) });
    const settled = await settleChanges({ ...SET, base, changes }, later.steps);
    expect(settled).toMatchObject({ kind: 'settled', ends: [{ result: { kind: expected } }] });
  });
});

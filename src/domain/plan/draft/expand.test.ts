import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { expandAction } from '#domain/plan/draft/expand.ts';
import { rowsOf } from '#domain/plan/draft/wish.ts';
import type { PlanConfiguration } from '#domain/plan/draft/plan.ts';
import {
  excluded,
  G,
  H,
  included,
  NONE,
  policySetRow,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';

const of = (id: string, assignments: PlanConfiguration['assignments']): PlanConfiguration => ({
  id: keyOf(id),
  displayName: id,
  assignments,
});
const TENANT = [
  of('a', [
    rowOf({ target: included(G), filter: withFilter(), intent: 'remove' }),
    rowOf({ target: { kind: 'allDevices' } }),
  ]),
  of('b', [rowOf({ target: excluded(G.toUpperCase()) })]),
  of('c', [policySetRow(included(G))]),
  of('d', [rowOf({ target: included(G), filterNotUnderstood: true })]),
  of('e', undefined),
  of('f', []),
];
const wishesOf = (action: Parameters<typeof expandAction>[0]) =>
  expandAction(action, TENANT).items.map(({ configurationId, wishes }) => [
    configurationId,
    wishes,
  ]);

describe('an action, as wishes', () => {
  it('of adding or removing is the same for all, and shared', () => {
    const row = { target: included(H), filter: NONE, intent: 'apply' } as const;
    const { items } = expandAction({ kind: 'add', rows: [row] }, TENANT);
    expect(items).toHaveLength(6);
    expect(new Set(items.map(({ wishes }) => wishes)).size).toBe(1);
    expect(items[0]?.wishes).toEqual([{ kind: 'add', row }]);
    expect(wishesOf({ kind: 'remove', targets: [included(H)] })[0]?.[1]).toEqual([
      { kind: 'remove', target: included(H) },
    ]);
    expect(wishesOf({ kind: 'replace', rows: [row] })[0]?.[1]).toEqual([
      { kind: 'replace', rows: [row] },
    ]);
  });

  it('of copying gives the other group the same role, filter and intent, from a policy set too', () => {
    const { items, leftOut } = expandAction(
      { kind: 'copy', fromGroupId: G, toGroupId: H, isMove: false },
      TENANT,
    );
    expect(items.map(({ configurationId, wishes }) => [configurationId, wishes])).toEqual([
      [
        'a',
        [{ kind: 'add', row: { target: included(H), filter: withFilter(), intent: 'remove' } }],
      ],
      ['b', [{ kind: 'add', row: { target: excluded(H), filter: NONE, intent: 'apply' } }]],
      ['c', [{ kind: 'add', row: { target: included(H), filter: NONE, intent: 'apply' } }]],
    ]);
    expect(leftOut.map(({ configurationId, reason }) => [configurationId, reason])).toEqual([
      ['d', 'notUnderstood'],
      ['e', 'listNotRead'],
    ]);
  });

  it('of moving takes it from the first only where the other gets it', () => {
    expect(wishesOf({ kind: 'copy', fromGroupId: G, toGroupId: H, isMove: true })[1]).toEqual([
      'b',
      [
        {
          kind: 'move',
          from: excluded(G.toUpperCase()),
          row: { target: excluded(H), filter: NONE, intent: 'apply' },
        },
      ],
    ]);
  });

  it('of stripping is about every row of the group, in and out; what is locked is refused by the diff', () => {
    expect(wishesOf({ kind: 'strip', groupId: G }).map(([id]) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('ask of apps beside other configurations what was chosen for apps, and else what the row asks', () => {
    const selected = [of('plain', []), { ...of('x', []), id: keyOfId('app', 'x')! }];
    const rows = [
      { target: included(H), filter: NONE, intent: 'apply' },
      { target: included(G), filter: NONE, intent: 'uninstall' },
    ] as const;
    const { items } = expandAction({ kind: 'add', rows, intentApart: 'available' }, selected);
    expect(items.map(({ wishes }) => wishes.flatMap(rowsOf).map(({ intent }) => intent))).toEqual([
      ['apply', 'uninstall'],
      ['available', 'uninstall'],
    ]);
  });

  it('leave out what the rows of a family do not hold, and what nobody runs who is excluded', () => {
    const holding = FAMILY_KEYS.find((key) => familyFacts(key).payload.length > 0)!;
    const selected = [
      of('plain', []),
      ...['x', 'y'].map((id) => ({ ...of(id, []), id: keyOfId(holding, id)! })),
    ];
    const payload = { run: 'detect', schedule: { kind: 'hourly', every: 2 } } as const;
    const row = { target: included(H), filter: NONE, intent: 'apply' } as const;
    const rows = [
      { ...row, payload },
      { ...row, target: excluded(G), payload },
    ];
    const { items } = expandAction({ kind: 'add', rows }, selected);
    const bare = { ...row, target: excluded(G) };
    expect(items[0]?.wishes).toEqual([
      { kind: 'add', row },
      { kind: 'add', row: bare },
    ]);
    expect(items[1]?.wishes).toEqual([
      { kind: 'add', row: { ...row, payload } },
      { kind: 'add', row: bare },
    ]);
    expect(items[2]?.wishes).toBe(items[1]?.wishes);
  });
});

import { expect, it } from 'vitest';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { compareStepwise, sameAsUnderstood } from '#domain/snapshot/compareSnapshots.ts';
import { mapByNames } from '#domain/snapshot/mapping.ts';
import type { SnapshotItem } from '#domain/snapshot/snapshot.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { included, rowOf } from '#domain/testing/testRows.ts';
import { runToEnd } from '#lib/browser/slices.ts';

const TYPE = { name: 'x', platform: 'windows', kind: 'custom' } as unknown as SnapshotItem['type'];
const item = (id: string, displayName: string, groupId: string): SnapshotItem => ({
  id: keyOf(id),
  displayName,
  type: TYPE,
  createdAt: undefined,
  assignments: [rowOf({ target: included(groupId) })],
});
const sideOf = (items: readonly SnapshotItem[]) => ({
  families: [{ family: FAMILY_KEYS[0]!, notRead: undefined, isShort: false, items }],
  at: 0,
});

it('compares two tenants by names, and tells what has no single namesake', () => {
  const theirs = sideOf([
    item('t1', 'Wi-Fi', 'tg1'),
    item('t2', 'VPN', 'tg2'),
    item('t3', 'Only', 'tg1'),
  ]);
  const ours = sideOf([
    item('o1', 'wi-fi', 'og1'),
    item('o2', 'VPN', 'og1'),
    item('o4', 'Ours', 'og1'),
  ]);
  const names = {
    groups: new Map([
      ['tg1', 'Sales'],
      ['tg2', 'Pilot'],
    ]),
    filters: new Map(),
    collections: new Map(),
  };
  const groups = [
    { id: 'og1', displayName: 'Sales' },
    { id: 'og2', displayName: 'Pilot' },
    { id: 'og3', displayName: 'Pilot' },
  ];
  const { families, unmatched } = mapByNames({ ...theirs, names }, ours, { groups, filters: [] });
  expect(unmatched).toEqual(['Pilot']);
  const { differences, sameRows } = runToEnd(
    compareStepwise({ families, at: 0 }, ours, sameAsUnderstood),
  );
  expect(sameRows).toBe(1);
  expect(differences.map(({ kind, item: { displayName } }) => `${displayName} ${kind}`)).toEqual([
    'VPN removed',
    'VPN added',
    'Only gone',
    'Ours new',
  ]);
});

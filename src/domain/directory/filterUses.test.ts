import { expect, it } from 'vitest';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { filterUses } from '#domain/directory/filterUses.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { rowOf } from '#domain/testing/testRows.ts';

const ALL = { kind: 'allDevices' } as const;
const group = { kind: 'group', groupId: 'g' } as const;

const CONFIGURATIONS = FAMILY_KEYS.map((family): Configuration => ({
  id: keyOfId(family, 'c')!,
  displayName: family,
  description: undefined,
  type: { name: 'x', platform: 'windows', kind: 'other' },
  createdAt: undefined,
  lastModifiedAt: undefined,
  version: undefined,
  roleScopeTagIds: [],
  assignments: [
    rowOf({ target: ALL, filter: { mode: 'include', filterId: 'F-1' } }),
    rowOf({ target: group, filter: { mode: 'exclude', filterId: 'f-2' } }),
  ],
}));

it('a filter is found wherever it is used, in every family and in any letter case', () => {
  const { rows, notRead } = filterUses('f-1', CONFIGURATIONS);
  expect(rows.map(({ configuration, mode }) => [configuration.displayName, mode])).toEqual(
    FAMILY_KEYS.map((family) => [family, 'include']),
  );
  expect(notRead).toBe(0);
});

it('what was not read is counted, and is not taken for unused', () => {
  const [first] = CONFIGURATIONS;
  const unread = { ...first!, assignments: undefined };
  expect(filterUses('f-1', [unread])).toEqual({ rows: [], notRead: 1 });
});

import type { Family } from '#domain/family/family.ts';
import { expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { RowReach } from '#domain/impact/rowReach.ts';
import { columnsOf, sortedRows } from '#features/configurations/detail/assignmentColumns.ts';

const row = (id: string, more: Partial<Assignment> = {}): Assignment => ({
  id,
  target: { kind: 'group', groupId: id },
  filter: { mode: 'none' },
  intent: 'apply',
  source: 'direct',
  sourceId: undefined,
  raw: {},
  ...more,
});
const reach = (count: number): RowReach => ({
  role: 'reaches',
  devices: { kind: 'exact', count },
});
const headers = (rows: readonly Assignment[], intents: Family['intents'] = ['apply', 'remove']) =>
  columnsOf(
    rows.map((assignment) => ({ assignment })),
    intents,
  ).map(({ header }) => header);

it('does not repeat what is the same in all rows', () => {
  expect(headers([row('a'), row('b', { intent: undefined })])).toEqual([
    'Target',
    'Filter',
    'Devices',
  ]);
});

it('tells intent and source where one row differs', () => {
  expect(headers([row('a'), row('b', { intent: 'remove' })])).toContain('Intent');
  expect(headers([row('a'), row('b', { source: 'policySets' })])).toContain('Source');
  expect(headers([row('a'), row('b', { source: undefined })])).toContain('Source');
});

it('has no source where the rows of the family tell none', () => {
  expect(headers([row('a', { source: undefined })])).not.toContain('Source');
});

it('has no intent where the family has none', () => {
  expect(headers([row('a', { intent: 'somethingElse' })], [])).not.toContain('Intent');
});

it('sorts by devices, the unknown first', () => {
  const rows = [
    { key: 'many', assignment: row('many'), reach: reach(12) },
    { key: 'unknown', assignment: row('unknown'), reach: undefined },
    { key: 'few', assignment: row('few'), reach: reach(2) },
  ];
  const names = { target: () => ({ label: '' }), filter: () => undefined };
  const keys = (direction: 'asc' | 'desc') =>
    sortedRows(rows, names, { key: 'devices', direction }).map(({ key }) => key);
  expect(keys('asc')).toEqual(['unknown', 'few', 'many']);
  expect(keys('desc')).toEqual(['many', 'few', 'unknown']);
});

import { expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { RowPayload } from '#domain/assignment/payload.ts';
import type { Settings } from '#domain/assignment/settings/settings.ts';
import { toldChanges } from '#domain/approval/toldChanges.ts';

const row = (groupId: string, payload?: RowPayload): Assignment => ({
  id: groupId,
  target: { kind: 'group', groupId },
  filter: { mode: 'none' },
  intent: 'required',
  source: 'direct',
  sourceId: undefined,
  payload,
  raw: {},
});

const settings = (notifications: 'showAll' | 'hideAll'): Settings => ({
  type: 'win32LobApp',
  values: { notifications },
  notKnown: [],
  raw: { '@odata.type': '#microsoft.graph.win32LobAppAssignmentSettings', notifications },
});

const at = (every: number) => ({ schedule: { kind: 'hourly', every } as const });

const HELD = ['run', 'schedule', 'settings'] as const;

const kinds = (told: Assignment[], now: Assignment[]) =>
  toldChanges({ rows: told, isWholeList: true }, now, HELD)?.map(({ kind }) => kind);

it('rows that say the same are no change, one that is missing is removed, a new one added', () => {
  expect(kinds([row('a')], [row('a')])).toEqual([]);
  expect(kinds([row('a')], [row('a'), row('b')])).toEqual(['remove']);
  expect(kinds([row('a'), row('b')], [row('a')])).toEqual(['add']);
});

it('a request for other settings alone is a change, also where it has none any more', () => {
  const now = [row('a', { settings: settings('showAll') })];
  expect(kinds([row('a', { settings: settings('showAll') })], now)).toEqual([]);
  expect(kinds([row('a', { settings: settings('hideAll') })], now)).toEqual(['edit']);
  expect(kinds([row('a', { settings: null })], now)).toEqual(['edit']);
});

it('so is one for another schedule, and one for a run that no list tells', () => {
  expect(kinds([row('a', at(4))], [row('a', at(4))])).toEqual([]);
  expect(kinds([row('a', at(8))], [row('a', at(4))])).toEqual(['edit']);
  expect(kinds([row('a', { run: 'detect' })], [row('a')])).toEqual(['edit']);
});

it('a row whose filter is not understood is no change where it is sent back as it is', () => {
  const odd = { ...row('a'), filterNotUnderstood: true as const };
  expect(kinds([odd], [odd])).toEqual([]);
});

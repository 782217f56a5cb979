import { assert, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameWish } from '#domain/assignment/settings/sameSettings.ts';
import type { SettingsWish } from '#domain/assignment/settings/settings.ts';
import {
  nearSetting,
  readSettings,
  SETTING_COLUMNS,
  type SettingColumn,
  settingsCells,
  wishOfCsv,
} from '#domain/plan/csv/settingsCells.ts';
import { changesFor, settingsTypes } from '#domain/testing/settingsDraws.ts';

type Cells = Partial<Record<SettingColumn, string>>;

const read = (cells: Cells) => readSettings((column) => cells[column] ?? '');

/** The wish that cells come to for a Win32 app, or the words why they come to none. */
function wishOf(cells: Cells, type: Parameters<typeof wishOfCsv>[1] = 'win32LobApp') {
  const result = read(cells);
  if (!result.ok) return result.problem;
  if (result.settings === undefined) return undefined;
  const wish = wishOfCsv(result.settings, type);
  return wish.ok ? wish.wish : wish.problem;
}

describe('settings as CSV', () => {
  it('are read as they were written', () => {
    const wishes = settingsTypes.chain((type) =>
      record({ changes: changesFor(type) }).map(({ changes }) => ({ type, changes })),
    );
    assert(
      property(wishes, ({ type, changes }) => {
        const { availableFrom, deadline, clock, ...rest } = changes;
        // Whose clock it is stands behind each time, and nowhere else.
        const times = {
          availableFrom,
          deadline,
          clock: (availableFrom ?? deadline) == null ? undefined : (clock ?? 'utc'),
        };
        const wish: SettingsWish = { kind: 'set', type, changes: { ...rest, ...times } };
        const again = wishOf(settingsCells(wish), type);
        const isNothing = Object.values(wish.changes).every((value) => value === undefined);
        expect(isNothing ? again === undefined : sameWish(again as SettingsWish, wish)).toBe(true);
      }),
    );
  });

  it('say whose clock is meant, and how long in words', () => {
    const wish: SettingsWish = {
      kind: 'set',
      type: 'win32LobApp',
      changes: {
        deadline: '2026-12-01T08:00',
        clock: 'device',
        availableFrom: null,
        restartGrace: 1440,
        restartCountdown: 90,
      },
    };
    expect(settingsCells(wish)).toEqual({
      'available from': 'as usual',
      deadline: '2026-12-01 08:00 device time',
      'restart grace': '24 hours',
      'restart countdown': '90 minutes',
    });
  });

  it('of a type that is only shown are told, and refused when they come back', () => {
    const raw = { '@odata.type': '#microsoft.graph.iosDdmVppAppAssignmentSettings', version: '2' };
    const settings = { type: 'iosDdmVppApp', values: {}, notKnown: ['version'], raw };
    const cells = settingsCells({ kind: 'copied', settings });
    expect(cells).toEqual({ settings: 'kept, not editable: iosDdmVppApp' });
    expect(wishOf(cells, 'iosVppApp')).toMatchObject({
      column: 'settings',
      words:
        'Settings of a type this app does not know: iosDdmVppApp. A file does not hold ' +
        'them. Leave this line out, or copy the assignment in this app.',
    });
  });

  it.each<[string, Cells, SettingColumn]>([
    ['a time without a clock', { deadline: '2026-12-01 08:00' }, 'deadline'],
    [
      'two clocks',
      { 'available from': '2026-12-01 08:00 UTC', deadline: '2026-12-02 08:00 device time' },
      'deadline',
    ],
    ['a word that is none of the choices', { notifications: 'some' }, 'notifications'],
    ['a time span in days', { 'restart grace': '2 days' }, 'restart grace'],
    ['a setting that the app does not have', { tracks: 'beta' }, 'tracks'],
    [
      'settings as usual and otherwise',
      { settings: 'as usual', notifications: 'none' },
      'settings',
    ],
    ['a word about settings', { settings: 'default' }, 'settings'],
  ])('does not take %s', (_, cells, column) => {
    expect(wishOf(cells)).toMatchObject({
      column,
      words: expect.stringMatching(/^\S.*\.$/) as string,
    });
  });

  it('takes words in any case, and empty cells for nothing', () => {
    expect(wishOf({ settings: 'As usual' })).toEqual({ kind: 'usual' });
    expect(wishOf({ notifications: 'Restarts ONLY', deadline: '2026-12-01  08:00, utc' })).toEqual({
      kind: 'set',
      type: 'win32LobApp',
      changes: { notifications: 'showReboot', deadline: '2026-12-01T08:00', clock: 'utc' },
    });
    expect(wishOf({})).toBeUndefined();
    expect(wishOf({ notifications: 'none' }, 'macOsLobApp')).toMatchObject({
      column: 'notifications',
    });
  });

  it('offers cells that it reads', () => {
    for (const column of SETTING_COLUMNS)
      for (const text of nearSetting(column, 'x')) expect(read({ [column]: text }).ok).toBe(true);
    expect(nearSetting('deadline', '2026-12-01 08:00')).toContain('2026-12-01 08:00 UTC');
  });
});

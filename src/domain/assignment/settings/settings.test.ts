import { calendarDayText } from '#lib/locale.ts';
import { describe, expect, it } from 'vitest';
import {
  editableType,
  type Settings,
  type SettingsChanges,
  type SettingsType,
  settingsTypeOfApp,
  type SettingsValues,
  type SettingsWish,
} from '#domain/assignment/settings/settings.ts';
import { fulfilsWish, sameWish } from '#domain/assignment/settings/sameSettings.ts';
import { settingsProblems } from '#domain/assignment/settings/settingsProblems.ts';
import {
  changesOfText,
  settingsTextSchema,
  textOfChanges,
} from '#domain/assignment/settings/settingsText.ts';
import {
  settingsEdits,
  settingsLines,
  wishText,
} from '#domain/assignment/settings/settingsWords.ts';
import type { JsonObject } from '#lib/json.ts';

const NOV_30 = calendarDayText('2026-11-30');
const DEC_1 = calendarDayText('2026-12-01');
const DEC_2 = calendarDayText('2026-12-02');

function row(values: SettingsValues, type = 'win32LobApp', raw?: JsonObject): Settings {
  return { type, values, notKnown: [], raw: raw ?? (values as JsonObject) };
}

function set(changes: SettingsChanges, type: SettingsType = 'win32LobApp'): SettingsWish {
  return { kind: 'set', type, changes };
}

const DEADLINE: SettingsValues = { deadline: '2026-12-01T08:00', clock: 'device' };

describe('words', () => {
  it('one short line each', () => {
    expect(
      settingsLines(
        row({
          availableFrom: '2026-11-30T08:00',
          ...DEADLINE,
          notifications: 'showReboot',
          restartGrace: 1440,
          restartCountdown: 15,
          restartSnooze: 240,
          deliveryPriority: 'foreground',
          supersededUpdate: false,
        }),
      ),
    ).toEqual([
      `Available from ${NOV_30} 08:00, device time`,
      `Deadline ${DEC_1} 08:00, device time`,
      'Notifications restarts only',
      'Restart grace 24 hours',
      'Restart countdown 15 minutes',
      'Restart snooze 4 hours',
      'Delivery Optimization foreground',
    ]);
  });

  it('names a VPN configuration where its name was read, and its id elsewhere', () => {
    const ios = row({ vpnId: 'a1', removable: false, deviceLicensing: true }, 'iosVppApp');
    expect(settingsLines(ios, () => 'Head office')).toEqual([
      'License type device',
      'Removable by the user no',
      'VPN “Head office”',
    ]);
    expect(settingsLines(ios)).toContain('VPN a1');
  });

  it('tells of a type it does not know what the fields tell', () => {
    const ddm: Settings = {
      ...row({ preventBackup: true }, 'iosDdmStoreApp'),
      notKnown: ['associatedDomains'],
    };
    expect(settingsLines(ddm)).toEqual([
      'Settings of a type this app does not know: iosDdmStoreApp',
      'Backup to iCloud prevented',
      '1 setting that this app does not know: associatedDomains',
    ]);
    expect(settingsLines(row({}))).toEqual(['Settings as usual']);
  });

  it('says what a wish is, and what it makes otherwise', () => {
    expect(wishText(set({ deadline: '2026-12-01T08:00', clock: 'utc' }))).toBe(
      `deadline ${DEC_1} 08:00, UTC`,
    );
    expect(wishText(set({ notifications: 'hideAll', deliveryPriority: 'foreground' }))).toBe(
      'notifications none, Delivery Optimization foreground',
    );
    expect(wishText(undefined)).toBe('');
    const edits = (wish: SettingsWish, old: Settings | undefined = row(DEADLINE)) =>
      settingsEdits(old, wish);
    expect(edits(set({ deadline: '2026-12-02T08:00', restartGrace: 60 }))).toEqual([
      `deadline from ${DEC_1} 08:00 (device time) to ${DEC_2} 08:00 (device time)`,
      'restart grace from none to 1 hour',
    ]);
    expect(edits(set({ deadline: null }))).toEqual([
      `deadline from ${DEC_1} 08:00 (device time) to as soon as possible`,
    ]);
    expect(edits(set({ clock: 'utc' }))).toEqual([
      `deadline from ${DEC_1} 08:00 (device time) to ${DEC_1} 08:00 (UTC)`,
    ]);
    const ddm = row({}, 'iosDdmStoreApp', { version: '2' });
    expect(settingsEdits(undefined, { kind: 'copied', settings: ddm })).toEqual([
      'settings of a type this app does not know: iosDdmStoreApp',
    ]);
    expect(
      edits({ kind: 'copied', settings: ddm }, row({}, 'iosDdmStoreApp', { version: '1' })),
    ).toEqual(['settings that this app does not know']);
  });
});

const problemsOf = (
  wish: SettingsWish,
  { intent = 'required', isExcluded = false, row: old = undefined as Settings | undefined } = {},
) => settingsProblems({ wish, row: old, intent, isExcluded }).map(({ field }) => field);

describe('what Microsoft takes', () => {
  it.each<[string, SettingsChanges, ReturnType<typeof problemsOf>]>([
    [
      'all of it',
      {
        ...DEADLINE,
        availableFrom: '2026-11-01T08:00',
        restartGrace: 60,
        restartCountdown: 60,
        restartSnooze: 1,
      },
      [],
    ],
    [
      'half of the time before the countdown',
      { restartGrace: 1440, restartCountdown: 15, restartSnooze: 712 },
      [],
    ],
    ['no day', { deadline: '2026-02-31T08:00' }, ['deadline']],
    ['no time', { availableFrom: 'tomorrow' }, ['availableFrom']],
    [
      'a deadline before it is available',
      { ...DEADLINE, availableFrom: '2026-12-02T08:00' },
      ['deadline'],
    ],
    ['more than two weeks', { restartGrace: 20_161, restartCountdown: 15 }, ['restartGrace']],
    ['parts of minutes', { restartGrace: 60, restartCountdown: 1.5 }, ['restartCountdown']],
    ['a countdown alone', { restartCountdown: 15 }, ['restartGrace']],
    ['a grace period alone', { restartGrace: 15 }, ['restartCountdown']],
    [
      'a countdown longer than the grace period',
      { restartGrace: 30, restartCountdown: 31 },
      ['restartCountdown'],
    ],
    [
      'more than half of the time',
      { restartGrace: 60, restartCountdown: 20, restartSnooze: 21 },
      ['restartSnooze'],
    ],
    ['an automatic update where required', { supersededUpdate: true }, ['supersededUpdate']],
  ])('%s', (_, changes, fields) => {
    expect(problemsOf(set(changes))).toEqual(fields);
  });

  it('no time of installation where people choose', () => {
    expect(problemsOf(set(DEADLINE), { intent: 'available' })).toEqual(['deadline']);
    expect(problemsOf(set({ supersededUpdate: true }), { intent: 'available' })).toEqual([]);
    const kept = { intent: 'availableWithoutEnrollment', row: row(DEADLINE) };
    expect(problemsOf(set({ notifications: 'hideAll' }), kept)).toEqual(['deadline']);
    expect(problemsOf(set({ deadline: null }), kept)).toEqual([]);
  });

  it('nothing for an excluded group', () => {
    expect(problemsOf(set({}), { isExcluded: true })).toEqual([undefined]);
    expect(problemsOf({ kind: 'usual' }, { isExcluded: true })).toEqual([]);
  });

  it('device context: never with available, and never taken back', () => {
    const universal = set({ deviceContext: true }, 'windowsUniversalAppXApp');
    expect(problemsOf(universal, { intent: 'available' })).toEqual(['deviceContext']);
    expect(problemsOf(universal)).toEqual([]);
    const old = row({ deviceContext: true }, 'windowsAppXApp');
    expect(problemsOf(set({ deviceContext: null }, 'windowsAppXApp'), { row: old })).toEqual([
      'deviceContext',
    ]);
  });

  it('never one type over another, and nothing is judged of a type it does not know', () => {
    const ddm = row(DEADLINE, 'iosDdmVppApp');
    expect(problemsOf(set({ preventBackup: true }, 'iosVppApp'), { row: ddm })).toEqual([
      undefined,
    ]);
    expect(problemsOf({ kind: 'copied', settings: ddm }, { intent: 'available' })).toEqual([]);
  });
});

describe('what fields of a form can hold', () => {
  const typed = [
    { deadline: '275760-12-01T08:00' },
    { availableFrom: '20266-12-01T08:00' },
    { availableFrom: '0001-01-01T00:00' },
    { deadline: '0020-12-01T08:00:07.123' },
    { restartGrace: 1.5, restartCountdown: 1 },
    { restartGrace: 60, restartCountdown: -5 },
    { restartGrace: 600, restartCountdown: 10, restartSnooze: 0.5 },
    { restartGrace: 99_999_999, restartCountdown: 10 },
  ] as const;

  it.each(typed)('%o is kept beside the other fields, and a rule speaks of it', (changes) => {
    const all: SettingsChanges = { notifications: 'hideAll', ...changes };
    expect(changesOfText(textOfChanges(all))).toEqual(all);
    expect(settingsTextSchema.safeParse(textOfChanges(all)).success).toBe(true);
    const fields = settingsProblems({
      wish: set(all),
      row: undefined,
      intent: 'required',
      isExcluded: false,
    }).map(({ field }) => field);
    expect(Object.keys(changes)).toEqual(expect.arrayContaining(fields));
    expect(fields).not.toEqual([]);
  });

  it('as many tracks as the field takes letters', () => {
    for (const trackIds of [Array.from({ length: 500 }, () => '1'), ['1'.repeat(1000)]]) {
      const text = textOfChanges({ trackIds, updateMode: 'priority' });
      expect(settingsTextSchema.safeParse(text).success).toBe(true);
    }
  });
});

describe('sameness', () => {
  it('is judged by what was wished', () => {
    expect(fulfilsWish(row(DEADLINE), undefined)).toBe(true);
    expect(fulfilsWish(undefined, undefined)).toBe(true);
    expect(fulfilsWish(row(DEADLINE), set({ clock: 'device' }))).toBe(true);
    expect(fulfilsWish(row(DEADLINE), set({ clock: 'utc' }))).toBe(false);
    expect(fulfilsWish(row({}), set({ clock: 'utc', deadline: null }))).toBe(true);
    expect(fulfilsWish(undefined, set({ notifications: 'showAll' }))).toBe(true);
    expect(fulfilsWish(row({}, 'iosDdmVppApp'), set({}, 'iosVppApp'))).toBe(false);
  });

  it('of what is copied is told to the last field, but for how nothing is written', () => {
    const raw = { '@odata.type': 'x', notifications: 'hideAll', restartSettings: null, odd: [1] };
    const copied: SettingsWish = { kind: 'copied', settings: row({}, 'win32LobApp', raw) };
    const has = (other: JsonObject) => fulfilsWish(row({}, 'win32LobApp', other), copied);
    expect(
      has({ odd: [1], notifications: 'hideAll', deliveryOptimizationPriority: 'notConfigured' }),
    ).toBe(true);
    expect(has({ odd: [2], notifications: 'hideAll' })).toBe(false);
    expect(fulfilsWish(undefined, copied)).toBe(false);
    expect(sameWish(copied, { kind: 'copied', settings: row({}, 'win32LobApp', raw) })).toBe(true);
    expect(sameWish(copied, { kind: 'usual' })).toBe(false);
  });

  it('as usual is no settings, or settings that say nothing', () => {
    const usual: SettingsWish = { kind: 'usual' };
    expect(fulfilsWish(undefined, usual)).toBe(true);
    expect(fulfilsWish(row({}, 'win32LobApp', { restartSettings: null }), usual)).toBe(true);
    expect(fulfilsWish(row({}, 'iosDdmVppApp', {}), usual)).toBe(false);
    expect(fulfilsWish(row(DEADLINE), usual)).toBe(false);
  });

  it('of wishes leaves out what nobody said', () => {
    expect(sameWish(set({ deadline: undefined }), set({}))).toBe(true);
    expect(sameWish(set({ deadline: null }), set({}))).toBe(false);
    expect(sameWish(undefined, set({}))).toBe(false);
  });
});

describe('the editor', () => {
  it('goes by what the row has, and by the app where it has none', () => {
    expect(editableType(null, 'macOsLobApp')).toBe('macOsLobApp');
    expect(editableType(row({}, 'iosDdmVppApp'), 'iosVppApp')).toBe(undefined);
    expect(editableType(row({}, 'iosStoreApp'), 'iosStoreApp')).toBe('iosStoreApp');
    expect(settingsTypeOfApp('macOSLobApp')).toBe('macOsLobApp');
    expect(settingsTypeOfApp('windowsAppX')).toBe('windowsAppXApp');
    expect(settingsTypeOfApp('officeSuiteApp')).toBe(undefined);
  });
});

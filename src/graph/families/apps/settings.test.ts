import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  type SettingsChanges,
  type SettingsType,
} from '#domain/assignment/settings/settings.ts';
import { fulfilsWish, sameValue } from '#domain/assignment/settings/sameSettings.ts';
import { changesFor, settingsTypes } from '#domain/testing/settingsDraws.ts';
import { settingsOf, withSettings } from '#graph/families/apps/settings.ts';
import type { Json, JsonObject } from '#lib/json.ts';

const NAMESPACE = '#microsoft.graph.';

const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
const odd = fc.dictionary(fc.stringMatching(/^x[a-z]{1,5}$/), json, { maxKeys: 3 });
/** A row as Graph may send it: fields the app does not know, within its objects too. */
const rowOf = (type: SettingsType) =>
  fc.record({ changes: changesFor(type), odd, within: odd, around: odd }).map((drawn) => {
    const row = withSettings(drawn.around, { kind: 'set', type, changes: drawn.changes });
    const settings = (row['settings'] ?? {
      '@odata.type': `${NAMESPACE}${type}AssignmentSettings`,
    }) as JsonObject;
    const times = settings['installTimeSettings'];
    return {
      id: 'a',
      ...row,
      settings: {
        ...drawn.odd,
        ...settings,
        ...(times == null
          ? {}
          : { installTimeSettings: { ...(times as JsonObject), ...drawn.within } }),
      },
    } satisfies JsonObject;
  });

const drawn = settingsTypes.chain((type) =>
  fc.record({ type: fc.constant(type), row: rowOf(type), changes: changesFor(type) }),
);

describe('settings of a row', () => {
  it('go back as the very text they came in where nothing is wanted otherwise', () => {
    fc.assert(
      fc.property(drawn, ({ type, row }) => {
        const read = settingsOf(row)!;
        const text = JSON.stringify(row);
        const changes = Object.fromEntries(
          fieldsOf(type).map((field) => [field, read.values[field] ?? null]),
        ) as SettingsChanges;
        expect(JSON.stringify(withSettings(row, undefined))).toBe(text);
        expect(JSON.stringify(withSettings(row, { kind: 'set', type, changes }))).toBe(text);
        expect(JSON.stringify(withSettings(row, { kind: 'copied', settings: read }))).toBe(text);
      }),
    );
  });

  it('have what was wanted, and nothing else is changed', () => {
    fc.assert(
      fc.property(drawn, ({ type, row, changes }) => {
        const wish = { kind: 'set', type, changes } as const;
        const before = settingsOf(row)!;
        const written = withSettings(row, wish);
        const after = settingsOf(written)!;
        expect(after.type).toBe(type);
        expect(fulfilsWish(after, wish)).toBe(true);
        expect(after.notKnown).toEqual(before.notKnown);
        const isGone = (after.values.availableFrom ?? after.values.deadline) === undefined;
        for (const field of fieldsOf(type)) {
          if (changes[field] !== undefined || (field === 'clock' && isGone)) continue;
          if (field.startsWith('restart') && changes.restartGrace !== undefined) continue;
          expect(sameValue(field, after.values[field], before.values[field])).toBe(true);
        }
      }),
    );
  });

  it('of another type stay as they are, whatever is wanted', () => {
    const row = {
      settings: { '@odata.type': `${NAMESPACE}iosDdmVppAppAssignmentSettings`, version: '2' },
    };
    const wish = { kind: 'set', type: 'iosVppApp', changes: { preventBackup: true } } as const;
    expect(withSettings(row, wish)).toBe(row);
  });
});

const WIN32 = {
  '@odata.type': '#microsoft.graph.win32LobAppAssignmentSettings',
  notifications: 'showReboot',
  deliveryOptimizationPriority: 'notConfigured',
  restartSettings: null,
  installTimeSettings: {
    useLocalTime: true,
    startDateTime: null,
    deadlineDateTime: '2026-12-01T08:00:00Z',
  },
  autoUpdateSettings: null,
};

const at = (deadlineDateTime: string) =>
  settingsOf({ settings: { installTimeSettings: { deadlineDateTime } } })?.values.deadline;

describe('what Graph has', () => {
  it('is read as far as it is understood', () => {
    expect(settingsOf({ settings: WIN32 })).toMatchObject({
      type: 'win32LobApp',
      values: {
        deadline: '2026-12-01T08:00',
        clock: 'device',
        notifications: 'showReboot',
        deliveryPriority: 'notConfigured',
      },
      notKnown: [],
    });
    const strange = {
      ...WIN32,
      notifications: 'someday',
      installTimeSettings: { startDateTime: '0001-01-01T00:00:00Z', deadlineDateTime: 'soon' },
    };
    const read = settingsOf({ settings: strange });
    expect(read?.values).toEqual({ deliveryPriority: 'notConfigured' });
    expect(read?.notKnown).toEqual(['notifications', 'installTimeSettings.deadlineDateTime']);
    expect(settingsOf({ settings: null })).toBeUndefined();
    expect(settingsOf({})).toBeUndefined();
  });

  it('is in UTC, whatever the offset', () => {
    expect(at('2026-12-01T10:00:00+02:00')).toBe('2026-12-01T08:00');
    expect(at('2026-12-01T08:00:00')).toBe('2026-12-01T08:00');
    expect(at('2026-12-01T08:00:30.0000000Z')).toBe('2026-12-01T08:00:30');
  });

  it('gets one field, and the objects it needs', () => {
    const written = withSettings(
      { settings: WIN32 },
      {
        kind: 'set',
        type: 'win32LobApp',
        changes: { restartGrace: 60, restartCountdown: 15, supersededUpdate: true },
      },
    );
    expect(written['settings']).toEqual({
      ...WIN32,
      restartSettings: {
        '@odata.type': '#microsoft.graph.win32LobAppRestartSettings',
        gracePeriodInMinutes: 60,
        countdownDisplayBeforeRestartInMinutes: 15,
      },
      autoUpdateSettings: {
        '@odata.type': '#microsoft.graph.win32LobAppAutoUpdateSettings',
        autoUpdateSupersededAppsState: 'enabled',
      },
    });
  });

  it('is without an object that came to say nothing', () => {
    const wish = { kind: 'set', type: 'win32LobApp', changes: { deadline: null } } as const;
    expect(withSettings({ settings: WIN32 }, wish)['settings']).toEqual({
      ...WIN32,
      installTimeSettings: null,
    });
  });

  it('begins with the type where a row has none', () => {
    const winGet = {
      kind: 'set',
      type: 'winGetApp',
      changes: { deadline: '2026-12-01T08:00', clock: 'utc' },
    } as const;
    expect(withSettings({ settings: null }, winGet)).toEqual({
      settings: {
        '@odata.type': '#microsoft.graph.winGetAppAssignmentSettings',
        installTimeSettings: {
          '@odata.type': '#microsoft.graph.winGetAppInstallTimeSettings',
          deadlineDateTime: '2026-12-01T08:00:00Z',
          useLocalTime: false,
        },
      },
    });
    expect(withSettings({}, { kind: 'set', type: 'winGetApp', changes: {} })).toEqual({});
    expect(withSettings({}, { kind: 'usual' })).toEqual({});
    expect(withSettings({ settings: WIN32 }, { kind: 'usual' })).toEqual({ settings: null });
  });
});

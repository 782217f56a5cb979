import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSchedule } from '#domain/assignment/payload.ts';
import { configurationNames } from '#domain/directory/configurationNames.ts';
import { nameIndex } from '#domain/directory/nameIndex.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import type { CsvDirectory } from '#domain/plan/csv/csvDirectory.ts';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import type { CsvColumn } from '#domain/plan/csv/csvShape.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { nearWords } from '#domain/plan/csv/nearWords.ts';
import { readPayloadCell } from '#domain/plan/csv/payloadCells.ts';
import { TEMPLATE } from '#domain/plan/csv/planToCsv.ts';
import { planToCsv, resolveCsv } from '#domain/testing/atOnce.ts';
import { schedules } from '#domain/testing/payloads.ts';

const HOLDING = FAMILY_KEYS.find((key) => familyFacts(key).payload.includes('schedule'))!;
const PLAIN = FAMILY_KEYS[0]!;
const SCRIPT = keyOfId(HOLDING, 's')!;
const DIRECTORY: CsvDirectory = {
  configurations: configurationNames([
    { id: SCRIPT, displayName: 'Script' },
    { id: keyOfId(PLAIN, 'p')!, displayName: 'Plain' },
  ]),
  groups: nameIndex([{ id: 'g', displayName: 'Kiosks' }]),
  filters: nameIndex([]),
  collections: nameIndex([]),
};

function open(...lines: string[]) {
  const text = ['configuration;action;target;group;run;schedule', ...lines, ''].join('\n');
  return resolveCsv(readCsvRows(parseCsv(text)), DIRECTORY);
}

const rowOf = (line: string) => {
  const [wish] = open(line).items[0]?.wishes ?? [];
  return wish?.kind === 'add' ? wish.row : undefined;
};

/** Of a file for one configuration of the family. */
const headerOf = (family: (typeof FAMILY_KEYS)[number]) =>
  planToCsv(
    {
      name: '',
      tenantId: undefined,
      items: [{ configurationId: keyOfId(family, 'x')!, displayName: '', wishes: [] }],
    },
    DIRECTORY,
  ).header;

describe('the columns run and schedule', () => {
  it('say what a row gets, in the words of the screen and in any case', () => {
    expect(rowOf('Script;;group;Kiosks;detect ONLY;Every 3 hours')?.payload).toEqual({
      run: 'detect',
      schedule: { kind: 'hourly', every: 3 },
    });
    expect(rowOf('Script;;group;Kiosks;;every  2 days at 8:05 local time')?.payload).toEqual({
      schedule: { kind: 'daily', every: 2, time: '08:05', isUtc: false },
    });
  });

  it('may be empty: then nothing is said', () => {
    expect(rowOf('Script;;group;Kiosks;;')).toEqual({
      target: { kind: 'group', groupId: 'g' },
      filter: { mode: 'none' },
      intent: 'apply',
    });
  });

  it('read every schedule as a file writes it, and never another where it is cut off', () => {
    assert(
      property(schedules, (schedule) => {
        const text = plainSchedule(schedule);
        expect(readPayloadCell('schedule', text)).toEqual({ ok: true, value: { schedule } });
        for (let end = 1; end < text.length; end += 1) {
          const cut = readPayloadCell('schedule', text.slice(0, end));
          if (cut.ok) expect(cut.value, text.slice(0, end)).toEqual({ schedule });
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[line: string, column: CsvColumn, words: RegExp]>([
    [
      'Script;;group;Kiosks;detect;',
      'run',
      /^“detect” is not a run\. Write Detect and remediate or Detect only\.$/,
    ],
    ['Script;;group;Kiosks;;every 24 hours', 'schedule', /Choose from 1 to 23 hours\./],
    ['Script;;group;Kiosks;;once on 2027-02-30 at 08:00, UTC', 'schedule', /Choose the day/],
    ['Script;;group;Kiosks;;at noon', 'schedule', /Write it as “every day at 01:00, local time”/],
    ['Script;remove;group;Kiosks;Detect only;', 'run', /^remove takes no run\./],
    ['Script;;excluded group;Kiosks;;every hour', 'schedule', /^An excluded group has no schedule/],
    [
      'Plain;;group;Kiosks;Detect only;',
      'run',
      /^Device configurations have no run\. Clear this cell\.$/,
    ],
  ])('%s is an error of its line', (line, column, words) => {
    const { items, errors } = open(line);
    expect(items).toEqual([]);
    expect(errors).toMatchObject([{ line: 2, column, words: expect.stringMatching(words) }]);
  });

  it('two lines that want different schedules for one group do not repeat each other', () => {
    const { items, errors } = open(
      'Script;;group;Kiosks;;every hour',
      'Script;;group;Kiosks;;every 2 hours',
      'Script;;group;Kiosks;;EVERY HOUR',
    );
    expect(items[0]?.wishes).toHaveLength(2);
    expect(errors.map(({ words }) => words)).toEqual(['This line repeats line 2.']);
  });

  it('are in a file that is saved only where a family of the plan holds them', () => {
    expect(headerOf(PLAIN)).not.toContain('schedule');
    expect(headerOf(HOLDING).slice(-2)).toEqual(['run', 'schedule']);
    expect(TEMPLATE.header.slice(-2)).toEqual(['run', 'schedule']);
    expect(TEMPLATE.rows.map((cells) => cells.at(-1))).toContain('every day at 01:00, local time');
  });
});

describe('what may be meant by a word', () => {
  it.each<[CsvColumn, string, readonly string[]]>([
    ['target', 'grup', ['group']],
    ['target', 'all device', ['all devices']],
    ['target', 'devices', ['all devices']],
    ['target', 'exclude', ['excluded group']],
    ['target', '', ['group', 'excluded group', 'all devices', 'all users', 'collection', 'none']],
    [
      'target',
      'SG-Sales',
      ['group', 'excluded group', 'all devices', 'all users', 'collection', 'none'],
    ],
    ['filter mode', 'only', ['include', 'exclude']],
    ['run', 'detection', ['Detect and remediate', 'Detect only']],
    [
      'schedule',
      'every 2 days at 08:00',
      ['every 2 days at 08:00, local time', 'every 2 days at 08:00, UTC'],
    ],
    ['schedule', 'hourly', ['every hour']],
    ['schedule', 'daily', ['every day at 01:00, local time', 'every day at 01:00, UTC']],
    ['configuration', 'Wi-Fy', []],
    ['intent', 'Remove', []],
    ['run', 'detect only', []],
    ['schedule', 'every hour', []],
    ['filter mode', 'include', []],
  ])('%s: “%s”', (column, text, near) => {
    expect(nearWords(column, text)).toEqual(near);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIndex } from '#domain/nameIndex.ts';
import { type CsvRecord, readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { CSV_HEADER, planToCsvRows } from '#domain/plan/csv/planToCsv.ts';
import { type CsvDirectory, resolveCsv } from '#domain/plan/csv/resolveCsv.ts';
import { decodeCsv, parseCsv } from '#features/plan/csv/csvText.ts';
import { toCsv } from '#lib/csv.ts';

const WIFI = { id: 'c-1', displayName: 'Wi-Fi; "Office"' };
const TWINS = [{ id: 'c-2', displayName: 'Twin' }, { id: 'c-3', displayName: 'twin' }];
const GROUP = { id: 'g-1', displayName: '=cmd()' };
const FILTER = { id: 'f-1', displayName: 'Corporate' };
const DIRECTORY: CsvDirectory = { configurations: nameIndex([WIFI, ...TWINS]), groups: nameIndex([GROUP]), filters: nameIndex([FILTER]), collections: nameIndex([]) };

function open(text: string) {
  const { rows, errors } = readCsvRows(parseCsv(text));
  const resolved = resolveCsv(rows, DIRECTORY);
  return { ...resolved, errors: [...errors, ...resolved.errors] };
}

describe('a CSV file', () => {
  it.each([
    ['commas', 'configuration,target,group\nc-1,group,g-1'],
    ['semicolons and a byte order mark', '\uFEFFConfiguration;Target;Group\r\n"Wi-Fi; ""Office""";Group;g-1\r\n'],
    ['columns in another order', 'group;target;configuration;action\ng-1;group;c-1;add'],
    ['a guarded name', "configuration;target;group\nc-1;group;'=cmd()"],
  ])('with %s is understood', (_, text) => {
    const { items, errors } = open(decodeCsv(new TextEncoder().encode(text))!);
    expect(errors).toEqual([]);
    expect(items).toEqual([{ configurationId: 'c-1', displayName: WIFI.displayName, wishes: [{ kind: 'add', row: { target: { kind: 'group', groupId: 'g-1' }, filter: { mode: 'none' }, intent: 'apply' } }] }]);
  });

  it.each([
    ['a filter that is not there', 'c-1;all devices;;Nope;include', 'filter', 'Nope'],
    ['a filter without a mode', 'c-1;all devices;;f-1;', 'filter mode', 'Include or exclude'],
    ['a mode without a filter', 'c-1;all devices;;;include', 'filter', 'Which filter'],
    ['a configuration that is not there', 'Nope;all devices;;;', 'configuration', 'Nope'],
    ['a group where none is taken', 'c-1;all users;g-1;;', 'group', 'takes no group'],
    ['no target', 'c-1;;g-1;;', 'target', 'Whom for'],
  ])('with %s says so on its line, and wishes nothing', (_, line, column, words) => {
    const { items, errors } = open(`configuration;target;group;filter;filter mode\n\n"c-1\n";none;;;\n${line}`);
    expect(items).toEqual([]);
    expect(errors.at(-1)).toMatchObject({ line: 5, column, words: expect.stringContaining(words) });
  });

  it('names the candidates where several have the name', () => {
    expect(open('configuration,target\nTwin,all users').errors).toEqual([{ line: 2, column: 'configuration', words: expect.stringContaining('2 have the name'), candidates: TWINS }]);
  });

  it('replaces nothing where one of the lines is wrong: more would be taken away than was meant', () => {
    const { items, errors } = open('configuration,action,target,group\nc-1,replace,all users,\nc-1,replace,group,Nope');
    expect(items).toEqual([]);
    expect(errors).toHaveLength(2);
  });

  it.each(['configuration,target,platform\nc-1,all users,x', 'configuration,configuration,target\nc-1,c-1,all users', 'configuration\nc-1'])('with a header that is not understood is refused as a whole: %j', (text) => {
    expect(open(text)).toMatchObject({ items: [], errors: [{ line: 0 }] });
  });

  it('that is not UTF-8 is no text, rather than wrong names', () => {
    expect(decodeCsv(new Uint8Array([0x4d, 0xfc, 0x6e]))).toBeUndefined();
    expect(decodeCsv(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toBe('A');
  });

  it('of more than ten thousand rows is refused', () => {
    const records: CsvRecord[] = [{ line: 1, cells: ['configuration', 'target'] }, ...Array.from({ length: 10_001 }, (_, index) => ({ line: index + 2, cells: ['c-1', 'all users'] }))];
    expect(readCsvRows(records)).toMatchObject({ rows: [], errors: [{ words: expect.stringContaining('10,001') }] });
  });
});

describe('a plan saved as CSV', () => {
  it('comes back as it was, whatever things are called', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', '=', '+', '-', '@', "'", '"', ';', ',', '\n', ' ', 'ü'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 3, maxLength: 6 }), fc.boolean(), fc.constantFrom('include' as const, 'exclude' as const), (names, isReplace, mode) => {
        const things = (kind: string) => names.map((displayName, index) => ({ id: `${kind}-${index}`, displayName }));
        const directory: CsvDirectory = { configurations: nameIndex(things('c')), groups: nameIndex(things('g')), filters: nameIndex(things('f')), collections: nameIndex(things('k')) };
        const rows = names.map((_, index) => ({ target: { kind: 'group' as const, groupId: `g-${index}` }, filter: { mode, filterId: `f-${index}` }, intent: 'apply' as const }));
        const items = things('c').map(({ id, displayName }) => ({ configurationId: id, displayName, wishes: isReplace ? [{ kind: 'replace' as const, rows }] : [{ kind: 'add' as const, row: rows[0]! }, { kind: 'remove' as const, target: rows[1]!.target }] }));
        const text = toCsv(CSV_HEADER, planToCsvRows({ name: '', tenantId: undefined, items }, directory));
        const read = readCsvRows(parseCsv(text.replace(/^\uFEFF/, '')));
        expect(read.errors).toEqual([]);
        expect(resolveCsv(read.rows, directory)).toMatchObject({ items, errors: [] });
      }),
      { numRuns: 500 },
    );
  });
});

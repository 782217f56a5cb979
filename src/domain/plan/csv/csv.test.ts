import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import { configurationNames } from '#domain/directory/configurationNames.ts';
import { nameIndex } from '#domain/directory/nameIndex.ts';
import type { CsvDirectory } from '#domain/plan/csv/csvDirectory.ts';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import type { CsvRecord } from '#domain/plan/csv/csvShape.ts';
import { decodeCsv } from '#domain/plan/csv/csvBytes.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { resolveCsv } from '#domain/testing/atOnce.ts';

const WIFI = { id: keyOf('c-1'), displayName: 'Wi-Fi; "Office"' };
const TWINS = [
  { id: keyOf('c-2'), displayName: 'Twin' },
  { id: keyOf('c-3'), displayName: 'twin' },
];
const GROUP = { id: 'g-1', displayName: '=cmd()' };
const FILTER = { id: 'f-1', displayName: 'Corporate' };
const DIRECTORY: CsvDirectory = {
  configurations: configurationNames([WIFI, ...TWINS]),
  groups: nameIndex([GROUP]),
  filters: nameIndex([FILTER]),
  collections: nameIndex([]),
};

function open(text: string) {
  return resolveCsv(readCsvRows(parseCsv(text)), DIRECTORY);
}

function replaced(items: readonly { readonly configurationId: string }[]): string[] {
  return items.map(({ configurationId }) => configurationId);
}

describe('a CSV file', () => {
  it.each([
    ['commas', 'configuration,target,group\nc-1,group,g-1'],
    [
      'semicolons and a byte order mark',
      '\uFEFFConfiguration;Target;Group\r\n"Wi-Fi; ""Office""";Group;g-1\r\n',
    ],
    ['columns in another order', 'group;target;configuration;action\ng-1;group;c-1;add'],
    ['a guarded name', "configuration;target;group\nc-1;group;'=cmd()"],
    ['sep= as its first line', 'sep=;\r\nconfiguration;target;group\r\nc-1;group;g-1\r\n'],
    [
      'sep= as a spreadsheet writes it again',
      '\uFEFF"SEP=,",,\nconfiguration,target,group\nc-1,group,g-1\n',
    ],
    ['sep= that is not so', 'sep=,\nconfiguration;target;group\nc-1;group;g-1\n'],
    [
      'CRLF after the header and LF after the rows',
      'configuration;target;group\r\nc-1;group;g-1\n',
    ],
    [
      'LF after the header, CRLF after quoted cells',
      '"configuration";"target";"group"\n"c-1";"group";"g-1"\r\n',
    ],
    ['CR alone', 'configuration;target;group\rc-1;group;g-1\r'],
  ])('with %s is understood', (_, text) => {
    const { items, errors } = open(decodeCsv(new TextEncoder().encode(text))!);
    expect(errors).toEqual([]);
    expect(items).toEqual([
      {
        configurationId: 'c-1',
        displayName: WIFI.displayName,
        wishes: [
          {
            kind: 'add',
            row: {
              target: { kind: 'group', groupId: 'g-1' },
              filter: { mode: 'none' },
              intent: 'apply',
            },
          },
        ],
      },
    ]);
  });

  it.each([
    ['a filter that is not there', 'c-1;all devices;;Nope;include', 'filter', 'Nope'],
    ['a filter without a mode', 'c-1;all devices;;f-1;', 'filter mode', 'Write include or exclude'],
    ['a mode without a filter', 'c-1;all devices;;;include', 'filter', 'filter is missing'],
    ['a configuration that is not there', 'Nope;all devices;;;', 'configuration', 'Nope'],
    ['a group where none is taken', 'c-1;all users;g-1;;', 'group', 'takes no group'],
    ['no target', 'c-1;;g-1;;', 'target', 'target is missing'],
    [
      'a group as target',
      'c-1;Finance;;;',
      'target',
      'Names of groups and collections stand in “group”',
    ],
  ])('with %s says so on its line, and wishes nothing', (_, line, column, words) => {
    const { items, errors } = open(
      `configuration;target;group;filter;filter mode\n\n"c-1\n";none;;;\n${line}`,
    );
    expect(items).toEqual([]);
    expect(errors.at(-1)).toMatchObject({ line: 5, column, words: expect.stringContaining(words) });
  });

  it('names the candidates where several have the name', () => {
    expect(open('configuration,target\nTwin,all users').errors).toEqual([
      {
        line: 2,
        column: 'configuration',
        words: expect.stringContaining('2 have the name'),
        written: 'Twin',
        candidates: TWINS.map((twin) => ({ ...twin, family: 'Device configuration' })),
      },
    ]);
  });

  it('counts its lines with a first one that says sep=, and over line breaks of any kind', () => {
    const { errors } = open(
      'sep=;\r\nconfiguration;target\n"c-1\r\n";all users\r\nNope;all users\r\n',
    );
    expect(errors.map(({ line }) => line)).toEqual([5]);
  });

  it('shows the invisible letters of a name that is not there, and what looks like it', () => {
    const directory = {
      ...DIRECTORY,
      configurations: configurationNames([{ id: keyOf('c-9'), displayName: 'Pilot\u200B' }]),
    };
    const read = (name: string) =>
      resolveCsv(readCsvRows(parseCsv(`configuration;target\n${name};all users\n`)), directory);
    expect(read('Pilot\u2060').errors).toEqual([
      expect.objectContaining({
        words: expect.stringMatching(/“Pilot⟨U\+2060⟩”.*similar name/),
        candidates: [expect.objectContaining({ id: 'c-9' })],
      }),
    ]);
    expect(read('Pilot\u200B').errors).toEqual([]);
    expect(read('x'.repeat(20_000)).errors[0]!.words.length).toBeLessThan(300);
  });

  it('with a name that could not be looked up says so on its line, and opens the others', () => {
    const directory: CsvDirectory = {
      ...DIRECTORY,
      filters: { find: () => ({ kind: 'unread', why: 'Graph had a problem' }) },
    };
    const read = readCsvRows(
      parseCsv(
        'configuration;target;filter;filter mode\nc-1;all users;Corporate;include\nc-2;all users;;\n',
      ),
    );
    const { items, errors } = resolveCsv(read, directory);
    expect(replaced(items)).toEqual(['c-2']);
    expect(errors).toEqual([
      expect.objectContaining({
        line: 2,
        column: 'filter',
        words: 'The filter “Corporate” could not be looked up: Graph had a problem.',
      }),
    ]);
  });

  it('takes ids as registry editors and scripts write them, in braces', () => {
    const id = '0c9e2e6a-1111-4222-8333-abcdefabcdef';
    const directory = {
      ...DIRECTORY,
      configurations: configurationNames([{ id: keyOf(id), displayName: 'By id' }]),
      groups: nameIndex([{ id, displayName: 'Group by id' }]),
    };
    const text = `configuration;target;group\n{${id.toUpperCase()}};group;{${id}}\n`;
    const { items, errors } = resolveCsv(readCsvRows(parseCsv(text)), directory);
    expect(errors).toEqual([]);
    expect(items).toMatchObject([
      { configurationId: id, wishes: [{ row: { target: { groupId: id } } }] },
    ]);
  });

  it('replaces nothing where one of the lines is wrong: more would be taken away than was meant', () => {
    const { items, errors } = open(
      'configuration,action,target,group\nc-1,replace,all users,\nc-1,replace,group,Nope',
    );
    expect(items).toEqual([]);
    expect(errors).toHaveLength(2);
  });

  it.each([
    'configuration,target,platform\nc-1,all users,x',
    'configuration,configuration,target\nc-1,c-1,all users',
    'configuration\nc-1',
  ])('with a header that is not understood is refused as a whole: %j', (text) => {
    expect(open(text)).toMatchObject({ items: [], errors: [{ line: 0 }] });
  });

  it('that is not UTF-8 is no text, rather than wrong names', () => {
    expect(decodeCsv(new Uint8Array([0x4d, 0xfc, 0x6e]))).toBeUndefined();
    expect(decodeCsv(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toBe('A');
  });

  it('of more than ten thousand rows is refused', () => {
    const records: CsvRecord[] = [
      { line: 1, cells: ['configuration', 'target'] },
      ...Array.from({ length: 10_001 }, (_, index) => ({
        line: index + 2,
        cells: ['c-1', 'all users'],
      })),
    ];
    expect(readCsvRows(records)).toMatchObject({
      rows: [],
      errors: [{ words: expect.stringContaining('10,001') }],
    });
  });
});

describe('a file that is cut off', () => {
  const HEADER = 'configuration;target;group;filter;filter mode;intent';
  const LAST = 'c-1;group;g-1;f-1;include;apply';

  it('never assigns without the filter that stood further on: wherever it ends, its last line is an error', () => {
    for (const [header, last] of [
      [HEADER, LAST],
      [`${HEADER};`, `${LAST};`],
      [HEADER, LAST.replaceAll(/[^;]+/g, '"$&"')],
    ] as const)
      for (let end = 1; end <= last.search(/"?apply/); end += 1) {
        const { items, errors } = open(`${header}\r\nc-1;all users;;;;\r\n${last.slice(0, end)}`);
        expect(
          items.flatMap(({ wishes }) => wishes),
          last.slice(0, end),
        ).toEqual([
          expect.objectContaining({
            row: expect.objectContaining({ target: { kind: 'allLicensedUsers' } }),
          }),
        ]);
        expect(errors, last.slice(0, end)).toEqual([expect.objectContaining({ line: 3 })]);
      }
  });

  it.each(['intent', 'action'])(
    'before what would have stood under %s at the end is an error on its line',
    (name) => {
      const header = `configuration;target;${name}`;
      expect(open(`${header}\nc-1;all users;`)).toMatchObject({
        items: [],
        errors: [{ line: 2, words: expect.stringContaining(`no value under “${name}”`) }],
      });
      expect(open(`${header}\nc-1;all users;\n`).errors).toEqual([]);
    },
  );

  it('says that it seems to be cut off, and replaces nothing: whole lines may be missing, too', () => {
    const { items, errors } = open(`${HEADER};action\nc-1;all users;;;;;replace\nc-1;group;g-1`);
    expect(items).toEqual([]);
    expect(errors.find(({ line }) => line === 3)?.words).toContain('seems to be cut off here');
  });

  it.each([
    ['a line break ends it', `${HEADER}\nc-1;group;g-1\n`],
    ['it is not the last', `${HEADER}\nc-1;group;g-1\nc-1;all users;;;;apply`],
    ['only blanks follow', `${HEADER}\nc-1;group;g-1\n  `],
    ['columns without a name are missing', 'configuration;target;group;;\nc-1;group;g-1'],
  ])(
    'may leave out the separators at the end of a line where %s, as spreadsheets do',
    (_, text) => {
      const { items, errors } = open(text);
      expect(errors).toEqual([]);
      expect(items).toHaveLength(1);
    },
  );
});

describe('a line in doubt', () => {
  const OTHER = 'c-2';
  const replace = (...lines: string[]) =>
    open(
      'configuration;action;target;group;filter;filter mode\nc-1;replace;all ' +
        `users;;;\n${OTHER};replace;all users;;;\n${lines.join('\n')}`,
    );

  it.each([
    ['a filter without a mode', 'c-1;replace;all devices;;f-1;'],
    ['no target', 'c-1;replace;;;;'],
    ['an action that is misspelt', 'c-1;replac;group;g-1;;'],
    ['another action, that would have been refused beside it', 'c-1;add;group;Nope;;'],
    ['a group that is not there', 'c-1;replace;group;Nope;;'],
  ])('with %s stops the replacement it belongs to, and no other', (_, line) => {
    const { items, errors, lines } = replace(line);
    expect(replaced(items)).toEqual([OTHER]);
    expect(lines).toBe(1);
    expect(errors).toContainEqual(
      expect.objectContaining({ line: 2, words: expect.stringMatching(/not replaced.*line 4/) }),
    );
  });

  it.each([
    ['a misspelt configuration', 'Wifi;replace;group;g-1;;'],
    ['no configuration', ';replace;group;g-1;;'],
    ['more cells than the header', 'c-1;replace;all users;;;;x'],
    ['a quote that is never closed', '"c-1;replace;group;g-1;;\nc-1;replace;group;g-1;;'],
    ['a quote that ends too early', '"c-1"x;replace;group;g-1;;'],
  ])('with %s stops every replacement, and says so', (_, line) => {
    const { items, errors, lines } = replace(line);
    expect(items).toEqual([]);
    expect(lines).toBe(0);
    expect(errors).toContainEqual(
      expect.objectContaining({
        line: 4,
        words: expect.stringContaining('nothing in this file is replaced'),
      }),
    );
  });

  it('that several configurations answer to stops the replacements of just these', () => {
    expect(replaced(replace('Twin;replace;group;g-1;;').items)).toEqual(['c-1']);
  });

  it('of none beside somebody stops its replacement: one of the two is not meant', () => {
    const { items, errors } = replace('c-1;replace;none;;;');
    expect(replaced(items)).toEqual([OTHER]);
    expect(errors).toEqual([
      expect.objectContaining({
        line: 4,
        words: expect.stringContaining('removes all assignments'),
      }),
    ]);
  });

  it('leaves what is only added as it is', () => {
    const { items, lines } = open(
      'configuration;action;target\nWifi;replace;all users\nc-1;add;all users',
    );
    expect(replaced(items)).toEqual(['c-1']);
    expect(lines).toBe(1);
  });
});

describe('what a line says and the app would not do', () => {
  it.each([
    [
      'a word under a column without a name',
      'configuration;target;group;;filter mode\nc-1;all devices;;f-1;',
      /without a name/,
    ],
    [
      'a filter on a removal',
      'configuration;action;target;filter;filter mode\nc-1;remove;all devices;f-1;include',
      /remove takes no filter/,
    ],
    [
      'an intent on a removal',
      'configuration;action;target;intent\nc-1;remove;all devices;remove',
      /remove takes no intent/,
    ],
    [
      'a filter for nobody',
      'configuration;action;target;filter;filter mode\nc-1;replace;none;f-1;include',
      /none takes no filter/,
    ],
  ])('%s is an error on its line', (_, text, words) => {
    const { items, errors } = open(text);
    expect(items).toEqual([]);
    expect(errors).toEqual([
      expect.objectContaining({ line: 2, words: expect.stringMatching(words) }),
    ]);
  });

  it('a column without a name that nobody wrote under is none', () => {
    expect(open('configuration;target;;\nc-1;all devices;;\n').errors).toEqual([]);
  });

  it('a quote that is never closed swallows nothing in silence', () => {
    const { errors, items } = open(
      'configuration,target\nc-1,all devices\n"c-1,all users\nc-2,all users\n',
    );
    expect(errors).toEqual([
      expect.objectContaining({ line: 3, words: expect.stringContaining('quote') }),
    ]);
    expect(items).toHaveLength(1);
  });
});

it('a group that comes by its id and by its name is one group', () => {
  expect(nameIndex([GROUP, { ...GROUP, id: 'G-1' }]).find(GROUP.displayName)).toMatchObject({
    kind: 'one',
  });
});

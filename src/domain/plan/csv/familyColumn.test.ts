import { describe, expect, it } from 'vitest';
import { configurationNames } from '#domain/directory/configurationNames.ts';
import { nameIndex } from '#domain/directory/nameIndex.ts';
import { type ConfigurationKey, keyOfId } from '#domain/family/configurationKey.ts';
import {
  INTENTS,
  intentFacts,
  intentInCsv,
  placeIntentOf,
  usualIntent,
} from '#domain/assignment/intent.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import type { CsvDirectory } from '#domain/plan/csv/csvDirectory.ts';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { TEMPLATE } from '#domain/plan/csv/planToCsv.ts';
import { planToCsv, resolveCsv } from '#domain/testing/atOnce.ts';

const [FIRST, SECOND] = [FAMILY_KEYS[0]!, FAMILY_KEYS[1]!];
const named = (id: ConfigurationKey, displayName: string) => ({ id, displayName });
const DIRECTORY: CsvDirectory = {
  configurations: configurationNames([
    ...FAMILY_KEYS.map((family) => named(keyOfId(family, `${family}-own`)!, `Only ${family}`)),
    named(keyOfId(FIRST, 'a')!, 'Shared'),
    named(keyOfId(SECOND, 'b')!, 'shared'),
  ]),
  groups: nameIndex([]),
  filters: nameIndex([]),
  collections: nameIndex([]),
};

function open(...lines: string[]) {
  const text = ['configuration;family;target;intent', ...lines, ''].join('\n');
  return resolveCsv(readCsvRows(parseCsv(text)), DIRECTORY);
}

function meant(...lines: string[]): string[] {
  return open(...lines).items.map(({ configurationId }) => configurationId);
}

/** Where an intent is a part of a row's place, a line has to say it. */
function intentToWrite(family: FamilyKey): string {
  const intent = usualIntent(familyFacts(family).intents);
  return placeIntentOf({ intent }) === undefined ? '' : intentInCsv(intent);
}

describe('the column intent', () => {
  it.each(FAMILY_KEYS)('offers for %s what a line of it may hold, and nothing else', (family) => {
    const { intents } = familyFacts(family);
    const wrong = INTENTS.find(
      (intent) => !intents.includes(intent) && !intentFacts(intent).isUnsaid,
    )!;
    const lines = [wrong, ...(intentToWrite(family) === '' ? [] : [undefined])].map(
      (intent) => `Only ${family};;all users;${intent === undefined ? '' : intentInCsv(intent)}`,
    );
    const { errors } = open(...lines);
    expect(errors.map(({ column }) => column)).toEqual(lines.map(() => 'intent'));
    for (const { candidates } of errors)
      expect(candidates.map(({ id }) => id)).toEqual(intents.map(intentInCsv));
  });
});

describe('the column family', () => {
  it.each(FAMILY_KEYS)('may stay empty for %s where name, id or key is that of one', (family) => {
    const key = keyOfId(family, `${family}-own`);
    const target = `all users;${intentToWrite(family)}`;
    expect(meant(`Only ${family};;${target}`)).toEqual([key]);
    expect(meant(`${family}-own;;${target}`)).toEqual([key]);
    expect(meant(`${key};;${target}`)).toEqual([key]);
  });

  it('tells two families of one name apart, by key or by Microsoft’s words for it', () => {
    for (const word of [SECOND, SECOND.toUpperCase(), familyFacts(SECOND).plural])
      expect(meant(`Shared;${word};all users`)).toEqual([keyOfId(SECOND, 'b')]);
    expect(meant(`Shared;${familyFacts(FIRST).singular};all users`)).toEqual(['a']);
  });

  it('is asked for where two families share the name, with both as candidates', () => {
    const { items, errors } = open('Shared;;all users');
    expect(items).toEqual([]);
    expect(errors).toEqual([
      {
        line: 2,
        column: 'configuration',
        written: 'Shared',
        words: '2 have the name “Shared”. Write the family or id of the right one.',
        candidates: [
          { id: 'a', displayName: 'Shared', family: familyFacts(FIRST).singular },
          {
            id: keyOfId(SECOND, 'b'),
            displayName: 'shared',
            family: familyFacts(SECOND).singular,
          },
        ],
      },
    ]);
  });

  it('that names another family than the id is of finds nothing', () => {
    expect(open(`${SECOND}-own;${FIRST};all users`).errors).toEqual([
      expect.objectContaining({
        column: 'configuration',
        words: `No ${familyFacts(FIRST).singular} of this tenant has the name or id “${SECOND}-own”.`,
      }),
    ]);
    expect(open(`${keyOfId(SECOND, 'b')};${FIRST};all users`).items).toEqual([]);
  });

  it('with a word that is not a family is an error, which stops replacements of all that have the name', () => {
    const text =
      'configuration;family;action;target\nShared;policy;replace;all users\nb;;replace;all users\nOnly deviceConfiguration;;replace;all users\n';
    const { items, errors } = resolveCsv(readCsvRows(parseCsv(text)), DIRECTORY);
    expect(errors[0]).toMatchObject({
      line: 2,
      column: 'family',
      words: expect.stringMatching(/^“policy” is not a family\. Write deviceConfiguration,? /),
    });
    expect(items.map(({ displayName }) => displayName)).toEqual(['Only deviceConfiguration']);
  });

  it('says that a family was not read, rather than that nothing has the name', () => {
    const why = 'Not read: scripts';
    const directory: CsvDirectory = {
      ...DIRECTORY,
      configurations: { find: () => ({ kind: 'unread', why }) },
    };
    const read = readCsvRows(parseCsv('configuration;target\nNope;all users\n'));
    expect(resolveCsv(read, directory).errors[0]?.words).toBe(
      `No configuration or app that could be read has the name or id “Nope”. ${why}.`,
    );
  });

  it('is in every file that is saved, and in the template', () => {
    const items = [keyOfId(SECOND, 'b')!, keyOfId(FIRST, `${FIRST}-own`)!].map((key) => ({
      configurationId: key,
      displayName: '',
      wishes: [{ kind: 'replace' as const, rows: [] }],
    }));
    const { header, rows } = planToCsv({ name: '', tenantId: undefined, items }, DIRECTORY);
    expect(header.slice(0, 2)).toEqual(['configuration', 'family']);
    expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
      ['shared', SECOND],
      [`Only ${FIRST}`, FIRST],
    ]);
    expect(new Set(TEMPLATE.rows.map((cells) => cells.length))).toEqual(
      new Set([TEMPLATE.header.length]),
    );
  });
});

import { INTENTS, isAmong, usualIntent } from '#domain/assignment/intent.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { heldOf } from '#domain/assignment/payload.ts';
import { payloads } from '#domain/testing/payloads.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { configurationNames } from '#domain/directory/configurationNames.ts';
import { nameIndex } from '#domain/directory/nameIndex.ts';
import type { CsvDirectory } from '#domain/plan/csv/csvDirectory.ts';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { excludes, type KnownTarget } from '#domain/assignment/target.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { toCsv } from '#lib/csv.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { roleKey } from '#domain/assignment/rowIdentity.ts';
import { planToCsv, resolveCsv } from '#domain/testing/atOnce.ts';

const name = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ';',
    ',',
    '\n',
    '\t',
    ' ',
    '1',
    'ü',
  ),
  maxLength: 6,
});
const COUNT = 4;

/** A family whose rows hold something beside their target. */
const HOLDING = FAMILY_KEYS.find((key) => familyFacts(key).payload.length > 0)!;

/** Two of them, of different families, share the id, too. */
function keyAt(at: number) {
  return keyOfId(at % 2 === 0 ? FAMILY_KEYS[0]! : HOLDING, `c-${Math.max(1, at)}`)!;
}

const index = fc.nat({ max: COUNT - 1 });

const target: fc.Arbitrary<KnownTarget> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('group' as const, 'exclusionGroup' as const),
    groupId: index.map((each) => `g-${each}`),
  }),
  fc.record({ kind: fc.constantFrom('allDevices' as const, 'allLicensedUsers' as const) }),
  fc.record({
    kind: fc.constant('collection' as const),
    collectionId: index.map((each) => `k-${each}`),
  }),
);
const row: fc.Arbitrary<WantedRow> = fc.record({
  target,
  filter: fc.oneof(
    fc.constant({ mode: 'none' } as const),
    fc.record({
      mode: fc.constantFrom('include' as const, 'exclude' as const),
      filterId: index.map((each) => `f-${each}`),
    }),
  ),
  intent: fc.constantFrom(...INTENTS),
  payload: payloads,
});
const distinct = <T>(item: fc.Arbitrary<T>, key: (item: T) => string, minLength: number) =>
  fc.uniqueArray(item, { selector: key, minLength, maxLength: 4 });
const wishes: fc.Arbitrary<readonly Wish[]> = fc.oneof(
  distinct(row, roleKey, 0).map((rows): Wish[] => [{ kind: 'replace', rows }]),
  distinct(
    fc.oneof(
      fc.record({ kind: fc.constant('add' as const), row }),
      fc.record({ kind: fc.constant('remove' as const), target }),
      fc.record({ kind: fc.constant('move' as const), from: target, row }),
    ),
    (wish) => JSON.stringify(wish),
    1,
  ),
);

const distinctRows = (rows: readonly WantedRow[]) => [
  ...new Map(rows.map((each) => [roleKey(each), each])).values(),
];

/** With what the family has: a file that says another intent or schedule is refused. */
function takenBy(list: readonly Wish[], key: ConfigurationKey): Wish[] {
  const { intents, payload: held } = familyOf(key);
  const taken = ({ payload, ...each }: WantedRow): WantedRow => {
    const own = excludes(each.target.kind) ? undefined : heldOf(payload, held);
    return {
      ...each,
      intent: isAmong(each.intent, intents) ? each.intent : usualIntent(intents),
      ...(own === undefined ? {} : { payload: own }),
    };
  };
  const wished = list.map((wish): Wish => {
    if (wish.kind === 'remove') return wish;
    return wish.kind === 'replace'
      ? { ...wish, rows: distinctRows(wish.rows.map(taken)) }
      : { ...wish, row: taken(wish.row) };
  });
  return [...new Map(wished.map((wish) => [JSON.stringify(wish), wish])).values()];
}

it('a plan saved as CSV comes back as it was, whatever things are called', () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: COUNT, maxLength: COUNT }),
      fc.array(wishes, { minLength: 1, maxLength: COUNT }),
      (names, lists) => {
        const things = (kind: string) =>
          names.map((displayName, at) => ({ id: `${kind}-${at}`, displayName }));
        const directory: CsvDirectory = {
          configurations: configurationNames(
            names.map((displayName, at) => ({ displayName, id: keyAt(at) })),
          ),
          groups: nameIndex(things('g')),
          filters: nameIndex(things('f')),
          collections: nameIndex(things('k')),
        };
        const items = lists.map((list, at) => ({
          configurationId: keyAt(at),
          displayName: names[at]!,
          wishes: takenBy(list, keyAt(at)),
        }));
        const plan: Plan = { name: '', tenantId: undefined, items };
        const { header, rows } = planToCsv(plan, directory);
        const resolved = resolveCsv(
          readCsvRows(parseCsv(toCsv(header, rows).replace(/^\uFEFF/, ''))),
          directory,
        );
        expect(resolved).toEqual({ items, lines: rows.length, errors: [] });
      },
    ),
    { numRuns: 500 },
  );
});

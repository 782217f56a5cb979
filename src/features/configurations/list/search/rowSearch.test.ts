import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { rowsWithWords } from '#features/configurations/list/configurationRows.ts';
import { createRowSearch } from '#features/configurations/list/search/rowSearch.ts';
import { searchWords } from '#lib/text/comparable.ts';

const row = (displayName: string, index: number): ListedConfiguration => ({
  id: keyOf(String(index)),
  displayName,
  description: undefined,
  type: configurationTypeOf('#microsoft.graph.windows10GeneralConfiguration'),
  createdAt: undefined,
  lastModifiedAt: undefined,
  version: undefined,
  roleScopeTagIds: [],
  assignments: [],
});

const LISTS = [
  ['Wi-Fi', 'wi fi', 'WiFi Wi', 'fi wi', 'Win Fix', 'Update 7', 'update 71', 'up date', 'a b ab'],
  ['Up', 'upd', 'wi', 'fi', 'Wi', 'b a', 'win', 'Windows fi'],
].map((names) => names.map(row));

it('what is found is what each search would find alone, whatever was typed before', () => {
  const text = array(constantFrom('wi fi', 'x', 'n', ' ', '-', 'up', 'd', 'a b', '7'), {
    maxLength: 2,
  }).map((letters) => letters.join(''));
  const step = record({ list: constantFrom(...LISTS), text, isTypedOn: constantFrom(true, false) });
  assert(
    property(array(step, { maxLength: 8 }), (steps) => {
      const find = createRowSearch();
      let typed = '';
      for (const each of steps) {
        typed = each.isTypedOn ? typed + each.text : each.text;
        const plainly = rowsWithWords(each.list, searchWords(typed));
        expect(find(each.list, typed)).toEqual(plainly);
      }
    }),
    { numRuns: 3000 },
  );
});

it('where a letter narrows nothing, the list is the same object', () => {
  const find = createRowSearch();
  const [rows = []] = LISTS;
  const found = find(rows, 'update');
  expect(found).toHaveLength(2);
  expect(find(rows, 'update ')).toBe(found);
  expect(find(rows, 'update 7')).toBe(found);
  expect(find(rows, '')).toBe(rows);
});

it('words that were halves of one, and are not any more, are looked for among all rows', () => {
  const find = createRowSearch();
  const rows = ['Wi-Fi', 'Win Fix'].map(row);
  expect(find(rows, 'wi fi')).toEqual([rows[0]]);
  expect(find(rows, 'wi fix')).toEqual([rows[1]]);
});

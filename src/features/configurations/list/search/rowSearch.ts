import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { rowsWithWords } from '#features/configurations/list/configurationRows.ts';
import { narrowsWords, searchWords } from '#lib/text/comparable.ts';

type Rows = readonly ListedConfiguration[];

/**
 * Finds the rows that have the words again and again, as somebody types: words that go on from those
 * before are looked for among what those found, and the same rows are the same list, so that nothing
 * after it has to be done again.
 */
export function createRowSearch(): (rows: Rows, text: string) => Rows {
  let last: { readonly rows: Rows; readonly words: readonly string[]; readonly found: Rows } = {
    rows: [],
    words: [],
    found: [],
  };
  return (rows, text) => {
    const words = searchWords(text);
    const among = rows === last.rows && narrowsWords(last.words, words) ? last.found : rows;
    const narrowed = rowsWithWords(among, words);
    const found = narrowed.length === among.length ? among : narrowed;
    last = { rows, words, found };
    return found;
  };
}

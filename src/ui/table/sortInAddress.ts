import type { DataSort } from '#ui/table/dataColumn.ts';

/** The order that a word of an address says: `name`, or `-name` for the other way round. */
export function sortFromWord(word: string): DataSort {
  return word.startsWith('-')
    ? { key: word.slice(1), direction: 'desc' }
    : { key: word, direction: 'asc' };
}

/**
 * The word of an order for an address; undefined for the usual one, which stays out of it, and for
 * one that the page has no word for.
 */
export function sortToWord<Word extends string>(
  { key, direction }: DataSort,
  words: readonly Word[],
  usual: Word,
): Word | undefined {
  const said = direction === 'desc' ? `-${key}` : key;
  return said === usual ? undefined : words.find((word) => word === said);
}

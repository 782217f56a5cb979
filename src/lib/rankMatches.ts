import { hayHasWord, plainSpaces, searchHay, searchWords } from '#lib/text/comparable.ts';

/** Something that can be found by what it is called; make these once, not at every keystroke. */
export interface Findable<T> {
  readonly item: T;
  /** What it is called, as `searchHay` has it, on one line. */
  readonly lowerName: string;
  /** Where in it the name as it was given ends; other spellings of its words follow. */
  readonly nameEnd: number;
  /** What else finds it, as `searchHay` has it: an id, a kind, other words for it. */
  readonly more: string;
}

export function findable<T>(item: T, name: string, more = ''): Findable<T> {
  const hay = searchHay(name);
  const [asGiven = ''] = hay.split('\n', 1);
  return {
    item,
    lowerName: plainSpaces(hay),
    nameEnd: plainSpaces(asGiven).length,
    more: searchHay(more),
  };
}

export interface Found<T> {
  /** Best first; of equally good ones, those of `favoured` first, then as they came. */
  readonly items: readonly T[];
  /** How many match in all. */
  readonly total: number;
  /** How good the best one is, 0 being the best; Infinity when nothing matches. */
  readonly best: number;
}

/**
 * From the best: the whole name, its beginning, beginnings of words, anywhere in the name, only in
 * what else finds it.
 */
const RANKS = 5;

/**
 * What matches every word typed, in any order. One pass over all of them: ten thousand take a few
 * milliseconds.
 * @param text words; without any, nothing matches
 */
export function rankMatches<T>(
  all: readonly Findable<T>[],
  text: string,
  limit: number,
  isFavoured: (item: T) => boolean = () => false,
): Found<T> {
  const words = searchWords(text);
  const wanted = words.join(' ');
  if (words.length === 0) return { items: [], total: 0, best: Infinity };
  // Two buckets a rank: favoured ones come first, but never before what matches better.
  const buckets: T[][] = Array.from({ length: 2 * RANKS }, () => []);
  let total = 0;
  let best = Infinity;
  for (const each of all) {
    const rank = rankOf(each, wanted, words);
    if (rank === undefined) continue;
    total += 1;
    best = Math.min(best, rank);
    const bucket = buckets[2 * rank + (isFavoured(each.item) ? 0 : 1)];
    if (bucket !== undefined && bucket.length < limit) bucket.push(each.item);
  }
  return { items: buckets.flat().slice(0, limit), total, best };
}

function rankOf(
  { lowerName, nameEnd, more }: Findable<unknown>,
  wanted: string,
  words: readonly string[],
): number | undefined {
  if (lowerName.startsWith(wanted)) return nameEnd === wanted.length ? 0 : 1;
  let isInName = true;
  let areBeginnings = true;
  for (const [index, word] of words.entries()) {
    const at = lowerName.indexOf(word);
    if (!hayHasWord(lowerName, words, index)) {
      isInName = false;
      if (!hayHasWord(more, words, index)) return undefined;
    } else if (areBeginnings && !beginsAWord(lowerName, word, at)) areBeginnings = false;
  }
  if (!isInName) return 4;
  return areBeginnings ? 2 : 3;
}

function beginsAWord(name: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  }
  return false;
}

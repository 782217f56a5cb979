import { guidIn } from '#lib/guid.ts';

/**
 * How texts that people type, paste and compare are compared: in one way everywhere, whatever the
 * language of the browser is. `toLocaleLowerCase` makes "ı" of "I" in Turkish and Azeri, so that
 * "WIN" is not found by "win" there: https://tc39.es/ecma402/#sup-string.prototype.tolocalelowercase
 */

/** White space of any kind and length is one space; none is left at the ends. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The same for texts that differ in case, or in how an accent is encoded, only. */
export function caseless(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * The same for names that a person takes for one name: case and white space do not count. Invisible
 * letters do (`invisible.ts`): such names stand for different things.
 */
export function nameKey(name: string): string {
  return plainSpaces(caseless(name));
}

/** "i" with a dot of its own, as "İ" becomes in lower case, and "i" without any. */
const TURKISH_I = /i\u0307|ı/g;

/**
 * A text as a search compares it, letter by letter as long as it was. Wider than {@link nameKey}:
 * the four letters I of Turkish find each other, since a keyboard has two of them and a name was
 * typed on another one.
 */
export function searchText(text: string): string {
  return caseless(text).replaceAll(TURKISH_I, 'i');
}

/** What people write between the halves of a word: "Wi-Fi", "wi_fi", "802.1x". */
const JOINTS = /[-\u2010-\u2015_./\\]+/g;
/** Two short words side by side may be the halves of one: "Wi Fi". */
const SHORT_HALVES = /(?<![\p{L}\p{N}])\p{L}{1,3} \p{L}{1,3}(?![\p{L}\p{N}])/gu;

const JOINED = /[\p{L}\p{N}][-\u2010-\u2015_./\\]+[\p{L}\p{N}]/u;

/**
 * What a search looks into: "Wi-Fi", "WiFi" and "Wi Fi" are found by each of the three. The words
 * of a text in one piece each, whatever joins their parts; on lines behind them short words that
 * may be halves of one, and the parts of joined words, which a short word may begin.
 */
export function searchHay(text: string): string {
  const plain = searchText(text);
  const halves = plain.match(SHORT_HALVES) ?? [];
  return [
    plain.replaceAll(JOINTS, ''),
    ...halves.map((two) => two.replace(' ', '')),
    ...(JOINED.test(plain) ? [plain.replaceAll(JOINTS, ' ')] : []),
  ].join('\n');
}

/**
 * The words of a search, each as {@link searchHay} has it; of an object id, however it was pasted,
 * the id.
 */
export function searchWords(text: string): string[] {
  return searchText(guidIn(text) ?? text)
    .replaceAll(JOINTS, '')
    .split(/\s+/)
    .filter(Boolean);
}

/** Asks a text for every word of a search, in any order. */
export function containsWords(text: string, words: readonly string[]): boolean {
  return words.length === 0 || hayHasWords(searchHay(text), words);
}

/** The same of a text that {@link searchHay} has made ready. */
export function hayHasWords(hay: string, words: readonly string[]): boolean {
  return words.every((_, at) => hayHasWord(hay, words, at));
}

/** The same of one of the words, which its neighbours say more about. */
export function hayHasWord(hay: string, words: readonly string[], at: number): boolean {
  return hay.includes(words[at] ?? '') && isMeant(hay, words, at);
}

/**
 * Does every text that has the words of `after` have those of `before`, as when a word was typed
 * on? So that what was found need only be narrowed. Says no where it is not sure.
 */
export function narrowsWords(before: readonly string[], after: readonly string[]): boolean {
  return before.every(
    (word, at) => !isShortAmongOthers(before, at) && after.some((each) => each.includes(word)),
  );
}

/** So short that it is in most texts somewhere. */
const SHORT = /^\p{L}{1,2}$/u;

/**
 * A short word beside others is half of one of them, as in "wi fi", or the beginning or the end of
 * a word, as in "wifi os": letters amid others are not what was looked for. Beside another short one
 * it is a whole word, and the last one the beginning of one: it may not be typed to its end yet.
 */
function isMeant(hay: string, words: readonly string[], at: number): boolean {
  if (!isShortAmongOthers(words, at)) return true;
  const [before = '', word = '', after = ''] = [words[at - 1], words[at], words[at + 1]];
  if (before !== '' && hay.includes(before + word)) return true;
  if (after !== '' && hay.includes(word + after)) return true;
  const [start, end] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const begins = `${start}${word}`;
  if (!SHORT.test(before) && !SHORT.test(after))
    return new RegExp(`${begins}|${word}${end}`, 'u').test(hay);
  return new RegExp(at === words.length - 1 ? begins : `${begins}${end}`, 'u').test(hay);
}

function isShortAmongOthers(words: readonly string[], at: number): boolean {
  return words.length > 1 && SHORT.test(words[at] ?? '');
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Orders names: numbers by their value, case and accents apart. In one order for everybody, as the
 * app's language is, so that two people who compare lists see the same.
 */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Orders ids, and times in ISO 8601, by their code units. */
export function compareCodes(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

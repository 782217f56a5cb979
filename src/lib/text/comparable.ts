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
 * What a search looks into. Wider than {@link nameKey}: the four letters I of Turkish find each
 * other, since a keyboard has two of them and a name was typed on another one.
 */
export function searchText(text: string): string {
  return caseless(text).replaceAll(TURKISH_I, 'i');
}

/**
 * The words of a search, each as {@link searchText} has it; of an object id, however it was pasted,
 * the id.
 */
export function searchWords(text: string): string[] {
  const id = guidIn(text);
  if (id !== undefined) return [id];
  return searchText(text).split(/\s+/).filter(Boolean);
}

/** Asks a text for every word of a search, in any order. */
export function containsWords(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const hay = searchText(text);
  return words.every((word) => hay.includes(word));
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

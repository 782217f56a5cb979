import { isolated } from '#lib/text/shownName.ts';
import { withInvisibleShown } from '#lib/text/invisible.ts';

/**
 * Most letters of a search. It stands in the address, and a server need not take an address of more
 * than 8,000 bytes: https://www.rfc-editor.org/rfc/rfc9110#section-4.1
 */
export const MOST_SEARCHED = 300;

/** Most letters of what somebody else wrote that a sentence repeats. */
const MOST_QUOTED = 160;

/** The beginning of a text, at most so many code units; no letter is cut in two. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const isBetweenHalves = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return text.slice(0, isBetweenHalves ? most - 1 : most);
}

/** What is kept of a search: an address holds it. */
export function boundedSearch(text: string): string {
  return beginningOf(text, MOST_SEARCHED);
}

/** A text as a sentence repeats it: shortened, with what is invisible in it shown. */
export function shownInWords(text: string): string {
  const shown = withInvisibleShown(beginningOf(text, MOST_QUOTED));
  return text.length > MOST_QUOTED ? `${shown}…` : shown;
}

/** As {@link shownInWords}, between quotation marks. */
export function quoted(text: string): string {
  return `“${isolated(shownInWords(text))}”`;
}

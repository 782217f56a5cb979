import { withInvisibleShown, withoutInvisible } from '#lib/text/invisible.ts';

/** What is shown in place of a name that nobody could see. */
const NO_NAME = '(no name)';

/**
 * First strong isolate and its end: what is between them has its own direction, and does not move
 * what is around it. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
const ISOLATE = '\u2068';
const END = '\u2069';

/** Letters that are written from right to left, and the marks and numbers of their scripts. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Joiners between letters of scripts that are written with them, Persian for one. */
const JOINS_LETTERS = /((?<=[^\P{L}A-Za-z]|\p{M})[\u200C\u200D](?=[^\P{L}A-Za-z]))/u;

/**
 * How the name of a thing of the tenant is shown where it stands alone: as it is, but control
 * characters and turns of direction are written as their numbers, and a name that leaves no mark on
 * the screen is "(no name)". For elements, `ui/text/Name.tsx` does it.
 */
export function shownName(name: string): string {
  const bare = name.startsWith(ISOLATE) && name.endsWith(END) ? name.slice(1, -1) : name;
  return withoutInvisible(bare).trim() === '' ? NO_NAME : seen(bare);
}

function seen(text: string): string {
  return text
    .split(JOINS_LETTERS)
    .map((part) => (/^[\u200C\u200D]$/.test(part) ? part : withInvisibleShown(part)))
    .join('');
}

/**
 * A name within a sentence, a title or a label, as plain text: as {@link shownName}, and isolated
 * where it has letters that are written from right to left, so that they move nothing around them.
 * A name without such letters has nothing added and is found and copied as it is.
 */
export function nameInText(name: string): string {
  return isolated(shownName(name));
}

/**
 * What people wrote who may be anybody, alone or within a sentence: a reason, a description, a name
 * that a file brings. As {@link nameInText}, and of nothing there is nothing to show.
 */
export function toldText(text: string): string {
  return isolated(seen(text));
}

/** A text that somebody else wrote, isolated where it could move what is around it. */
export function isolated(shown: string): string {
  return RIGHT_TO_LEFT.test(shown) ? `${ISOLATE}${shown}${END}` : shown;
}

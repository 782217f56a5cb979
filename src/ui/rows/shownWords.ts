import { numberText } from '#lib/locale.ts';
/** How many of how many are shown, e.g. `All 92 shown`, `3 of 92 shown`. */
export function shownWords(shown: number, all: number, what = ''): string {
  const words = what === '' ? 'shown' : `${what} shown`;
  if (shown !== all) return `${numberText(shown)} of ${numberText(all)} ${words}`;
  return `${all > 1 ? 'All ' : ''}${numberText(all)} ${words}`;
}

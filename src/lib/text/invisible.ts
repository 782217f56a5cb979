/**
 * Letters that leave no mark on the screen: controls, formatting such as zero-width spaces and
 * turns of direction, fillers and variation selectors.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\uFFF9-\uFFFB]/gu;

/** Controls that are white space and are seen as such. */
const BREAKS = /[\t\n\r]/;

/** Sequences of emoji hold invisible letters that do leave a mark. */
const JOINS_EMOJI =
  /(?<=\p{Extended_Pictographic}\uFE0F?)(?:\u200D(?=\p{Extended_Pictographic})|\uFE0F)/gu;

/** The text with each invisible letter written as its number: `Pilot⟨U+200B⟩`. */
export function withInvisibleShown(text: string): string {
  const joins = new Set([...text.matchAll(JOINS_EMOJI)].map(({ index }) => index));
  return text.replaceAll(INVISIBLE, (letter, at: number) =>
    BREAKS.test(letter) || joins.has(at)
      ? letter
      : `⟨U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** The text without its invisible letters: the same for two that look the same. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, (letter) => (BREAKS.test(letter) ? letter : ''));
}

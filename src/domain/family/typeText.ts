/**
 * What Graph says of a configuration's type in several words, as one text that its family takes
 * apart again: `partsOf(typeText(['a|b', ''])) equals ['a|b', '']`.
 */
export function typeText(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|');
}

/** The parts of {@link typeText}; of a text that it never made, whatever is there. */
export function partsOf(text: string): readonly string[] {
  return text.split('|').map((part) => part.replaceAll('%7C', '|').replaceAll('%25', '%'));
}

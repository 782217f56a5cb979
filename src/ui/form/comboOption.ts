import type { ReactNode } from 'react';
import { guidIn } from '#lib/guid.ts';
import { numberText } from '#lib/locale.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';
import { TEXTS } from '#ui/texts.ts';

/**
 * What a combo box lists. Give it more fields if you like: `onChange` hands back the very object.
 */
export interface ComboOption {
  readonly key: string;
  /** What is searched, shown in the list, and left standing in the field. */
  readonly label: string;
  /** Second line, quieter; searched too. */
  readonly detail?: string | undefined;
  /** At the right end: a count, a mark. */
  readonly end?: ReactNode;
  readonly icon?: ReactNode;
  /** Heading under which it is listed. Options of one heading must stand together. */
  readonly group?: string | undefined;
  /** Why it cannot be picked; it stays in the list and says so. */
  readonly disabledReason?: string | undefined;
}

/** The key of the line that stands for options beyond the limit. */
export const MORE_KEY = ' more';

/**
 * The options that match every word typed, in the order given, at most `limit`; then a line that
 * says how many more there are. A list of ten thousand would freeze the page, and a cut list that
 * does not say so would lie.
 */
export function narrowOptions(
  options: readonly ComboOption[],
  text: string,
  limit: number,
): ComboOption[] {
  const words = searchWords(text);
  const id = guidIn(text);
  const matches = options.filter(
    ({ key, label, detail }) =>
      words.length === 0 ||
      key.toLowerCase() === id ||
      containsWords(`${label} ${detail ?? ''}`, words),
  );
  const more = matches.length - limit;
  if (more <= 0) return matches;
  return [...matches.slice(0, limit), moreOption(more)];
}

function moreOption(count: number): ComboOption {
  return {
    key: MORE_KEY,
    label: `${numberText(count)} more`,
    disabledReason: TEXTS.typeToNarrow,
  };
}

/**
 * The words of a chip: whole, on as many lines as it takes. A table with rows of one height sets
 * `--chip-wrap: nowrap` and cuts them.
 */
export const chipWords = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'var(--chip-wrap, wrap)',
  overflowWrap: 'anywhere',
  minWidth: 0,
} as const;

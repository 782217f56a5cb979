/** Numbers of a tenant that are drawn as bars, with all that their table and their report say. */
export interface Picture {
  readonly key: string;
  readonly title: string;
  /** What is counted and how, as a sentence. */
  readonly about: string;
  /** What a row names: "Family". */
  readonly rowLabel: string;
  /** The parts of each bar, in their order. */
  readonly series: readonly string[];
  readonly rows: readonly PictureRow[];
}

export interface PictureRow {
  readonly key: string;
  readonly label: string;
  /** One for each of the series, in their order. */
  readonly values: readonly number[];
}

/** All parts of a bar together. */
export function sumOf({ values }: PictureRow): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** A picture without the series that are zero in all of its rows; the first one always stays. */
export function withoutEmptySeries(picture: Picture): Picture {
  const isShown = picture.series.map(
    (_, at) => at === 0 || picture.rows.some(({ values }) => values[at] !== 0),
  );
  const shown = <T>(list: readonly T[]) => list.filter((_, at) => isShown[at]);
  return {
    ...picture,
    series: shown(picture.series),
    rows: picture.rows.map((row) => ({ ...row, values: shown(row.values) })),
  };
}

/** Counts by a word, in the order in which the words first came. */
export function tally(width: number) {
  const rows = new Map<string, number[]>();
  return {
    add(key: string, at: number): void {
      const values = rows.get(key) ?? Array.from({ length: width }, () => 0);
      values[at] = (values[at] ?? 0) + 1;
      rows.set(key, values);
    },
    of: (key: string): readonly number[] | undefined => rows.get(key),
    entries: () => [...rows],
  };
}

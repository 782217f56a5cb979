import { type RefObject, useLayoutEffect, useReducer, useState } from 'react';
import type { RowRange } from '#ui/rows/drawn/rowHeights.ts';
import { createRowView, type LaidRows } from '#ui/rows/drawn/rowView.ts';
import { boxScroller, NO_SCROLLER, PAGE_SCROLLER } from '#ui/rows/drawn/scroller.ts';

interface DrawnRowsOptions extends LaidRows {
  /** Rows drawn beyond what is seen, on either side. */
  readonly overscan: number;
  /** The box that scrolls; the page if not said. */
  readonly box?: RefObject<HTMLElement | null>;
  /** A row that is drawn wherever one has scrolled to. */
  readonly kept?: number | undefined;
}

interface DrawnRow {
  readonly index: number;
  readonly key: string;
  /** Pixels below the first row. */
  readonly top: number;
}

interface DrawnRows {
  readonly rows: readonly DrawnRow[];
  /** Of all rows, drawn or not. */
  readonly height: number;
  /** The first row that is seen. */
  readonly first: number;
  /** The `ref` of a row that is as high as its content, beside its `data-index`. */
  readonly measure: (element: HTMLElement) => () => void;
  /** Scrolls as little as it takes to see a row. */
  readonly goTo: (index: number) => void;
}

/**
 * Draws the rows that are seen, of a list of any length, and a few around them. What is seen stays
 * where it is when rows above it turn out to be higher or lower than guessed.
 */
export function useDrawnRows(options: DrawnRowsOptions): DrawnRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [view] = useState(() => createRowView(redraw));
  const { count, box } = options;
  const range = view.lay(options);
  useLayoutEffect(() => {
    const scrolled = box?.current;
    if (scrolled === undefined) return view.attach(PAGE_SCROLLER);
    return view.attach(scrolled === null ? NO_SCROLLER : boxScroller(scrolled));
  }, [view, box]);
  useLayoutEffect(() => view.settle());
  return {
    rows: indexesOf(range, options).map((index) => ({
      index,
      key: options.keyAt(index),
      top: view.startOf(index),
    })),
    height: view.startOf(count),
    first: range?.first ?? 0,
    measure: view.measure,
    goTo: view.goTo,
  };
}

function indexesOf(
  range: RowRange | undefined,
  { count, overscan, kept }: DrawnRowsOptions,
): readonly number[] {
  const first = Math.max((range?.first ?? 0) - overscan, 0);
  const last = range === undefined ? -1 : Math.min(range.last + overscan, count - 1);
  const drawn = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  if (kept === undefined || (kept >= first && kept <= last)) return drawn;
  return kept < first ? [kept, ...drawn] : [...drawn, kept];
}

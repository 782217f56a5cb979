import { flushSync } from 'react-dom';
import { createRowGoal, type Goal } from '#ui/rows/drawn/rowGoal.ts';
import { createRowHeights, type RowHeight, type RowRange } from '#ui/rows/drawn/rowHeights.ts';
import { createRowObserver } from '#ui/rows/drawn/rowObserver.ts';
import { NO_SCROLLER, PAGE_SCROLLER, type Scroller } from '#ui/rows/drawn/scroller.ts';

/** The rows as they are drawn. */
export interface LaidRows {
  readonly count: number;
  readonly rowHeight: RowHeight;
  /** Keeps its identity while the rows do: with another one, every row is asked again. */
  readonly keyAt: (index: number) => string;
  /** Where the rows begin in what scrolls. */
  readonly offset: number;
  /** What is covered at the upper and the lower end: a row that is gone to does not lie there. */
  readonly covered: { readonly top: number; readonly bottom: number };
}

interface RowView {
  /** For each time that rows are drawn. @returns which are seen */
  readonly lay: (rows: LaidRows) => RowRange | undefined;
  /** For when they were drawn: all have the room now that they take. */
  readonly settle: () => void;
  readonly attach: (scroller: Scroller) => () => void;
  readonly startOf: (index: number) => number;
  readonly measure: (element: HTMLElement) => () => void;
  readonly goTo: (index: number) => void;
}

/** Pixels that are none: the browser scrolls to parts of them. */
const NEAR = 1;

/** What {@link useDrawnRows} knows from one time that rows are drawn to the next. */
export function createRowView(redraw: () => void): RowView {
  const heights = createRowHeights();
  let scroller = typeof window === 'undefined' ? NO_SCROLLER : PAGE_SCROLLER;
  let [top, height] = [scroller.top(), scroller.height()];
  let laid: LaidRows;
  let range: RowRange | undefined;
  /** By how much rows above what is seen have grown since what is on the screen was drawn. */
  let owed = 0;
  const goal = createRowGoal((to) => scrollTo(targetOf(to, laid, heights.startOf, scroller)));
  const observer = createRowObserver(note, (isMeasuring) => {
    // Rows and page have to move in one frame; React does it while it draws. Else there is no hurry.
    if (isMeasuring || owed === 0) redraw();
    else flushSync(redraw);
  });

  const rangeNow = () => heights.rangeIn(top + owed - laid.offset, height);

  function isOutdated(): boolean {
    const now = rangeNow();
    return now?.first !== range?.first || now?.last !== range?.last;
  }

  function scrollTo(target: number): boolean {
    const isElsewhere = Math.abs(target - top) > NEAR;
    if (isElsewhere) scroller.scrollTo(target);
    top = scroller.top();
    if (isOutdated()) redraw();
    return isElsewhere;
  }

  /** @returns whether the row is of another height than it was drawn with */
  function note(element: Element, measured: number): boolean {
    const index = Number(element.getAttribute('data-index'));
    if (index >= laid.count) return false;
    const was = heights.heightOf(index);
    const seenFrom = top - laid.offset;
    const start = heights.startOf(index);
    // What is partly seen and grows later grows below what one looks at.
    const isAbove = heights.isMeasured(index) ? start + was <= seenFrom : start < seenFrom;
    if (isAbove && goal.now() === undefined) owed += measured - was;
    heights.note(index, measured);
    return measured !== was;
  }

  /** @returns whether other rows are seen than are drawn */
  function look(): boolean {
    const before = top;
    [top, height] = [scroller.top(), scroller.height()];
    if (Math.abs(top - before) > NEAR) goal.giveUp();
    return isOutdated();
  }

  return {
    lay(rows) {
      laid = rows;
      heights.lay(rows.count, rows.rowHeight, rows.keyAt);
      range = rangeNow();
      return range;
    },
    settle() {
      const to = goal.now();
      if (to === undefined && owed === 0) return;
      const target = to === undefined ? top + owed : targetOf(to, laid, heights.startOf, scroller);
      owed = 0;
      scrollTo(target);
    },
    attach(to) {
      scroller = to;
      if (look()) redraw();
      return scroller.listen(() => {
        if (look()) flushSync(redraw);
      });
    },
    startOf: heights.startOf,
    measure: observer.observe,
    goTo(index) {
      const start = laid.offset + heights.startOf(index);
      const end = laid.offset + heights.startOf(index + 1);
      if (end >= top + height - laid.covered.bottom) goal.set({ index, edge: 'bottom' });
      else if (start <= top + laid.covered.top) goal.set({ index, edge: 'top' });
    },
  };
}

function targetOf(
  { index, edge }: Goal,
  { offset, covered, count }: LaidRows,
  startOf: (index: number) => number,
  scroller: Scroller,
): number {
  const most = scroller.maximum();
  // What stands below the rows is seen as well.
  if (edge === 'bottom' && index === count - 1) return most;
  const target =
    edge === 'top'
      ? offset + startOf(index) - covered.top
      : offset + startOf(index + 1) + covered.bottom - scroller.height();
  return Math.max(Math.min(target, most), 0);
}

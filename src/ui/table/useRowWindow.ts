import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range, ReactVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

import { isOnStop, onFirstRowAsked, stepFrom, STOPS } from '#ui/rows/rowKeys.ts';
import { type FocusedRow, placeOf } from '#ui/rows/rowPlace.ts';
import { useLatest } from '#ui/time/useLatest.ts';

interface RowWindow {
  readonly body: RefObject<HTMLElement | null>;
  readonly virtualizer: ReactVirtualizer<Window, HTMLElement>;
  /** Where the body begins in the page; to be taken off a row's `start`. */
  readonly offset: number;
  /**
   * The row that Tab comes to, where rows take the focus themselves: the one that last had it, else
   * the first in view.
   */
  readonly tabStop: number;
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

interface RowWindowOptions {
  /** Rows drawn beyond the screen on either side. */
  readonly overscan?: number | undefined;
  /** Space was pressed on a row. */
  readonly onSelect?: ((index: number, isRange: boolean) => void) | undefined;
}

/**
 * Renders only the rows near the screen while the page scrolls as a whole. The focused row is kept
 * whatever the scroll position, or focus would fall to the page; where reading anew takes the row
 * away, the one in its place gets it. Arrow keys, Page Up and Down, Home and End walk from row to
 * row, and Space selects the row where rows can be selected. The first takes the focus when the
 * search box above asks for it.
 * @param getKey keeps its identity while the rows do: with another one, every row is asked again
 */
export function useRowWindow(
  count: number,
  rowHeight: number | ((index: number) => number),
  getKey: (index: number) => string,
  { overscan = 5, onSelect }: RowWindowOptions = {},
): RowWindow {
  const body = useRef<HTMLElement>(null);
  const offset = useOffset(body);
  const [focused, setFocused] = useState<FocusedRow>();
  const place = focused && placeOf(focused, count, getKey);

  // oxlint-disable-next-line react/incompatible-library -- concerns React Compiler, which this app does not use
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: typeof rowHeight === 'number' ? () => rowHeight : rowHeight,
    getItemKey: getKey,
    overscan,
    scrollMargin: offset,
    scrollPaddingStart: 96,
    scrollPaddingEnd: 64,
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (place === undefined || shown.includes(place)) return shown;
      return [...shown, place].toSorted((a, b) => a - b);
    },
  });

  // Rows of another height: what was measured of them is not true any more.
  const fixedHeight = typeof rowHeight === 'number' ? rowHeight : undefined;
  useLayoutEffect(() => {
    if (fixedHeight !== undefined) virtualizer.measure();
  }, [virtualizer, fixedHeight]);

  const noteFocus = (index: number | undefined) => {
    const next = index === undefined ? undefined : { index, key: getKey(index), isIn: true };
    setFocused((now) =>
      now?.isIn === true && now.index === next?.index && now.key === next.key ? now : next,
    );
  };

  /** Where the focus was when a row was asked to take it that is not drawn yet. */
  const awaited = useRef<Element | null>(null);

  const focusRow = (index: number) => {
    virtualizer.scrollToIndex(index, { align: 'auto' });
    noteFocus(index);
    // At once where it is drawn; else it is once this is rendered, which is before the next key.
    awaited.current = giveFocus(body.current, index) ? null : document.activeElement;
  };

  // The focus is given to what was just drawn for it, and taken up where its row is gone: nobody
  // wanted it on the page.
  useLayoutEffect(() => {
    if (focused?.isIn !== true || place === undefined) return;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === awaited.current)
      giveFocus(body.current, place);
    awaited.current = null;
    noteFocus(place);
  });

  const onFocus = (event: FocusEvent) => noteFocus(indexOf(event.target));
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    // Of a window that is left, what has the focus keeps it.
    const isLeft =
      document.activeElement !== target &&
      !(relatedTarget instanceof Node && body.current?.contains(relatedTarget) === true);
    if (isLeft) setFocused((now) => now && { ...now, isIn: false });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexOf(event.target);
    if (index === undefined || !isOnStop(event)) return;
    if (event.key === ' ' && onSelect !== undefined) {
      // The page would scroll.
      event.preventDefault();
      onSelect(index, event.shiftKey);
    }
    const next = stepFrom(index, event.key, count);
    if (next === undefined) return;
    event.preventDefault();
    focusRow(next);
  };

  const focusFirst = useLatest(() => {
    focusRow(0);
    return count > 0;
  });
  const hasRows = count > 0;
  useEffect(
    () => (body.current && hasRows ? onFirstRowAsked(body.current, focusFirst) : undefined),
    [hasRows, focusFirst],
  );

  const tabStop = place ?? virtualizer.range?.startIndex ?? 0;
  return { body, virtualizer, offset, tabStop, handlers: { onFocus, onBlur, onKeyDown } };
}

function indexOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : undefined;
}

/** Where the body begins in the page. */
function useOffset(body: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  // What stands above the rows comes and goes; whatever moves them also changes the height of the
  // page.
  useLayoutEffect(() => {
    const measure = () => {
      if (body.current)
        setOffset(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, [body]);
  return offset;
}

/** @returns whether the row is drawn */
function giveFocus(body: HTMLElement | null, index: number): boolean {
  const row = body?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const stop = row?.matches(STOPS) === true ? row : row?.querySelector<HTMLElement>(STOPS);
  stop?.focus({ preventScroll: true });
  return stop !== undefined && stop !== null;
}

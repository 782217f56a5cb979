import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range, ReactVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

import { isOnStop, onFirstRowAsked, stepFrom, STOPS } from '#ui/rowKeys.ts';

interface RowWindow {
  readonly body: RefObject<HTMLElement | null>;
  readonly virtualizer: ReactVirtualizer<Window, HTMLElement>;
  /** Where the body begins in the page; to be taken off a row's `start`. */
  readonly offset: number;
  /** The row that Tab comes to, where rows take the focus themselves: the one that last had it, else the first in view. */
  readonly tabStop: number;
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
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
 * Renders only the rows near the screen while the page scrolls as a whole. The focused row is kept whatever the scroll
 * position, or focus would fall to the page; arrow keys, Page Up and Down, Home and End walk from row to row, and Space
 * selects the row where rows can be selected. The first takes the focus when the search box above asks for it.
 */
export function useRowWindow(count: number, rowHeight: number | ((index: number) => number), getKey: (index: number) => string, { overscan = 8, onSelect }: RowWindowOptions = {}): RowWindow {
  const body = useRef<HTMLElement>(null);
  const [offset, setOffset] = useState(0);
  const [focused, setFocused] = useState<number>();

  // What stands above the rows comes and goes; whatever moves them also changes the height of the page.
  useLayoutEffect(() => {
    const measure = () => {
      if (body.current) setOffset(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, []);

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
      if (focused === undefined || focused >= count || shown.includes(focused)) return shown;
      return [...shown, focused].toSorted((a, b) => a - b);
    },
  });

  // Rows of another height: what was measured of them is not true any more.
  const fixedHeight = typeof rowHeight === 'number' ? rowHeight : undefined;
  useLayoutEffect(() => {
    if (fixedHeight !== undefined) virtualizer.measure();
  }, [virtualizer, fixedHeight]);

  const focusRow = (index: number) => {
    virtualizer.scrollToIndex(index, { align: 'auto' });
    setFocused(index);
    // The row may be rendered only after the scroll was seen.
    const tryFocus = (triesLeft: number) => {
      const row = body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
      const stop = row?.matches(STOPS) === true ? row : row?.querySelector<HTMLElement>(STOPS);
      if (stop) stop.focus({ preventScroll: true });
      else if (triesLeft > 0) requestAnimationFrame(() => tryFocus(triesLeft - 1));
    };
    // At once where it is drawn: a key that follows quickly counts from here.
    tryFocus(10);
  };

  const onFocus = (event: FocusEvent) => setFocused(indexOf(event.target));
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

  useEffect(() => (body.current && count > 0 ? onFirstRowAsked(body.current, () => focusRow(0)) : undefined));

  const tabStop = focused !== undefined && focused < count ? focused : (virtualizer.range?.startIndex ?? 0);
  return { body, virtualizer, offset, tabStop, handlers: { onFocus, onKeyDown } };
}

function indexOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : undefined;
}

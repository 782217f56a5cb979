import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range, ReactVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

import { ROW_LINK } from '#ui/dataColumn.ts';

const PAGE = 15;
const STEPS: Partial<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + PAGE,
  PageUp: (index) => index - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

interface RowWindow {
  readonly body: RefObject<HTMLElement | null>;
  readonly virtualizer: ReactVirtualizer<Window, HTMLElement>;
  /** Where the body begins in the page; to be taken off a row's `start`. */
  readonly offset: number;
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
 * position, or focus would fall to the page; arrow keys, Page Up and Down, Home and End walk from row link to row link,
 * and Space selects the row where rows can be selected.
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
      const link = body.current?.querySelector<HTMLElement>(`[data-index="${index}"] .${ROW_LINK}`);
      if (link) link.focus({ preventScroll: true });
      else if (triesLeft > 0) requestAnimationFrame(() => tryFocus(triesLeft - 1));
    };
    requestAnimationFrame(() => tryFocus(10));
  };

  const onFocus = (event: FocusEvent) => setFocused(indexOf(event.target));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const index = indexOf(event.target);
    const isOnLink = event.target instanceof Element && event.target.classList.contains(ROW_LINK);
    if (index === undefined || !isOnLink || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ' && onSelect !== undefined) {
      // The page would scroll.
      event.preventDefault();
      onSelect(index, event.shiftKey);
    }
    if (!step) return;
    event.preventDefault();
    focusRow(Math.min(Math.max(step(index, count - 1), 0), count - 1));
  };
  return { body, virtualizer, offset, handlers: { onFocus, onKeyDown } };
}

function indexOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : undefined;
}

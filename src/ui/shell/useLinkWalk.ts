import { useEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

import { isOnStop, onFirstRowAsked, ROWS, stepFrom, STOPS } from '#ui/rows/rowKeys.ts';

interface LinkWalk {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly [ROWS]: true;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * For a list that is drawn as a whole: the keys of a table, from the link of one item to the next.
 * @param hasItems false while it is empty, as while its items are read
 */
export function useLinkWalk(hasItems: boolean): LinkWalk {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = ref.current;
    if (list === null || !hasItems) return undefined;
    return onFirstRowAsked(list, () => {
      const [first] = stopsIn(list);
      first?.focus();
      return first !== undefined;
    });
  }, [hasItems]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOnStop(event)) return;
    const all = stopsIn(ref.current);
    const next = stepFrom(
      all.findIndex((stop) => stop === event.target),
      event.key,
      all.length,
    );
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return { ref, [ROWS]: true, onKeyDown };
}

function stopsIn(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
}

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
 */
export function useLinkWalk(): LinkWalk {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      ref.current
        ? onFirstRowAsked(ref.current, () => stopsIn(ref.current)[0]?.focus())
        : undefined,
    [],
  );
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

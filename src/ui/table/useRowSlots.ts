import { type RefObject, useLayoutEffect, useState } from 'react';

import { nextSlots, type RowSlots } from '#ui/rows/rowSlots.ts';

interface DrawnRow {
  readonly index: number;
  readonly key: string | number | bigint;
}

/** React's key of each drawn row, so that elements of rows that went are written anew. */
export function useRowSlots(
  body: RefObject<HTMLElement | null>,
  rows: readonly DrawnRow[],
): (key: DrawnRow['key']) => number | undefined {
  const [elements] = useState(createElements);
  const slots = elements.next(rows.map(({ key }) => String(key)));
  // What was drawn counts, not what React began to draw and gave up.
  useLayoutEffect(() => {
    const { activeElement } = document;
    const index =
      body.current?.contains(activeElement) === true &&
      activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const held = rows.find((row) => String(row.index) === index);
    elements.drawn(slots, held && String(held.key));
  });
  return (key) => slots.get(String(key));
}

function createElements() {
  let before: RowSlots = new Map();
  let focused: string | undefined;
  return {
    next: (keys: readonly string[]) => nextSlots(before, keys, focused),
    drawn(slots: RowSlots, held: string | undefined) {
      before = slots;
      focused = held;
    },
  };
}

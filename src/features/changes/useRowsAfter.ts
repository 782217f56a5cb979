import { useMemo } from 'react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import type { Change } from '#domain/change/change.ts';

/** The changes and the list they make, the same while nothing changes. */
export function useRowsAfter(base: readonly Assignment[], changes: readonly Change[]) {
  const text = JSON.stringify(changes);
  const list = useMemo(() => JSON.parse(text) as readonly Change[], [text]);
  const after = useMemo(() => rowsAfter(base, list), [base, list]);
  return { list, after };
}

import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';

import type { RowSelection } from '#ui/dataTableProps.ts';

export interface SelectRows<Row> {
  readonly isSelected: (row: Row) => boolean;
  readonly labelOf: (row: Row) => string;
  /** How many of the rows in the table are selected. */
  readonly all: 'none' | 'some' | 'all';
  readonly toggleAll: () => void;
  /** Why no row can be selected, or none taken out, now. */
  readonly disabledReason: string | undefined;
  /** Why all of them cannot. */
  readonly allDisabledReason: string | undefined;
  /** Keeps its identity as rows and selection change. */
  readonly onToggle: (index: number, isRange: boolean) => void;
}

/** Selecting rows of a table in the order they are shown: one, with Shift all from the one before, or all of them. */
export function useRowSelection<Row>(rows: readonly Row[], getKey: (row: Row) => string, selection: RowSelection<Row> | undefined): SelectRows<Row> | undefined {
  const latest = useRef({ rows, getKey, selection });
  useLayoutEffect(() => {
    latest.current = { rows, getKey, selection };
  });
  const anchor = useRef<string>(undefined);

  const onToggle = useCallback((index: number, isRange: boolean) => {
    const now = latest.current;
    const row = now.rows[index];
    if (row === undefined || now.selection === undefined || now.selection.disabledReason !== undefined) return;
    const key = now.getKey(row);
    const from = isRange ? now.rows.findIndex((each) => now.getKey(each) === anchor.current) : -1;
    const range = from < 0 ? [row] : now.rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    anchor.current = key;
    now.selection.onSelect(range.map(now.getKey), !now.selection.selected.has(key));
  }, []);

  const selected = selection?.selected;
  const all = useMemo(() => {
    if (selected === undefined || selected.size === 0) return 'none';
    const count = rows.reduce((sum, row) => sum + (selected.has(getKey(row)) ? 1 : 0), 0);
    return count === 0 ? 'none' : count === rows.length ? 'all' : 'some';
  }, [rows, getKey, selected]);

  if (selection === undefined) return undefined;
  return {
    isSelected: (row) => selection.selected.has(getKey(row)),
    labelOf: (row) => `Select ${selection.nameOf(row)}`,
    all,
    toggleAll: () => {
      if (selection.disabledReason === undefined) selection.onSelect(rows.map(getKey), all !== 'all');
    },
    disabledReason: selection.disabledReason,
    // Who presses it while the list is on its way would wait for a selection that does not come.
    allDisabledReason: selection.disabledReason ?? (rows.length === 0 ? 'No row is shown.' : undefined),
    onToggle,
  };
}

import { useMemo, useRef } from 'react';

import type { RowSelection } from '#ui/table/dataTableProps.ts';
import { useLatest } from '#ui/time/useLatest.ts';

/** The box that stands for all rows of the table. */
export interface SelectAll {
  readonly all: 'none' | 'some' | 'all';
  readonly toggleAll: () => void;
  /** Why not all of them can be selected now. */
  readonly disabledReason: string | undefined;
}

export interface SelectRows<Row> {
  readonly isSelected: (row: Row) => boolean;
  readonly labelOf: (row: Row) => string;
  /** Keeps its identity while nothing in it changes. */
  readonly ofAll: SelectAll;
  /** Why no row can be selected, or none taken out, now. */
  readonly disabledReason: string | undefined;
  /** Keeps its identity as rows and selection change. */
  readonly onToggle: (index: number, isRange: boolean) => void;
}

/**
 * Selecting rows of a table in the order they are shown: one, with Shift all from the one before,
 * or all of them.
 */
export function useRowSelection<Row>(
  rows: readonly Row[],
  getKey: (row: Row) => string,
  selection: RowSelection<Row> | undefined,
): SelectRows<Row> | undefined {
  const anchor = useRef<string>(undefined);
  const onToggle = useLatest((index: number, isRange: boolean) => {
    const row = rows[index];
    if (row === undefined || selection === undefined || selection.disabledReason !== undefined)
      return;
    const key = getKey(row);
    const from = isRange ? rows.findIndex((each) => getKey(each) === anchor.current) : -1;
    const range = from < 0 ? [row] : rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    anchor.current = key;
    selection.onSelect(range.map(getKey), !selection.selected.has(key));
  });

  const selected = selection?.selected;
  const all = useMemo((): SelectAll['all'] => {
    if (selected === undefined || selected.size === 0) return 'none';
    const count = rows.reduce((sum, row) => sum + (selected.has(getKey(row)) ? 1 : 0), 0);
    return count === 0 ? 'none' : count === rows.length ? 'all' : 'some';
  }, [rows, getKey, selected]);

  const toggleAll = useLatest(() => {
    if (selection !== undefined && selection.disabledReason === undefined)
      selection.onSelect(rows.map(getKey), all !== 'all');
  });
  // Who presses it while the list is on its way would wait for a selection that does not come.
  const allDisabledReason =
    selection?.disabledReason ?? (rows.length === 0 ? 'No row is shown.' : undefined);
  const ofAll = useMemo(
    () => ({ all, toggleAll, disabledReason: allDisabledReason }),
    [all, toggleAll, allDisabledReason],
  );

  if (selection === undefined) return undefined;
  return {
    isSelected: (row) => selection.selected.has(getKey(row)),
    labelOf: (row) => `Select ${selection.nameOf(row)}`,
    ofAll,
    disabledReason: selection.disabledReason,
    onToggle,
  };
}

import { useMemo, useRef, useState } from 'react';

import type { RowSelection } from '#ui/table/dataTableProps.ts';
import { useLatest } from '#ui/time/useLatest.ts';
import { TEXTS } from '#ui/texts.ts';

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
  /** Why this row cannot be selected, or taken out, now. */
  readonly disabledReasonOf: (row: Row) => string | undefined;
  /** Why nothing came of the last try, as long as there are such rows. */
  readonly refused: string | undefined;
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
  const [refused, setRefused] = useState<string>();
  const reasonOf = selection?.disabledReasonOf;
  const selectable = useMemo(
    () => (reasonOf === undefined ? rows : rows.filter((row) => reasonOf(row) === undefined)),
    [rows, reasonOf],
  );
  const onToggle = useLatest((index: number, isRange: boolean) => {
    const row = rows[index];
    if (row === undefined || selection === undefined) return;
    const reason = reasonOf?.(row);
    setRefused(reason);
    if (reason !== undefined) return;
    const key = getKey(row);
    const from = isRange ? rows.findIndex((each) => getKey(each) === anchor.current) : -1;
    const range = from < 0 ? [row] : rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    anchor.current = key;
    selection.onSelect(
      range.filter((each) => reasonOf?.(each) === undefined).map(getKey),
      !selection.selected.has(key),
    );
  });

  const selected = selection?.selected;
  const all = useMemo((): SelectAll['all'] => {
    if (selected === undefined || selected.size === 0) return 'none';
    const count = selectable.reduce((sum, row) => sum + (selected.has(getKey(row)) ? 1 : 0), 0);
    return count === 0 ? 'none' : count === selectable.length ? 'all' : 'some';
  }, [selectable, getKey, selected]);

  // Who presses it while the list is on its way would wait for a selection that does not come.
  const [first] = rows;
  const allDisabledReason =
    first === undefined ? TEXTS.noRow : selectable.length === 0 ? reasonOf?.(first) : undefined;
  const toggleAll = useLatest(() => {
    setRefused(allDisabledReason);
    if (allDisabledReason === undefined) selection?.onSelect(selectable.map(getKey), all !== 'all');
  });
  const ofAll = useMemo(
    () => ({ all, toggleAll, disabledReason: allDisabledReason }),
    [all, toggleAll, allDisabledReason],
  );

  if (selection === undefined) return undefined;
  return {
    isSelected: (row) => selection.selected.has(getKey(row)),
    labelOf: (row) => TEXTS.select(selection.nameOf(row)),
    ofAll,
    disabledReasonOf: (row) => reasonOf?.(row),
    refused: reasonOf && refused,
    onToggle,
  };
}

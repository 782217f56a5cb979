import type { DataColumn } from '#ui/table/dataColumn.ts';
import type { ColumnChoice } from '#ui/shell/uiPreferences.ts';

/** Is a column shown? What was chosen counts, then what the table has from the start. */
export function isShown<Row>(
  { key, isOptional = false }: DataColumn<Row>,
  choice: ColumnChoice,
): boolean {
  return choice[key] ?? !isOptional;
}

/** The columns to show: the first always, since it names the row. */
export function shownColumns<Row>(
  columns: readonly DataColumn<Row>[],
  choice: ColumnChoice,
): readonly DataColumn<Row>[] {
  const shown = columns.filter((column, at) => at === 0 || isShown(column, choice));
  return shown.length === columns.length ? columns : shown;
}

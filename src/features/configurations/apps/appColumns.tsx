import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { TEXTS } from '#features/configurations/apps/texts.ts';
import { COLUMNS } from '#features/configurations/list/configurationColumns.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';

type Column = DataColumn<ListedConfiguration>;

/** A column of what the family tells of each, under the label that it has on its page. */
function factColumn(key: string, label: string, width: string): Column {
  const valueOf = ({ id, type }: ListedConfiguration) =>
    familyOf(id)
      .factsOf(type)
      .find((fact) => fact.label === label)?.inList ?? '';
  return {
    key,
    header: label,
    width,
    cell: (row) => <span title={valueOf(row)}>{valueOf(row)}</span>,
    sortValue: valueOf,
    hideBelow: 'lg',
  };
}

const OWN: readonly Column[] = [
  factColumn('publisher', TEXTS.publisher, 'minmax(88px, 0.9fr)'),
  factColumn('appVersion', TEXTS.version, 'minmax(64px, 0.5fr)'),
];

/** Two more columns than the list of configurations has: the others give room. */
const WIDTHS: Readonly<Partial<Record<string, string>>> = {
  platform: 'minmax(128px, 0.9fr)',
  type: 'minmax(100px, 1.25fr)',
  assignments: 'minmax(152px, 1.9fr)',
};

/** The columns of the list of configurations, the app's own in the place of the family. */
export const APP_COLUMNS: readonly Column[] = COLUMNS.flatMap((column): readonly Column[] => {
  if (column.key === 'family') return OWN;
  if (column.key === 'version') return [];
  if (column.key === 'modified') return [{ ...column, hideBelow: 'xl' }];
  const width = WIDTHS[column.key] ?? column.width;
  return [width === undefined ? column : { ...column, width }];
});

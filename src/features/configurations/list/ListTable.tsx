import { type ComponentProps, useCallback, useMemo } from 'react';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { ConfigurationCard } from '#features/configurations/list/ConfigurationCard.tsx';
import {
  type ConfigurationsSearch,
  sortFromSearch,
  sortToSearch,
} from '#features/configurations/list/configurationsSearch.ts';
import type { useDeliveryColumn } from '#features/configurations/list/delivery/useDeliveryColumn.ts';
import type { ListKind } from '#features/configurations/list/listKind.ts';
import { NoConfigurations } from '#features/configurations/list/NoConfigurations.tsx';
import type { ListRows } from '#features/configurations/list/useListRows.ts';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';
import { PlainLink } from '#parts/PlainLink.tsx';
import type { DataColumn, DataSort } from '#ui/table/dataColumn.ts';
import { DataTable } from '#ui/table/DataTable.tsx';

type TableProps = ComponentProps<typeof DataTable<ListedConfiguration>>;

interface ListTableProps {
  readonly kind: ListKind;
  readonly list: ConfigurationList;
  readonly found: ListRows;
  readonly known: ConfigurationsSearch;
  readonly delivery: ReturnType<typeof useDeliveryColumn>;
  readonly selection: NonNullable<TableProps['selection']>;
  /** Keeps its identity. */
  readonly onChange: (change: Partial<ConfigurationsSearch>) => void;
}

/** The rows of a list; where there are none, why. */
export function ListTable({
  kind,
  list,
  found: { rows, hasStars },
  known: { sort: sortWord, starred },
  delivery: { columns, column: deliveryColumn },
  selection,
  onChange,
}: ListTableProps) {
  const sort = useMemo(() => sortFromSearch({ sort: sortWord }), [sortWord]);
  const sortBy = useCallback(
    (next: DataSort) => onChange({ sort: sortToSearch(next) }),
    [onChange],
  );
  const renderCard = useMemo(() => cardWith(deliveryColumn), [deliveryColumn]);
  const total = list.shown?.length ?? 0;
  const isNarrowed = rows.length !== total;
  const isWithoutStar = starred === 'yes' && !hasStars;
  const empty = useMemo(
    () => (
      <NoConfigurations
        {...list}
        noun={kind.noun}
        isWithoutStar={isWithoutStar}
        isNarrowed={isNarrowed}
        onChange={onChange}
      />
    ),
    [list, kind.noun, isWithoutStar, isNarrowed, onChange],
  );
  return (
    <DataTable
      label={kind.title}
      name={kind.name}
      exportName={kind.title}
      exportDisabledReason={list.notReady}
      columns={columns}
      rows={rows}
      getKey={idOf}
      sort={sort}
      onSortChange={sortBy}
      renderLink={renderLink}
      renderCard={renderCard}
      isLoading={list.isReading && total === 0}
      reusesRows
      selection={selection}
      empty={empty}
    />
  );
}

// Not made anew at every key, or all rows would be drawn again.
const idOf: TableProps['getKey'] = ({ id }) => id;
const renderLink: NonNullable<TableProps['renderLink']> = ({ id }, link) => (
  <PlainLink to="/configurations/$id" params={{ id }} {...link} />
);
function cardWith(column: DataColumn<ListedConfiguration> | undefined): TableProps['renderCard'] {
  return (configuration) => (
    <>
      <ConfigurationCard configuration={configuration} />
      {column?.cell(configuration)}
    </>
  );
}

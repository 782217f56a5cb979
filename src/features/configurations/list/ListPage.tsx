import { memo, useMemo } from 'react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { ExportOutcome } from '#features/configurations/export/ExportOutcome.tsx';
import { useAssignmentsExport } from '#features/configurations/export/useAssignmentsExport.ts';
import { ConfigurationsHeader } from '#features/configurations/list/ConfigurationsHeader.tsx';
import { useDeliveryColumn } from '#features/configurations/list/delivery/useDeliveryColumn.ts';
import { ListFailure } from '#features/configurations/list/ListFailure.tsx';
import type { ListKind } from '#features/configurations/list/listKind.ts';
import { ListTable } from '#features/configurations/list/ListTable.tsx';
import { ListToolbar } from '#features/configurations/list/ListToolbar.tsx';
import { ConfigurationFilters } from '#features/configurations/list/search/ConfigurationFilters.tsx';
import {
  type AskedSearch,
  type ToAddress,
  useListSearch,
} from '#features/configurations/list/search/useListSearch.ts';
import { ListSelection } from '#features/configurations/list/selection/ListSelection.tsx';
import { PasteNames } from '#features/configurations/list/selection/PasteNames.tsx';
import { useListSelection } from '#features/configurations/list/selection/useListSelection.ts';
import { usePasting } from '#features/configurations/list/selection/usePasting.ts';
import { TEXTS } from '#features/configurations/list/texts.ts';
import {
  type ConfigurationList,
  useConfigurationList,
} from '#features/configurations/list/useConfigurationList.ts';
import { useListRows } from '#features/configurations/list/useListRows.ts';
import { counted } from '#lib/locale.ts';
import { DroppedNotice } from '#parts/DroppedNotice.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useAllOf } from '#queries/useAllOf.ts';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { useLatest } from '#ui/time/useLatest.ts';

interface ListPageProps {
  readonly kind: ListKind;
  /** The search parameters of the address. */
  readonly asked: AskedSearch;
  readonly onAddress: ToAddress;
}

interface ListOfProps extends ListPageProps {
  readonly list: ConfigurationList;
}

/** Configurations of the tenant, found by words, platform, type and whether anybody has them. */
export function ListPage(props: ListPageProps) {
  const list = useConfigurationList(props.kind.only);
  return <ListOf {...props} list={list} />;
}

/**
 * The page around a list. Each family that arrives renders whoever asks for them all: the page is
 * spared that, and drawn when the list has a new value.
 */
const ListOf = memo(function ListOf({ kind, asked, onAddress, list }: ListOfProps) {
  const search = useListSearch(kind, asked, onAddress);
  const { known, update } = search;
  const listsAll = kind.leftOut === undefined ? NO_FAMILIES : (kind.only ?? NO_FAMILIES);
  useAllOf(listsAll, kind.leftOut !== undefined && known.all === 'yes');
  const found = useListRows(list, search.narrowing);
  const { rows, freshRows } = found;
  const selection = useListSelection(list, rows);
  const hasSelection = selection.selected.size > 0;
  const pasting = usePasting();
  const delivery = useDeliveryColumn(kind.columns, known.delivery === 'yes');
  const exported = useAssignmentsExport();
  const { shown, fresh, isReading, isUnread, notRead, notReady } = list;
  const exportShown = useLatest(() => exported.save(freshRows(), 'assignments', notRead));
  const title = useMemo(
    () => (shown === undefined ? kind.title : countedRows(shown, kind.noun)),
    [shown, kind],
  );
  return (
    <>
      <PageTitle title={kind.title} />
      <ConfigurationsHeader title={title} notRead={notRead} hasSelection={hasSelection} />
      <DroppedNotice dropped={search.dropped} next={TEXTS.withoutDropped} />
      <ConfigurationFilters
        label={kind.title}
        noun={kind.noun}
        families={kind.only}
        words={search.words}
        onType={search.type}
        onLeave={search.settle}
        family={known.family}
        platform={known.platform}
        type={known.type}
        assigned={known.assigned}
        countsOf={found.countsOf}
        onChange={update}
      />
      <ListToolbar
        list={list}
        kind={kind}
        matching={rows.length}
        matchingKept={rows.length - selection.selectable.length}
        known={known}
        onChange={update}
        isExporting={exported.isBusy}
        exportDisabledReason={
          notReady ?? (rows.length === 0 ? TEXTS.nothingShown(kind.noun) : undefined)
        }
        onExport={exportShown}
        isPasting={pasting.isOpen}
        onPasting={pasting.open}
      />
      {pasting.isOpen && (
        <PasteNames
          configurations={fresh}
          isReading={isReading}
          onSelect={(ids) => selection.select(ids, true)}
          onClose={() => pasting.open(false)}
        />
      )}
      <ExportOutcome {...exported} />
      <ListFailure {...list} />
      {delivery.failure !== undefined && (
        <FailurePanel failure={delivery.failure} onRetry={delivery.retry} />
      )}
      {(!isUnread || (shown ?? []).length > 0) && (
        <ListTable
          kind={kind}
          list={list}
          found={found}
          known={known}
          delivery={delivery}
          selection={selection.ofTable}
          onChange={update}
        />
      )}
      {hasSelection && (
        <ListSelection list={list} rows={rows} selection={selection} exported={exported} />
      )}
    </>
  );
});

function countedRows(rows: readonly ListedConfiguration[], noun: string): string {
  return rows.length === 0 ? counted(0, noun) : countedThings(rows.map(({ id }) => id));
}

const NO_FAMILIES: readonly FamilyKey[] = [];

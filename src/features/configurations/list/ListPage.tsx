import { useAllOf } from '#queries/useAllOf.ts';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import { type ComponentProps, memo, useCallback, useEffect, useMemo, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { ConfigurationCard } from '#features/configurations/list/ConfigurationCard.tsx';
import { ConfigurationFilters } from '#features/configurations/list/ConfigurationFilters.tsx';
import { ConfigurationsHeader } from '#features/configurations/list/ConfigurationsHeader.tsx';
import {
  countChoice,
  type ListChoice,
  prepareSearch,
  selectRows,
} from '#features/configurations/list/configurationRows.ts';
import {
  type ConfigurationsSearch,
  sortFromSearch,
  sortToSearch,
  understandSearch,
} from '#features/configurations/list/configurationsSearch.ts';
import { ExportOutcome } from '#features/configurations/export/ExportOutcome.tsx';
import { ListActions } from '#features/configurations/list/ListActions.tsx';
import { ListFailure } from '#features/configurations/list/ListFailure.tsx';
import { ListState } from '#features/configurations/list/ListState.tsx';
import { NoConfigurations } from '#features/configurations/list/NoConfigurations.tsx';
import { NAMES_FIELD, PasteNames } from '#features/configurations/list/PasteNames.tsx';
import { SelectionBar } from '#features/configurations/list/SelectionBar.tsx';
import { useAssignmentsExport } from '#features/configurations/export/useAssignmentsExport.ts';
import {
  type ConfigurationList,
  useConfigurationList,
} from '#features/configurations/list/useConfigurationList.ts';
import { useSelectedConfigurations } from '#features/configurations/list/useSelectedConfigurations.ts';
import { useTypedWords } from '#features/configurations/list/useTypedWords.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { counted } from '#lib/locale.ts';
import { useDeliveryColumn } from '#features/configurations/list/delivery/useDeliveryColumn.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { keepListSearch } from '#parts/configuration/ListCrumb.tsx';
import { DroppedNotice } from '#parts/DroppedNotice.tsx';
import { PlainLink } from '#parts/PlainLink.tsx';
import { useFavourites } from '#stores/favourites.ts';
import { keepTyped, typedOf } from '#stores/places.ts';
import type { DataColumn, DataSort } from '#ui/table/dataColumn.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { useLatest } from '#ui/time/useLatest.ts';
import { TEXTS } from '#features/configurations/list/texts.ts';

/** What tells one list of configurations from another. */
export interface ListKind {
  /** Under which its search, its columns and its files are kept. */
  readonly name: 'configurations' | 'apps';
  /** These families; all of them, where nothing is said. */
  readonly only?: readonly FamilyKey[];
  readonly title: string;
  /** One of them, in a sentence. */
  readonly noun: string;
  /** What the list leaves out unless somebody asks for all, in the plural. */
  readonly leftOut?: string | undefined;
  readonly columns: readonly DataColumn<ListedConfiguration>[];
}

type Asked = Parameters<typeof understandSearch>[0];

interface ListPageProps {
  readonly kind: ListKind;
  /** The search parameters of the address. */
  readonly asked: Asked;
  /** Keeps its identity. */
  readonly onAddress: (change: (previous: Asked) => ConfigurationsSearch) => void;
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
const ListOf = memo(function ListOf({ kind: listed, asked, onAddress, list }: ListOfProps) {
  const { search: known, dropped } = useMemo(() => understandSearch(asked), [asked]);
  const { account } = useSession();
  useEffect(() => keepListSearch(account, known, listed.name), [account, known, listed.name]);
  const toAddress = useCallback(
    (change: Partial<ConfigurationsSearch>) => {
      onAddress((previous) => ({ ...understandSearch(previous).search, ...change }));
    },
    [onAddress],
  );
  const { words, type, settle, forget } = useTypedWords(
    known.q ?? '',
    useCallback((next: string) => toAddress({ q: next === '' ? undefined : next }), [toAddress]),
  );
  const update = useCallback(
    (change: Partial<ConfigurationsSearch>) => {
      if ('q' in change) forget();
      toAddress(change);
    },
    [forget, toAddress],
  );
  const { family, platform, type: kind, assigned, starred: starredOnly, sort: sortWord } = known;
  const search = useMemo(
    () => ({ q: words, family, platform, type: kind, assigned, starred: starredOnly }),
    [words, family, platform, kind, assigned, starredOnly],
  );
  const isAll = listed.leftOut !== undefined && known.all === 'yes';
  useAllOf(listed.leftOut === undefined ? NO_FAMILIES : (listed.only ?? NO_FAMILIES), isAll);
  const { shown, kept, fresh, isReading, isUnread, notRead, notReady } = list;
  useEffect(() => {
    const stop = new AbortController();
    // Only who leaves ends it.
    runInSlices(prepareSearch(shown ?? NO_ROWS), { signal: stop.signal }).catch(() => undefined);
    return () => stop.abort();
  }, [shown]);
  const { starred } = useFavourites();
  const stars = useMemo(() => new Set(starred), [starred]);
  const rows = useMemo(() => selectRows(shown ?? NO_ROWS, search, stars), [shown, search, stars]);
  const countsOf = useLatest((choice: ListChoice) =>
    shown === undefined ? undefined : countChoice(shown, search, stars, choice),
  );
  const { selected, select, clear, plan } = useSelectedConfigurations();
  // What was pasted before the page was loaded anew is shown again.
  const [isPasting, setPasting] = useState(() => typedOf(account, NAMES_FIELD) !== '');
  const openPasting = useCallback(
    (isOpen: boolean) => {
      setPasting(isOpen);
      if (!isOpen) keepTyped(account, NAMES_FIELD, '');
    },
    [account],
  );
  const shownSelected = useMemo(
    () => rows.reduce((sum, { id }) => sum + (selected.has(id) ? 1 : 0), 0),
    [rows, selected],
  );
  const showStarredOnly = useCallback(
    (isStarred: boolean) => update({ starred: isStarred ? 'yes' : undefined }),
    [update],
  );
  const showAll = useCallback(
    (isShown: boolean) => update({ all: isShown ? 'yes' : undefined }),
    [update],
  );
  const isDelivery = known.delivery === 'yes';
  const showDelivery = useCallback(
    (isShown: boolean) => update({ delivery: isShown ? 'yes' : undefined }),
    [update],
  );
  const delivery = useDeliveryColumn(listed.columns, isDelivery);
  const { column: deliveryColumn } = delivery;
  const renderCard = useMemo(() => cardWith(deliveryColumn), [deliveryColumn]);
  const sort = useMemo(() => sortFromSearch({ sort: sortWord }), [sortWord]);
  const sortBy = useCallback((next: DataSort) => update({ sort: sortToSearch(next) }), [update]);
  const disabledReasonOf = useMemo(
    () =>
      kept.size === 0
        ? undefined
        : ({ id }: ListedConfiguration) => (kept.has(familyKeyOf(id)) ? NOT_FROM_KEPT : undefined),
    [kept],
  );
  const selection = useMemo(
    () => ({ selected, nameOf, onSelect: select, disabledReasonOf }),
    [selected, select, disabledReasonOf],
  );
  const selectable = useMemo(
    () => (kept.size === 0 ? rows : rows.filter(({ id }) => !kept.has(familyKeyOf(id)))),
    [rows, kept],
  );
  const exported = useAssignmentsExport();
  const exportShown = useLatest(() =>
    exported.save(selectRows(fresh, search, stars), 'assignments', notRead),
  );
  const total = shown?.length ?? 0;
  const title = useMemo(
    () => (shown === undefined ? listed.title : countedRows(shown, listed.noun)),
    [shown, listed],
  );
  const isNarrowed = rows.length !== total;
  const isStarredOnly = starredOnly === 'yes';
  const isWithoutStar = isStarredOnly && starred.length === 0;
  const empty = useMemo(
    () => (
      <NoConfigurations
        {...list}
        noun={listed.noun}
        isWithoutStar={isWithoutStar}
        isNarrowed={isNarrowed}
        onChange={update}
      />
    ),
    [list, listed.noun, isWithoutStar, isNarrowed, update],
  );
  return (
    <>
      <PageTitle title={listed.title} />
      <ConfigurationsHeader title={title} notRead={notRead} hasSelection={selected.size > 0} />
      <DroppedNotice dropped={dropped} next={TEXTS.withoutDropped} />
      <ConfigurationFilters
        label={listed.title}
        noun={listed.noun}
        families={listed.only}
        words={words}
        onType={type}
        onLeave={settle}
        family={family}
        platform={platform}
        type={kind}
        assigned={assigned}
        countsOf={countsOf}
        onChange={update}
      />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          mb: 1,
        }}
      >
        <ListState
          {...list}
          noun={listed.noun}
          matching={rows.length}
          matchingKept={rows.length - selectable.length}
        />
        <ListActions
          hasSelection={selected.size > 0}
          isStarredOnly={isStarredOnly}
          onStarredOnly={showStarredOnly}
          leftOut={listed.leftOut}
          isAll={isAll}
          onAll={showAll}
          isDelivery={isDelivery}
          onDelivery={showDelivery}
          isExporting={exported.isBusy}
          exportDisabledReason={
            notReady ?? (rows.length === 0 ? TEXTS.nothingShown(listed.noun) : undefined)
          }
          onExport={exportShown}
          isPasting={isPasting}
          onPasting={openPasting}
        />
      </Box>
      {isPasting && (
        <PasteNames
          configurations={fresh}
          isReading={isReading}
          onSelect={(ids) => select(ids, true)}
          onClose={() => openPasting(false)}
        />
      )}
      <ExportOutcome {...exported} />
      <ListFailure {...list} />
      {delivery.failure !== undefined && <FailurePanel failure={delivery.failure} />}
      {(!isUnread || total > 0) && (
        <DataTable
          label={listed.title}
          name={listed.name}
          exportName={listed.title}
          exportDisabledReason={notReady}
          columns={delivery.columns}
          rows={rows}
          getKey={idOf}
          sort={sort}
          onSortChange={sortBy}
          renderLink={renderLink}
          renderCard={renderCard}
          isLoading={isReading && total === 0}
          selection={selection}
          empty={empty}
        />
      )}
      {selected.size > 0 && (
        <SelectionBar
          selected={selected.size}
          shown={selectable.length}
          hidden={selected.size - shownSelected}
          unselected={selectable.length - shownSelected}
          onSelectShown={() =>
            select(
              selectable.map(({ id }) => id),
              true,
            )
          }
          onClear={clear}
          onPlan={plan}
          isExporting={exported.isBusy}
          exportDisabledReason={notReady}
          onExport={() =>
            exported.save(
              fresh.filter(({ id }) => selected.has(id)),
              'assignments',
              notRead,
            )
          }
        />
      )}
    </>
  );
});

type TableProps = ComponentProps<typeof DataTable<ListedConfiguration>>;

// Not made anew at every key, or all rows would be drawn again.
const idOf: TableProps['getKey'] = ({ id }) => id;
const nameOf: NonNullable<TableProps['selection']>['nameOf'] = ({ displayName }) =>
  nameInText(displayName);
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

function countedRows(rows: readonly ListedConfiguration[], noun: string): string {
  return rows.length === 0 ? counted(0, noun) : countedThings(rows.map(({ id }) => id));
}

const NO_FAMILIES: readonly FamilyKey[] = [];
const NO_ROWS: readonly ListedConfiguration[] = [];
const NOT_FROM_KEPT = TEXTS.fromLastVisit;

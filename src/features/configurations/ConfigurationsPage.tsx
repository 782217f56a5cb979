import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ClipboardPaste, ClipboardPlus, Download, FileSliders, SearchX, Star } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Configuration } from '#domain/configuration.ts';
import { toFailure } from '#domain/failure.ts';
import { ConfigurationCard } from '#features/configurations/ConfigurationCard.tsx';
import { COLUMNS } from '#features/configurations/configurationColumns.tsx';
import { ConfigurationFilters } from '#features/configurations/ConfigurationFilters.tsx';
import { selectRows } from '#features/configurations/configurationRows.ts';
import { type ConfigurationsSearch, sortFromSearch, sortToSearch, understandSearch } from '#features/configurations/configurationsSearch.ts';
import { ExportOutcome } from '#features/configurations/ExportOutcome.tsx';
import { PasteNames } from '#features/configurations/PasteNames.tsx';
import { SelectionBar } from '#features/configurations/SelectionBar.tsx';
import { useAssignmentsExport } from '#features/configurations/useAssignmentsExport.ts';
import { useSelectedConfigurations } from '#features/configurations/useSelectedConfigurations.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { DroppedNotice } from '#parts/DroppedNotice.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { configurationsQuery } from '#queries/configurations.ts';
import { useAdminCenterUrl, useGraph } from '#queries/graphContext.ts';
import { useFavourites } from '#stores/favourites.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { ExternalLink } from '#ui/ExternalLink.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import { ProgressLine } from '#ui/ProgressLine.tsx';
import { ReasonButton } from '#ui/ReasonButton.tsx';

const route = getRouteApi('/configurations');

/** All configurations of the tenant, found by words, platform, type and whether anybody has them. */
export function ConfigurationsPage() {
  const asked = route.useSearch();
  const { search, dropped } = useMemo(() => understandSearch(asked), [asked]);
  const navigate = route.useNavigate();
  const { data, isFetching, error, refetch } = useQuery(configurationsQuery(useGraph()));
  const adminCenterUrl = useAdminCenterUrl();
  const deferred = useDeferredValue(search);
  const { starred } = useFavourites();
  const stars = useMemo(() => new Set(starred), [starred]);
  const rows = useMemo(() => selectRows(data ?? NO_ROWS, deferred, stars), [data, deferred, stars]);
  const { selected, select, clear } = useSelectedConfigurations();
  const [isPasting, setPasting] = useState(false);
  const shownSelected = useMemo(() => rows.reduce((sum, { id }) => sum + (selected.has(id) ? 1 : 0), 0), [rows, selected]);
  const sort = useMemo(() => sortFromSearch(search), [search]);
  const update = (change: Partial<ConfigurationsSearch>) => {
    void navigate({ search: (previous) => ({ ...understandSearch(previous).search, ...change }), replace: true, resetScroll: false });
  };
  const exported = useAssignmentsExport();
  const notExported = isFetching ? 'The list is still being read.' : error !== null ? 'The list could not be read to its end.' : undefined;
  const total = data?.length ?? 0;
  const isNarrowed = rows.length !== total;
  const isStarredOnly = search.starred === 'yes';
  return (
    <>
      <PageTitle title="Configurations" />
      <PageHeader
        title={data === undefined ? 'Configurations' : `${total.toLocaleString()} ${total === 1 ? 'configuration' : 'configurations'}`}
        action={
          <LinkButton variant="contained" to="/assign" startIcon={<ClipboardPlus size={16} aria-hidden />}>
            Assign
          </LinkButton>
        }
      />
      <DroppedNotice dropped={dropped} next="The list is shown without it." />
      <ConfigurationFilters search={search} onChange={update} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, minHeight: 32 }}>
          {isFetching && <ProgressLine label={`Reading configurations${total === 0 ? '' : ` · ${total.toLocaleString()} so far`}`} />}
          <Box component="output" className="tabular" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {data !== undefined && (isNarrowed ? `${rows.length.toLocaleString()} of ${total.toLocaleString()} shown` : `All ${total.toLocaleString()} shown`)}
          </Box>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            size="small"
            aria-pressed={isStarredOnly}
            color={isStarredOnly ? 'secondary' : 'primary'}
            variant={isStarredOnly ? 'contained' : 'outlined'}
            startIcon={<Star size={15} fill={isStarredOnly ? 'currentColor' : 'none'} aria-hidden />}
            onClick={() => update({ starred: isStarredOnly ? undefined : 'yes' })}
          >
            Starred
          </Button>
          <ReasonButton size="small" icon={<Download size={15} aria-hidden />} busy={exported.isBusy} disabledReason={notExported ?? (rows.length === 0 ? 'No configuration is shown.' : undefined)} onClick={() => exported.save(rows, 'assignments')}>
            Export assignments
          </ReasonButton>
          <Button size="small" aria-expanded={isPasting} startIcon={<ClipboardPaste size={15} aria-hidden />} onClick={() => setPasting(!isPasting)}>
            Select by names
          </Button>
        </Box>
      </Box>
      {isPasting && <PasteNames configurations={data ?? NO_ROWS} isReading={isFetching} onSelect={(ids) => select(ids, true)} onClose={() => setPasting(false)} />}
      <ExportOutcome {...exported} />
      {error !== null && (
        <Box sx={{ mb: 2 }}>
          <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />
          {total > 0 && <p>The list below is not complete.</p>}
        </Box>
      )}
      {(error === null || total > 0) && (
        <DataTable
          label="Configurations"
          name="configurations"
          exportName="Configurations"
          columns={COLUMNS}
          rows={rows}
          getKey={({ id }) => id}
          sort={sort}
          onSortChange={(next) => update({ sort: sortToSearch(next) })}
          renderLink={({ id }, link) => <AppLink to="/configurations/$id" params={{ id }} {...link} />}
          renderCard={(configuration) => <ConfigurationCard configuration={configuration} />}
          isLoading={isFetching && total === 0}
          selection={{ selected, nameOf: ({ displayName }) => displayName, onSelect: select }}
          empty={
            isStarredOnly && starred.length === 0 ? (
              <EmptyState icon={Star} title="No configuration has a star yet" action={<Button onClick={() => update({ starred: undefined })}>Show all configurations</Button>}>
                Put a star on those you come back to, in the list or on their page. Stars stay in this browser, for you and this tenant.
              </EmptyState>
            ) : isNarrowed ? (
              <EmptyState icon={SearchX} title="No configuration matches" action={<Button onClick={() => update(NOTHING_NARROWED)}>Show all</Button>}>
                Search looks at name, description and id; every word must be there.
              </EmptyState>
            ) : (
              <EmptyState
                icon={FileSliders}
                title="This tenant has no device configurations, or none that you may see"
                action={
                  <>
                    <Button onClick={() => void refetch()}>Read again</Button>
                    <ExternalLink href={adminCenterUrl}>Open the Intune admin center</ExternalLink>
                  </>
                }
              >
                Configurations are made in the Intune admin center, and assigned here. Scope tags of your role may hide some.
              </EmptyState>
            )
          }
        />
      )}
      {selected.size > 0 && (
        <SelectionBar
          selected={selected.size}
          hidden={selected.size - shownSelected}
          unselected={rows.length - shownSelected}
          onSelectShown={() => select(rows.map(({ id }) => id), true)}
          onClear={clear}
          isExporting={exported.isBusy}
          exportDisabledReason={notExported}
          onExport={() => exported.save((data ?? NO_ROWS).filter(({ id }) => selected.has(id)), 'assignments')}
        />
      )}
    </>
  );
}

const NO_ROWS: readonly Configuration[] = [];

const NOTHING_NARROWED = { q: undefined, platform: undefined, type: undefined, assigned: undefined, starred: undefined };

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { getRouteApi } from '@tanstack/react-router';
import { FunnelX, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { FILTER_COLUMNS } from '#features/filters/filterColumns.tsx';
import { devicesSortOf } from '#features/filters/filterSearch.ts';
import { TEXTS } from '#features/filters/texts.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';
import { ExportButton } from '#parts/ExportButton.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import type { useFilterPreview } from '#parts/impact/reading/useFilterPreview.ts';
import { useAdminCenterUrl } from '#queries/graphContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { sortFromWord } from '#ui/table/sortInAddress.ts';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';

const route = getRouteApi('/filters/$id');

interface FilterDevicesProps {
  readonly filter: AssignmentFilter;
  readonly preview: Pick<
    ReturnType<typeof useFilterPreview>,
    'devices' | 'isInApps' | 'error' | 'retry'
  >;
}

/** The devices that a filter's rule matches now. */
export function FilterDevices({ filter, preview }: FilterDevicesProps) {
  const { devices, isInApps, error, retry } = preview;
  const { q = '', sort = 'name' } = route.useSearch();
  const navigate = route.useNavigate();
  const adminCenterUrl = useAdminCenterUrl();
  const search = (text: string) =>
    navigate({
      search: (previous) => ({ ...previous, q: text === '' ? undefined : text }),
      replace: true,
      resetScroll: false,
    });
  const rows = useMemo(() => {
    const words = searchWords(q);
    return (devices ?? []).filter(({ name = '', userPrincipalName = '', model = '' }) =>
      containsWords(`${name} ${userPrincipalName} ${model}`, words),
    );
  }, [devices, q]);
  if (isInApps)
    return (
      <EmptyState icon={FunnelX} title={TEXTS.evaluatedInApps}>
        {TEXTS.evaluatedInAppsHint}
      </EmptyState>
    );
  return (
    <>
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={retry} />}
      {error === null && devices === undefined && <SkeletonRows label={TEXTS.reading} />}
      {devices !== undefined && (
        <>
          <Box
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between' }}
          >
            <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
              <SearchBox
                label={TEXTS.search}
                value={q}
                onChange={(next) => void search(next)}
                takesSlash
              />
            </Box>
            <ExportButton
              fileName={TEXTS.exportName(filter.displayName)}
              header={[TEXTS.device, TEXTS.primaryUser, TEXTS.model, TEXTS.osVersion, TEXTS.id]}
              rows={() =>
                rows.map(({ name, userPrincipalName, model, osVersion, id }) => [
                  name,
                  userPrincipalName,
                  model,
                  osVersion,
                  id,
                ])
              }
            />
          </Box>
          <DataTable
            label={TEXTS.tableLabel}
            name="matching-devices"
            columns={FILTER_COLUMNS}
            rows={rows}
            getKey={({ id, name }) => id ?? name ?? ''}
            sort={sortFromWord(sort)}
            onSortChange={(next) =>
              void navigate({
                search: (previous) => ({ ...previous, sort: devicesSortOf(next) }),
                replace: true,
                resetScroll: false,
              })
            }
            renderCard={({ userPrincipalName, model, osVersion }) => (
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {[userPrincipalName, model, osVersion].filter(Boolean).join(' · ')}
              </Box>
            )}
            empty={
              devices.length === 0 ? (
                <EmptyState
                  icon={FunnelX}
                  title={TEXTS.noneMatches}
                  action={
                    <ExternalLink href={adminCenterUrl}>{TEXTS.changeInAdminCenter}</ExternalLink>
                  }
                >
                  {TEXTS.noneMatchesHint}
                </EmptyState>
              ) : (
                <EmptyState
                  icon={SearchX}
                  title={TEXTS.noneFound(q)}
                  action={<Button onClick={() => void search('')}>{TEXTS.showAll}</Button>}
                >
                  {TEXTS.searchHint}
                </EmptyState>
              )
            }
          />
        </>
      )}
    </>
  );
}

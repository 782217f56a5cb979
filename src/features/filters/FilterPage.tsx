import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FunnelX, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { platformLabel, platformOfFilter } from '#domain/configuration/platform.ts';
import { FILTER_COLUMNS } from '#features/filters/filterColumns.tsx';
import { ExportButton } from '#parts/ExportButton.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { OtherTenants } from '#parts/OtherTenants.tsx';
import { useFilterPreview } from '#parts/impact/reading/useFilterPreview.ts';
import { useAdminCenterUrl, useGraph } from '#queries/graphContext.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';
import { containsWords, searchWords } from '#lib/text/comparable.ts';
import { TEXTS } from '#features/filters/texts.ts';

const route = getRouteApi('/filters/$id');

/** What a filter narrows: its rule, and the devices that match it. */
export function FilterPage() {
  const { id } = route.useParams();
  const { data: filters } = useSuspenseQuery(filtersQuery(useGraph()));
  const filter = filters.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (filter === undefined) {
    return (
      <>
        <EmptyState
          icon={FunnelX}
          title={TEXTS.notThere}
          action={<LinkButton to="/configurations">{TEXTS.showConfigurations}</LinkButton>}
        >
          {TEXTS.notThereHint}
        </EmptyState>
        <OtherTenants />
      </>
    );
  }
  return <FilterMatches key={id} filter={filter} />;
}

function FilterMatches({ filter }: { readonly filter: AssignmentFilter }) {
  const { q = '', sort = 'name' } = route.useSearch();
  const navigate = route.useNavigate();
  const { devices, matching, ofPlatform, error, retry } = useFilterPreview(filter);
  const adminCenterUrl = useAdminCenterUrl();
  const search = (text: string) =>
    navigate({
      search: (previous) => ({ ...previous, q: text === '' ? undefined : text }),
      replace: true,
      resetScroll: false,
    });
  const label = platformLabel(platformOfFilter(filter.platform));
  const rows = useMemo(() => {
    const words = searchWords(q);
    return (devices ?? []).filter(({ name = '', userPrincipalName = '', model = '' }) =>
      containsWords(`${name} ${userPrincipalName} ${model}`, words),
    );
  }, [devices, q]);
  const answer =
    matching === undefined
      ? TEXTS.matchingDevices
      : ofPlatform === undefined
        ? TEXTS.matching(matching, label)
        : TEXTS.matchingOf(matching, ofPlatform, label);
  return (
    <>
      <PageTitle title={TEXTS.title(filter.displayName)} />
      <PageHeader
        breadcrumb={TEXTS.filters}
        title={`${nameInText(filter.displayName)} · ${answer}`}
        subtitle={filter.description}
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Section title={TEXTS.rule}>
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            {filter.rule ?? TEXTS.notStated}
          </Box>
        </Section>
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
              sort={{
                key: sort.replace('-', ''),
                direction: sort.startsWith('-') ? 'desc' : 'asc',
              }}
              onSortChange={({ key, direction }) => {
                const next = `${direction === 'desc' ? '-' : ''}${key}` as typeof sort;
                void navigate({
                  search: (previous) => ({ ...previous, sort: next === 'name' ? undefined : next }),
                  replace: true,
                  resetScroll: false,
                });
              }}
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
      </Box>
    </>
  );
}

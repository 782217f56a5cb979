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
import { quoted } from '#lib/text/bounded.ts';
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
          title="This filter is deleted or not visible to you"
          action={<LinkButton to="/configurations">Show the configurations</LinkButton>}
        >
          Assignments that used a deleted filter keep its id. Scope tags of your role may hide
          filters that are there.
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
      ? 'matching devices'
      : ofPlatform === undefined
        ? `${matching} ${label} devices match`
        : `${matching} of ${ofPlatform} ${label} devices match`;
  return (
    <>
      <PageTitle title={`Filter ${nameInText(filter.displayName)}`} />
      <PageHeader
        breadcrumb="Filters"
        title={`${nameInText(filter.displayName)} · ${answer}`}
        subtitle={filter.description}
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Section title="Rule">
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            {filter.rule ?? 'not stated'}
          </Box>
        </Section>
        {error !== null && <FailurePanel failure={toFailure(error)} onRetry={retry} />}
        {error === null && devices === undefined && (
          <SkeletonRows label="Reading matching devices" />
        )}
        {devices !== undefined && (
          <>
            <Box
              sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between' }}
            >
              <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
                <SearchBox
                  label="Search matching devices"
                  value={q}
                  onChange={(next) => void search(next)}
                  takesSlash
                />
              </Box>
              <ExportButton
                fileName={`${filter.displayName} - matching devices`}
                header={['Device', 'Primary user', 'Model', 'OS version', 'Id']}
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
              label="Matching devices"
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
                    title="No device matches this rule"
                    action={
                      <ExternalLink href={adminCenterUrl}>
                        Change the filter in the Intune admin center
                      </ExternalLink>
                    }
                  >
                    An assignment that only this filter’s devices get hits nobody now; one that
                    leaves them out hits everybody else. The rule above says what a device must be.
                  </EmptyState>
                ) : (
                  <EmptyState
                    icon={SearchX}
                    title={`No matching device has ${quoted(q)}`}
                    action={<Button onClick={() => void search('')}>Show all</Button>}
                  >
                    Search looks at name, user and model; every word must be there.
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

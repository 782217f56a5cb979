import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { getRouteApi } from '@tanstack/react-router';
import { SearchX, UsersRound } from 'lucide-react';
import { useEffect } from 'react';
import { useSession } from '#auth/useSession.ts';
import { toFailure } from '#domain/failure/failure.ts';
import {
  directWords,
  everybodyWords,
  GROUPS_COLUMNS,
  membersOf,
} from '#features/groups/groupsColumns.tsx';
import { GroupsGaps } from '#features/groups/GroupsGaps.tsx';
import { type GroupRow, useGroupList } from '#features/groups/useGroupList.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { keepListSearch } from '#parts/configuration/ListCrumb.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useDebounced } from '#pickers/useDebounced.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { TEXTS } from '#features/groups/texts.ts';

const route = getRouteApi('/groups');

/** The groups of the directory, found by name, with what each gets. */
export function GroupsPage() {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { account } = useSession();
  useEffect(() => keepListSearch(account, q === '' ? {} : { q }, 'groups'), [account, q]);
  const text = useDebounced(q, 250);
  const { pages, configurations, rows, notRead } = useGroupList(text);
  const search = (next: string) =>
    void navigate({
      search: { q: next === '' ? undefined : next },
      replace: true,
      resetScroll: false,
    });
  const isSearching = q !== text || pages.isPlaceholderData || pages.isPending;
  const isReading = isSearching || configurations.isReading;
  const total = pages.data?.pages[0]?.total;
  const title = total === undefined || isSearching ? TEXTS.groups : TEXTS.title(total);
  return (
    <>
      <PageTitle title={TEXTS.groups} />
      <PageHeader title={title} subtitle={TEXTS.groupsHint} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
            <SearchBox label={TEXTS.searchGroups} value={q} onChange={search} takesSlash />
          </Box>
          <Box
            sx={{
              flex: '0 1 280px',
              minHeight: 26,
              display: { xs: isReading ? 'block' : 'none', sm: 'block' },
            }}
          >
            {isReading && (
              <ProgressLine label={isSearching ? TEXTS.searchingGroups : TEXTS.reading} />
            )}
          </Box>
        </Box>
        {pages.error !== null && (
          <FailurePanel failure={toFailure(pages.error)} onRetry={() => void pages.refetch()} />
        )}
        <GroupsGaps configurations={configurations} notRead={notRead} />
        {(pages.error === null || rows.length > 0) && (
          <DataTable
            label={TEXTS.groups}
            name="groups"
            exportName={TEXTS.groups}
            exportDisabledReason={pages.hasNextPage ? TEXTS.exportShown : undefined}
            columns={GROUPS_COLUMNS}
            rows={rows}
            getKey={idOf}
            renderLink={({ group }, link) => (
              <AppLink to="/groups/$id" params={{ id: group.id }} {...link} />
            )}
            renderCard={(row) => <Card row={row} />}
            isLoading={isSearching}
            empty={<NoGroups isNarrowed={q !== ''} onShowAll={() => search('')} />}
          />
        )}
        {pages.hasNextPage && !isSearching && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
            <Button
              variant="outlined"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {TEXTS.showMoreGroups}
            </Button>
            <Box component="output" sx={{ color: 'text.secondary' }}>
              {total === undefined ? TEXTS.shown(rows.length) : TEXTS.shownOf(rows.length, total)}
            </Box>
          </Box>
        )}
      </Box>
    </>
  );
}

function idOf({ group }: GroupRow): string {
  return group.id;
}

function Card({ row }: { readonly row: GroupRow }) {
  const everybody = everybodyWords(row.mention);
  return (
    <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
      <div>{membersOf(row)}</div>
      <div>
        {`Directly: ${directWords(row.mention)}`}
        {everybody !== '' && TEXTS.plusEveryone(everybody)}
      </div>
    </Box>
  );
}

function NoGroups({
  isNarrowed,
  onShowAll,
}: {
  readonly isNarrowed: boolean;
  readonly onShowAll: () => void;
}) {
  return isNarrowed ? (
    <EmptyState
      icon={SearchX}
      title={TEXTS.noneFound}
      action={<Button onClick={onShowAll}>{TEXTS.showAll}</Button>}
    >
      {TEXTS.noneFoundHint}
    </EmptyState>
  ) : (
    <EmptyState icon={UsersRound} title={TEXTS.noneVisible}>
      {TEXTS.noneVisibleHint}
    </EmptyState>
  );
}

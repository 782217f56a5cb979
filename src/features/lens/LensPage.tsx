import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Columns2, ScanSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { MOST_SHOWN } from '#domain/directory/user.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { TEXTS } from '#features/lens/texts.ts';
import { toldText } from '#lib/text/shownName.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useDebounced } from '#pickers/useDebounced.ts';
import { type Found, useMemberSearch } from '#pickers/useMemberSearch.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupSearchQuery } from '#queries/groups.ts';
import { BARE_LIST } from '#ui/bareList.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { Name } from '#ui/text/Name.tsx';

const route = getRouteApi('/lens');

/** Finds the group, user or device whose share one wants to know. */
export function LensPage() {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { isAsked, users, devices } = useMemberSearch(q);
  const groups = useGroupsFound(q, isAsked);
  const search = (text: string) =>
    void navigate({
      search: { q: text === '' ? undefined : text },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageTitle title={TEXTS.title} />
      <PageHeader
        title={TEXTS.title}
        subtitle={TEXTS.lensSubtitle}
        action={
          <LinkButton to="/lens/compare" startIcon={<Columns2 size={16} aria-hidden />}>
            {TEXTS.compareTwo}
          </LinkButton>
        }
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <Box sx={{ maxWidth: { sm: 480 } }}>
          <SearchBox label={TEXTS.searchAll} value={q} onChange={search} takesSlash />
        </Box>
        {isAsked ? (
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'start',
              gridTemplateColumns: {
                xs: 'minmax(0, 1fr)',
                md: 'repeat(3, minmax(0, 1fr))',
              },
            }}
          >
            <FoundList title={TEXTS.devices} found={devices}>
              {({ id, name, operatingSystem, userPrincipalName }) => (
                <Line
                  key={id}
                  detail={[operatingSystem, userPrincipalName].filter(Boolean).join(' · ')}
                >
                  <AppLink to="/devices/$id" params={{ id }}>
                    <Name of={name} />
                  </AppLink>
                </Line>
              )}
            </FoundList>
            <FoundList title={TEXTS.users} found={users}>
              {({ id, displayName, userPrincipalName }) => (
                <Line key={id} detail={userPrincipalName}>
                  <AppLink to="/users/$id" params={{ id }}>
                    <Name of={displayName} />
                  </AppLink>
                </Line>
              )}
            </FoundList>
            <FoundList title={TEXTS.groupsTitle} found={groups}>
              {({ id, displayName, description }) => (
                <Line key={id} detail={description}>
                  <AppLink to="/groups/$id" params={{ id }}>
                    <Name of={displayName} />
                  </AppLink>
                </Line>
              )}
            </FoundList>
          </Box>
        ) : (
          <EmptyState icon={ScanSearch} title={q.trim() === '' ? TEXTS.begin : TEXTS.oneMore}>
            {TEXTS.searchHint}
          </EmptyState>
        )}
      </Box>
    </>
  );
}

function useGroupsFound(text: string, isAsked: boolean) {
  const settled = useDebounced(text, 250);
  const query = useQuery({
    ...groupSearchQuery(useGraph(), settled.trim()),
    enabled: isAsked && settled === text,
  });
  const isCurrent = settled === text && !query.isPlaceholderData;
  return {
    items: isCurrent ? (query.data?.groups ?? []) : [],
    error: isCurrent ? query.error : null,
    isSearching: !isCurrent || query.isLoading,
    retry: () => void query.refetch(),
  };
}

function FoundList<T>({
  title,
  found: { items, error, isSearching, retry },
  children,
}: {
  readonly title: string;
  readonly found: Found<T>;
  readonly children: (item: T) => ReactNode;
}) {
  return (
    <Section title={title}>
      {isSearching && <ProgressLine label={TEXTS.searching} />}
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={retry} />}
      {!isSearching && error === null && items.length === 0 && TEXTS.noneFound}
      {items.length > 0 && (
        <Box component="ul" aria-label={title} sx={{ ...BARE_LIST, display: 'grid', gap: 1 }}>
          {items.slice(0, MOST_SHOWN).map(children)}
        </Box>
      )}
      {items.length > MOST_SHOWN && <p>{TEXTS.more}</p>}
    </Section>
  );
}

function Line({
  detail,
  children,
}: {
  readonly detail: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Box component="li" sx={{ display: 'grid', overflowWrap: 'anywhere' }}>
      <span>{children}</span>
      {detail !== undefined && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {toldText(detail)}
        </Box>
      )}
    </Box>
  );
}

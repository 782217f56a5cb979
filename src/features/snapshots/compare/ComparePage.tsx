import Box from '@mui/material/Box';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '#auth/useSession.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { CompareTable } from '#features/snapshots/compare/CompareTable.tsx';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { useMends } from '#features/snapshots/compare/useMends.ts';
import { NoSnapshot } from '#features/snapshots/NoSnapshot.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { comparisonQuery, markOld } from '#queries/snapshots/compare.ts';
import { useStores } from '#stores/storesContext.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';

const route = getRouteApi('/snapshots/$id/compare');

/** What is different between a snapshot and now, or between two snapshots. */
export function ComparePage() {
  const { id } = route.useParams();
  const { with: otherId } = route.useSearch();
  const graph = useGraph();
  const client = useQueryClient();
  const { account } = useSession();
  const { snapshots } = useStores();
  const mending = useMends();
  const { mends } = mending;
  const { data, isFetching, error, refetch } = useQuery(
    comparisonQuery(graph, snapshots, { id, otherId, tenantId: account.tenantId, mends }),
  );
  const breadcrumb = <AppLink to="/snapshots">{TEXTS.snapshots}</AppLink>;
  if (data != null)
    return (
      <CompareTable
        compared={data}
        mending={mending}
        isReading={isFetching}
        failure={error === null ? undefined : toFailure(error)}
        onReadAgain={() => void markOld(client).then(() => refetch())}
      />
    );
  return (
    <>
      <PageTitle title={TEXTS.tableLabel} />
      <PageHeader breadcrumb={breadcrumb} title={TEXTS.tableLabel} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        {isFetching && <ProgressLine label={TEXTS.comparing} />}
        {error !== null && !isFetching && (
          <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />
        )}
        {data === null && <NoSnapshot ids={[id, otherId].filter((each) => each !== undefined)} />}
      </Box>
    </>
  );
}

import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { toFailure } from '#domain/failure.ts';
import type { PlanRunSummary } from '#domain/plan/planRuns.ts';
import { lineEndLabel } from '#domain/plan/planWords.ts';
import { LINE_END_KINDS } from '#domain/plan/run.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { planRunsQuery } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';
import type { DataColumn } from '#ui/dataColumn.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';

/** The plans that this browser applied, newest first. */
export function RunsPage() {
  const { planRuns } = useStores();
  const { data = [], isPending, error, refetch } = useQuery(planRunsQuery(planRuns));
  return (
    <>
      <PageTitle title="Applied plans" />
      <PageHeader breadcrumb={<AppLink to="/plan">Plan</AppLink>} title="Applied plans" subtitle="Kept in this browser, for you and this tenant." />
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      <DataTable
        label="Applied plans"
        columns={COLUMNS}
        rows={data}
        getKey={({ id }) => id}
        renderLink={({ id }, link) => <AppLink to="/plan/runs/$id" params={{ id }} {...link} />}
        renderCard={(run) => <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{countWords(run)}</Box>}
        isLoading={isPending}
        empty={
          <EmptyState title="No plan was applied in this browser" action={<LinkButton variant="contained" to="/plan">Make a plan</LinkButton>}>
            Select configurations in the list, choose what to do, review it, and apply it once.
          </EmptyState>
        }
      />
    </>
  );
}

const COLUMNS: readonly DataColumn<PlanRunSummary>[] = [
  { key: 'name', header: 'Plan', width: 'minmax(180px, 1.4fr)', cell: ({ name, configurations }) => `${name === '' ? 'Plan' : name} for ${configurations.toLocaleString()} ${configurations === 1 ? 'configuration' : 'configurations'}` },
  { key: 'when', header: 'Started', width: '150px', cell: ({ createdAt }) => <RelativeTime iso={createdAt} /> },
  { key: 'state', header: 'State', width: '110px', cell: ({ state }) => (state.kind === 'ended' ? 'Ended' : 'Not ended') },
  { key: 'lines', header: 'Lines', width: 'minmax(200px, 2fr)', cell: (run) => countWords(run) },
];

function countWords({ byEnd }: PlanRunSummary): string {
  return LINE_END_KINDS.filter((kind) => byEnd[kind] > 0)
    .map((kind) => `${lineEndLabel(kind)} ${byEnd[kind].toLocaleString()}`)
    .join(' · ');
}

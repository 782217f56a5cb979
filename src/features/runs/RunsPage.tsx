import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toFailure } from '#domain/failure.ts';
import { type PlanRunSummary, runCounts, runTitle } from '#domain/plan/planRuns.ts';
import { DeleteRun } from '#features/runs/DeleteRun.tsx';
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
  const [asked, setAsked] = useState<PlanRunSummary>();
  const columns = useMemo(() => columnsOf(setAsked), []);
  return (
    <>
      <PageTitle title="Applied plans" />
      <PageHeader breadcrumb={<AppLink to="/plan">Plan</AppLink>} title="Applied plans" subtitle="Kept in this browser, for you and this tenant." />
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      {asked !== undefined && (
        <Box sx={{ mb: 2 }}>
          <DeleteRun id={asked.id} title={runTitle(asked)} onDone={() => setAsked(undefined)} onKeep={() => setAsked(undefined)} />
        </Box>
      )}
      <DataTable
        label="Applied plans"
        name="runs"
        exportName="Applied plans"
        columns={columns}
        rows={data}
        getKey={({ id }) => id}
        renderLink={({ id }, link) => <AppLink to="/plan/runs/$id" params={{ id }} {...link} />}
        renderCard={(run) => (
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', color: 'text.secondary', mt: 0.5 }}>
            <span>
              <RelativeTime iso={run.createdAt} /> · {stateWords(run)} · {runCounts(run)}
            </span>
            <DeleteButton run={run} onAsk={setAsked} />
          </Box>
        )}
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

function columnsOf(onAsk: (run: PlanRunSummary) => void): readonly DataColumn<PlanRunSummary>[] {
  return [
    { key: 'name', header: 'Plan', width: 'minmax(180px, 1.4fr)', cell: runTitle },
    { key: 'when', header: 'Started', width: '130px', cell: ({ createdAt }) => <RelativeTime iso={createdAt} /> },
    { key: 'state', header: 'State', width: '110px', cell: stateWords },
    { key: 'lines', header: 'Lines', width: 'minmax(200px, 2fr)', cell: (run) => <span title={runCounts(run)}>{runCounts(run)}</span> },
    { key: 'delete', header: 'Delete', isHeaderHidden: true, width: '36px', align: 'end', cell: (run) => <DeleteButton run={run} onAsk={onAsk} /> },
  ];
}

function stateWords({ state }: PlanRunSummary): string {
  return state.kind === 'ended' ? 'Ended' : 'Not ended';
}

/** Only for what has ended: before that, what was sent may still have to be settled. */
function DeleteButton({ run, onAsk }: { readonly run: PlanRunSummary; readonly onAsk: (run: PlanRunSummary) => void }) {
  if (run.state.kind !== 'ended') return null;
  return (
    <IconButton size="small" aria-label={`Delete the record of ${runTitle(run)}`} onClick={() => onAsk(run)}>
      <Trash2 size={15} aria-hidden />
    </IconButton>
  );
}

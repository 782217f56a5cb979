import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { type PlanRunSummary, runCounts, runTitle } from '#domain/plan/run/planRuns.ts';
import { DeleteRun } from '#features/runs/DeleteRun.tsx';
import { DeleteRunButton, runColumns, stateWords } from '#features/runs/runColumns.tsx';
import { NEWEST_FIRST, runsSortToSearch } from '#features/runs/runsSearch.ts';
import { StagedPlansList } from '#features/runs/stages/StagedPlansList.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { planRunsQuery } from '#queries/planRuns.ts';
import { hasUntils } from '#stores/plan/untilKey.ts';
import { useStores } from '#stores/storesContext.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { sortFromWord } from '#ui/table/sortInAddress.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#features/runs/texts.ts';

const loadUntils = () => import('#features/runs/until/UntilList.tsx');

const route = getRouteApi('/plan/runs');

/** The plans that this browser applied, newest first unless asked otherwise. */
export function RunsPage() {
  const { planRuns } = useStores();
  const { account } = useSession();
  const { data = [], isFetching, error, refetch } = useQuery(planRunsQuery(planRuns));
  const [asked, setAsked] = useState<PlanRunSummary>();
  const columns = useMemo(() => runColumns(setAsked), []);
  const { sort = NEWEST_FIRST } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageTitle title={TEXTS.appliedPlans} />
      <PageHeader
        breadcrumb={<AppLink to="/plan">{TEXTS.plan}</AppLink>}
        title={TEXTS.appliedPlans}
        subtitle={TEXTS.keptHere}
      />
      {hasUntils(account) && (
        <LoadedPart load={loadUntils} label={TEXTS.readingEnds}>
          {({ UntilList }) => <UntilList />}
        </LoadedPart>
      )}
      <StagedPlansList runs={data} />
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      {asked !== undefined && (
        <Box sx={{ mb: 2 }}>
          <DeleteRun
            id={asked.id}
            waiting={asked.byEnd.waitingForApproval}
            title={runTitle(asked)}
            onDone={() => setAsked(undefined)}
            onKeep={() => setAsked(undefined)}
          />
        </Box>
      )}
      {(error === null || data.length > 0) && (
        <DataTable
          label={TEXTS.appliedPlans}
          name="runs"
          exportName={TEXTS.appliedPlans}
          columns={columns}
          rows={data}
          getKey={({ id }) => id}
          sort={sortFromWord(sort)}
          onSortChange={(next) =>
            void navigate({
              search: { sort: runsSortToSearch(next) },
              replace: true,
              resetScroll: false,
            })
          }
          renderLink={({ id }, link) => <AppLink to="/plan/runs/$id" params={{ id }} {...link} />}
          renderCard={(run) => (
            <Box
              sx={{
                display: 'flex',
                alignItems: 'center',
                justifyContent: 'space-between',
                color: 'text.secondary',
                mt: 0.5,
              }}
            >
              <span>
                <RelativeTime iso={run.createdAt} /> · {stateWords(run)} · {runCounts(run)}
              </span>
              <DeleteRunButton run={run} onAsk={setAsked} />
            </Box>
          )}
          isLoading={isFetching && data.length === 0}
          empty={
            <EmptyState
              icon={ListChecks}
              title={TEXTS.noPlans}
              action={
                <LinkButton variant="contained" to="/plan">
                  {TEXTS.makeAPlan}
                </LinkButton>
              }
            >
              {TEXTS.noPlansHint}
            </EmptyState>
          }
        />
      )}
    </>
  );
}

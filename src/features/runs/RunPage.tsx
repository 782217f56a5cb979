import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { RunDelivery } from '#features/runs/delivery/RunDelivery.tsx';
import { KeptRun } from '#features/runs/KeptRun.tsx';
import { RunAfter } from '#features/runs/RunAfter.tsx';
import { RunFacts } from '#features/runs/RunFacts.tsx';
import { RunHeader } from '#features/runs/RunHeader.tsx';
import { RunLines } from '#features/runs/RunLines.tsx';
import { RunProgress } from '#features/runs/RunProgress.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { OthersInRun } from '#parts/write/OthersInRun.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { MissingPage } from '#parts/MissingPage.tsx';
import { type RunInHand, useRunInHand } from '#queries/write/planRunner.ts';
import { useStartRun } from '#queries/write/useStartRun.ts';
import { useListWaits } from '#queries/write/waits.ts';
import { planRunQuery } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { TEXTS } from '#features/runs/texts.ts';

const route = getRouteApi('/plan/runs/$id');

/**
 * A plan that is being applied, or was: in the hands of this page, of another tab, or of nobody.
 */
export function RunPage() {
  const { id } = route.useParams();
  const inHand = useRunInHand(id);
  const takeInHand = useStartRun();
  // What waits is completed on the disk, of which the engine that has ended knows nothing.
  if (inHand === undefined || hasEndedWaiting(inHand)) return <RunOfNobody id={id} />;
  return (
    <>
      {inHand.error !== undefined && (
        <FailurePanel failure={toFailure(inHand.error)} onRetry={() => void takeInHand(id)} />
      )}
      <RunInThisPage control={inHand.control} />
    </>
  );
}

function hasEndedWaiting({ control }: RunInHand): boolean {
  const { run, progress } = control.get();
  return run.state.kind === 'ended' && progress.byEnd.waitingForApproval > 0;
}

function RunInThisPage({ control }: { readonly control: PlanControl }) {
  const { run, progress } = useSyncExternalStore(control.subscribe, control.get, control.get);
  const lists = useListsThatWait(run);
  return (
    <>
      <RunHeader
        run={run}
        percent={progress.total === 0 ? 100 : Math.floor((100 * progress.ended) / progress.total)}
      />
      <RunProgress run={run} progress={progress} control={control} lists={lists} />
      {/* Where lines wait, the page is about to show what the browser keeps: what is done there stays. */}
      {run.state.kind === 'ended' && progress.byEnd.waitingForApproval === 0 && (
        <>
          <RunAfter run={run} />
          <RunDelivery run={run} />
        </>
      )}
      <OthersInRun items={run.items} />
      <RunFacts run={run} />
      <RunLines run={run} counts={progress} />
    </>
  );
}

function useListsThatWait({ id, items }: PlanRun): number {
  // oxlint-disable-next-line react/exhaustive-deps -- a run keeps its configurations
  const ids = useMemo(() => new Set(items.map((item) => item.configurationId)), [id]);
  return useListWaits().filter((wait) => !wait.stop && ids.has(wait.configurationId)).length;
}

function RunOfNobody({ id }: { readonly id: string }) {
  const { planRuns } = useStores();
  const { data: run, error, refetch } = useQuery(planRunQuery(planRuns, id));
  if (run != null && error === null) return <KeptRun run={run} />;
  if (run === null && error === null)
    return (
      <MissingPage
        title={TEXTS.notFound}
        breadcrumb={<AppLink to="/plan/runs">{TEXTS.appliedPlans}</AppLink>}
        says={TEXTS.notInThisBrowser}
        action={
          <LinkButton variant="contained" to="/plan/runs">
            {TEXTS.showAppliedPlans}
          </LinkButton>
        }
      >
        {TEXTS.whereRunsAre}
      </MissingPage>
    );
  return (
    <>
      <PageTitle title={TEXTS.appliedPlan} />
      <PageHeader
        breadcrumb={<AppLink to="/plan/runs">{TEXTS.appliedPlans}</AppLink>}
        title={TEXTS.appliedPlan}
      />
      {error === null ? (
        <ProgressLine label={TEXTS.reading} />
      ) : (
        <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />
      )}
    </>
  );
}

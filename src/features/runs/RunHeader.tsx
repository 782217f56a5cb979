import { titleOfRun } from '#domain/plan/run/planRuns.ts';
import { planTitle } from '#domain/plan/run/planTitle.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#features/runs/texts.ts';

const STATES: Record<PlanRun['state']['kind'], string> = {
  ready: TEXTS.notStarted,
  running: TEXTS.beingApplied,
  paused: 'paused',
  cancelling: TEXTS.beingCancelled,
  ended: 'ended',
};

/** What this run is, who started it and where it stands. */
export function RunHeader({ run, percent }: { readonly run: PlanRun; readonly percent: number }) {
  const name = planTitle(run);
  return (
    <>
      <PageTitle
        title={run.state.kind === 'ended' ? TEXTS.applied(name) : `${percent}% · ${name}`}
      />
      <PageHeader
        breadcrumb={<AppLink to="/plan/runs">{TEXTS.appliedPlans}</AppLink>}
        title={`${titleOfRun(run)}, ${STATES[run.state.kind]}`}
        subtitle={
          <>
            {TEXTS.startedBy} {run.username} <RelativeTime iso={run.createdAt} />
          </>
        }
      />
    </>
  );
}

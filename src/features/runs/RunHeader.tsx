import { runTitle, shownPlanName } from '#domain/plan/run/planRuns.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

const STATES: Record<PlanRun['state']['kind'], string> = {
  ready: 'not started',
  running: 'being applied',
  paused: 'paused',
  cancelling: 'being cancelled',
  ended: 'ended',
};

/** What this run is, who started it and where it stands. */
export function RunHeader({ run, percent }: { readonly run: PlanRun; readonly percent: number }) {
  const name = shownPlanName(run.name, 'Plan');
  return (
    <>
      <PageTitle
        title={run.state.kind === 'ended' ? `${name} · applied` : `${percent} % · ${name}`}
      />
      <PageHeader
        breadcrumb={<AppLink to="/plan/runs">Applied plans</AppLink>}
        title={`${runTitle({ name: run.name, configurations: run.items.length })}, ${STATES[run.state.kind]}`}
        subtitle={
          <>
            Started by {run.username} <RelativeTime iso={run.createdAt} />
          </>
        }
      />
    </>
  );
}

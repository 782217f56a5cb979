import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { PlanRunSummary } from '#domain/plan/run/planRuns.ts';
import { planTitle } from '#domain/plan/run/planTitle.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { inSomeHandQuery, planRunsQuery } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/runs/banner/texts.ts';

/** Few apply plans in stages. */
const StagesDue = lazy(() =>
  import('#features/runs/banner/StagesDue.tsx').then(
    (file) => ({ default: file.StagesDue }),
    // The page goes on without it.
    () => ({ default: () => null }),
  ),
);

interface RunBannerProps {
  /** The run whose own page is on screen. */
  readonly hiddenFor: string | undefined;
  /** Told how many plans have a stage to be looked at. It keeps its identity. */
  readonly onStagesDue: (count: number) => void;
  /** The page is about plans: it says which. */
  readonly namesStages: boolean;
}

/** Plans that are being applied, were left halfway, or have a stage to be looked at. */
export function RunBanner({ hiddenFor, onStagesDue, namesStages }: RunBannerProps) {
  const { planRuns } = useStores();
  const { data = [] } = useQuery(planRunsQuery(planRuns));
  const shown = data.filter(({ id, state }) => state.kind !== 'ended' && id !== hiddenFor);
  const hasStages = data.some(({ stage }) => stage !== undefined);
  if (shown.length === 0 && !hasStages) return null;
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pt: 2, display: 'grid', gap: 1.5, '&:empty': { pt: 0 } }}>
      {shown.map((run) => (
        <OneRun key={run.id} run={run} />
      ))}
      {hasStages && (
        <Suspense>
          <StagesDue onCount={onStagesDue} isShown={namesStages} />
        </Suspense>
      )}
    </Box>
  );
}

function OneRun({ run }: { readonly run: PlanRunSummary }) {
  const { data: isApplied } = useQuery(inSomeHandQuery(run.id));
  if (isApplied === undefined) return null;
  const ended = Object.values(run.byEnd).reduce((sum, count) => sum + count, 0);
  const name = run.name === '' ? planTitle(run) : TEXTS.namedPlan(run.name);
  return (
    <Notice
      level={isApplied ? 'info' : 'warning'}
      title={
        isApplied
          ? TEXTS.isBeingApplied(name, run.state.kind === 'paused', ended, run.lines)
          : TEXTS.wasInterrupted(name, ended, run.lines)
      }
      actions={
        <LinkButton size="small" variant="outlined" to="/plan/runs/$id" params={{ id: run.id }}>
          {isApplied ? TEXTS.show : TEXTS.showToResume}
        </LinkButton>
      }
    />
  );
}

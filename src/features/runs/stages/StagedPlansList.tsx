import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type PlanRunSummary, titleOfRun } from '#domain/plan/run/planRuns.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { stagedPlansQuery } from '#queries/stages/stagedPlans.ts';
import { stagedPlanStore } from '#stores/plan/stagedPlans.ts';
import { BARE_LIST } from '#ui/bareList.ts';
import { Section } from '#ui/shell/Section.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#features/runs/texts.ts';

/** The plans that are applied stage by stage, newest first; nothing where there is none. */
export function StagedPlansList({ runs }: { readonly runs: readonly PlanRunSummary[] }) {
  const { account } = useSession();
  const store = useMemo(() => stagedPlanStore(account), [account]);
  const { data = [], error, refetch } = useQuery(stagedPlansQuery(store, account.oid));
  if (error !== null)
    return <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />;
  if (data.length === 0) return null;
  return (
    <Box sx={{ mb: 2.5 }}>
      <Section title={TEXTS.stagedPlans}>
        <Box
          component="ul"
          aria-label={TEXTS.stagedPlans}
          sx={{ ...BARE_LIST, display: 'grid', gap: 1 }}
        >
          {data.map(({ id, createdAt, plan }) => (
            <Box component="li" key={id} sx={{ overflowWrap: 'anywhere' }}>
              <AppLink to="/plan/stages/$id" params={{ id }}>
                {titleOfRun({ name: plan.name, createdAt, items: plan.items })}
              </AppLink>
              <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                {TEXTS.stagesApplied(begunOf(id, runs), plan.timing.stages.length)} ·{' '}
                <RelativeTime iso={createdAt} />
              </Box>
            </Box>
          ))}
        </Box>
      </Section>
    </Box>
  );
}

/** In how many stages somebody pressed Apply. */
function begunOf(planId: string, runs: readonly PlanRunSummary[]): number {
  return new Set(runs.flatMap(({ stage }) => (stage?.planId === planId ? [stage.stage] : []))).size;
}

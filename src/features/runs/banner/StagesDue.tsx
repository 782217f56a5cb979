import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import { planTitle } from '#domain/plan/run/planTitle.ts';
import { isStageDue } from '#domain/plan/stages/stageDue.ts';
import { TEXTS } from '#features/runs/banner/texts.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { runsOfStagesQuery, stagedPlansQuery } from '#queries/stages/stagedPlans.ts';
import { stagedPlanStore } from '#stores/plan/stagedPlans.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { useMinute } from '#ui/time/useMinute.ts';

interface StagesDueProps {
  readonly onCount: (count: number) => void;
  /** Elsewhere only the number in the navigation tells of them. */
  readonly isShown: boolean;
}

/** Plans in stages of which the wait after a stage is over, with the way to them. */
export function StagesDue({ onCount, isShown }: StagesDueProps) {
  const { account } = useSession();
  const { planRuns } = useStores();
  const store = useMemo(() => stagedPlanStore(account), [account]);
  const { data: plans = [] } = useQuery(stagedPlansQuery(store, account.oid));
  const runs = useQueries({ queries: plans.map(({ id }) => runsOfStagesQuery(planRuns, id)) });
  const now = useMinute();
  const due = plans.filter((plan, index) => isStageDue(plan, runs[index]?.data ?? [], now));
  useEffect(() => onCount(due.length), [onCount, due.length]);
  useEffect(() => () => onCount(0), [onCount]);
  if (!isShown) return null;
  return due.map(({ id, createdAt, plan }) => (
    <Notice
      key={id}
      level="info"
      quiet
      title={TEXTS.stageDue(
        plan.name === '' ? planTitle({ name: '', createdAt }) : TEXTS.namedPlan(plan.name),
      )}
      actions={
        <LinkButton size="small" variant="outlined" to="/plan/stages/$id" params={{ id }}>
          {TEXTS.showStages}
        </LinkButton>
      }
    />
  ));
}

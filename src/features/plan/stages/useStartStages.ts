import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

/** Keeps a plan that has stages, and goes to its page. Nothing is sent. */
export function useStartStages(): {
  readonly start: (plan: Plan, timing: PlanTiming) => void;
  readonly isStarting: boolean;
  /** The browser could not keep it. */
  readonly failure: Failure | undefined;
} {
  const { account } = useSession();
  const { update } = usePlanDraft();
  const navigate = useNavigate();
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  async function keep(plan: Plan, timing: PlanTiming): Promise<void> {
    const [{ stagedPlanStore }] = await Promise.all([
      import('#stores/plan/stagedPlans.ts'),
      // There before the draft is emptied, or this page would be seen without a plan.
      import('#features/plan/stages/StagedPlanPage.tsx'),
    ]);
    const id = crypto.randomUUID();
    await stagedPlanStore(account).create({
      id,
      createdAt: new Date().toISOString(),
      username: account.username,
      plan: { ...plan, timing },
    });
    const going = navigate({ to: '/plan/stages/$id', params: { id } });
    update(() => EMPTY_DRAFT);
    await going;
  }
  return {
    isStarting,
    failure,
    start(plan, timing) {
      setStarting(true);
      setFailure(undefined);
      void keep(plan, timing)
        .catch((error: unknown) => setFailure(toFailure(error)))
        .finally(() => setStarting(false));
    },
  };
}

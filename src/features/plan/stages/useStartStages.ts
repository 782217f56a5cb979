import { useNavigate } from '@tanstack/react-router';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
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
  const { send, isPending, error } = useOneWrite<void, Timed>({ mutationFn: keep });

  async function keep({ plan, timing }: Timed): Promise<void> {
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
    await Promise.all([going, update(() => EMPTY_DRAFT)]);
  }
  return {
    isStarting: isPending,
    failure: error === null ? undefined : toFailure(error),
    start: (plan, timing) => send({ plan, timing }),
  };
}

interface Timed {
  readonly plan: Plan;
  readonly timing: PlanTiming;
}

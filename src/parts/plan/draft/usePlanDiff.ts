import { useMemo } from 'react';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { diffPlanInSlices } from '#domain/plan/diff/diffPlan.ts';
import type { Plan, PresentConfigurations } from '#domain/plan/draft/plan.ts';
import { useInSlices } from '#parts/useInSlices.ts';

/**
 * What a plan comes to in the tenant as read, computed in slices that leave the page alive. The
 * diff of the choice before stays until the new one is there, marked as not current.
 */
export function usePlanDiff(
  plan: Plan | undefined,
  now: PresentConfigurations | undefined,
): { readonly diff: PlanDiff | undefined; readonly isCurrent: boolean } {
  const compute = useMemo(
    () =>
      plan === undefined || now === undefined
        ? undefined
        : (signal: AbortSignal) => diffPlanInSlices(plan, now, { signal }),
    [plan, now],
  );
  const { result, isCurrent } = useInSlices(compute);
  return compute === undefined
    ? { diff: undefined, isCurrent: false }
    : { diff: result, isCurrent };
}

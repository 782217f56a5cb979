import { useSession } from '#auth/useSession.ts';
import type { PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { useConfigurationsById } from '#parts/plan/draft/useConfigurationsById.ts';
import { usePlanDiff } from '#parts/plan/draft/usePlanDiff.ts';
import { usePlanOfDraft } from '#parts/plan/draft/usePlanOfDraft.ts';

/** What a draft comes to in the tenant as it was last read; `isAnew`: since the page came. */
export function usePlanReading(draft: PlanDraft, options: { readonly isAnew?: boolean } = {}) {
  const { tenantId } = useSession().account;
  const tenant = useConfigurationsById(draft, options);
  const made = usePlanOfDraft(draft, tenant.byId, tenantId);
  const compared = usePlanDiff(made.plan, tenant.isComplete ? tenant.byId : undefined);
  return { ...made, ...compared, tenant };
}

export type PlanReading = ReturnType<typeof usePlanReading>;

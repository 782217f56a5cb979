import { useMemo } from 'react';
import type { ConfigurationDiff } from '#domain/plan/diff/diff.ts';
import { familiesOfDraft } from '#domain/plan/draft/draftFamilies.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import type { StagedPlan } from '#domain/plan/stages/stagedPlan.ts';
import type { StageProgress } from '#domain/plan/stages/stageProgress.ts';
import { planOfStages } from '#domain/plan/stages/planOfStage.ts';
import { useConfigurationsById } from '#parts/plan/draft/useConfigurationsById.ts';
import { usePlanDiff } from '#parts/plan/draft/usePlanDiff.ts';

/**
 * What of the applied stages the tenant does not show any more: changed by somebody since. Empty
 * while it is read, and where nothing was applied; looked at again by whoever comes back to the page.
 */
export function useChangedSince(
  { plan }: StagedPlan,
  progress: readonly StageProgress[] | undefined,
): readonly ConfigurationDiff[] {
  const applied = useMemo(
    () => planOfStages(plan, plan.timing, (stage) => progress?.[stage]?.kind === 'applied'),
    [plan, progress],
  );
  const draft = useMemo(() => ({ ...EMPTY_DRAFT, plan: applied }), [applied]);
  const only = useMemo(() => familiesOfDraft(draft), [draft]);
  const { byId, isComplete } = useConfigurationsById(draft, { only, isWatching: true });
  const isAsked = isComplete && applied.items.length > 0;
  const { diff } = usePlanDiff(isAsked ? applied : undefined, isAsked ? byId : undefined);
  return useMemo(
    () => diff?.configurations.filter(({ changes }) => changes.length > 0) ?? [],
    [diff],
  );
}

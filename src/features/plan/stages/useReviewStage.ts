import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { StagedPlan, StageOfRun } from '#domain/plan/stages/stagedPlan.ts';
import { planOfStage } from '#domain/plan/stages/planOfStage.ts';
import { stageTitle } from '#domain/plan/stages/timing.ts';
import { readBefore } from '#features/plan/stages/readBefore.ts';
import { TEXTS } from '#features/plan/stages/texts.ts';
import type { StagesState } from '#features/plan/stages/useStages.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
import { type NewDraft, useNewDraft } from '#stores/plan/useNewDraft.ts';

interface ReviewStage {
  /** @param reason why the gate before is not waited for */
  readonly review: (index: number, reason?: string) => void;
  /** What devices report before the stage is being read. */
  readonly isReading: boolean;
  readonly draft: Omit<NewDraft, 'start'>;
}

/** Puts one stage of a plan under review, as a plan of its own. */
export function useReviewStage({ id, plan }: StagedPlan, state: StagesState): ReviewStage {
  const graph = useGraph();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { start, ...draft } = useNewDraft(() => void navigate({ to: '/plan/review' }));
  const { send, isPending } = useOneWrite({
    mutationFn: ({ stagePlan }: Asked) => readBefore(stagePlan, graph, client),
    onSuccess: (before, { index, stagePlan, inSpiteOf }) =>
      start({
        ...EMPTY_DRAFT,
        name: stagePlan.name,
        plan: stagePlan,
        stage: { planId: id, stage: index, before, ...(inSpiteOf && { inSpiteOf }) },
      }),
  });
  return {
    isReading: isPending,
    draft,
    review(index, reason) {
      const { timing } = plan;
      const stage = stageTitle(timing.stages[index]!, index);
      const name = [plan.name, stage].filter((part) => part !== '').join(', ');
      const gate =
        state.gated === index - 1 && state.gate
          ? TEXTS.states[state.gate.state]
          : TEXTS.unfinishedGate;
      send({
        index,
        stagePlan: { ...planOfStage(plan, timing, index), name },
        inSpiteOf: reason === undefined ? undefined : { gate, reason },
      });
    },
  };
}

interface Asked {
  readonly index: number;
  readonly stagePlan: Plan;
  readonly inSpiteOf: StageOfRun['inSpiteOf'];
}

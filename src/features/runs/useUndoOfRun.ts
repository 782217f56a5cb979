import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { undoPlan, type UndonePlan } from '#domain/plan/run/afterRun.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { isWhole } from '#features/runs/UndoFound.tsx';
import { readFamilies } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

/**
 * What of a run can be undone now.
 * @param isAsked looks it up at once
 */
export function useUndoOfRun(run: PlanRun, isAsked: boolean) {
  const graph = useGraph();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const [undone, setUndone] = useState<UndonePlan>();
  const read = async () => {
    const { configurations } = await readFamilies(graph, queryClient, {
      families: [...new Set(run.items.map(({ configurationId }) => familyKeyOf(configurationId)))],
      isAnew: true,
    });
    return undoPlan(run, presentConfigurations(configurations));
  };
  const asked = useQuery({
    queryKey: ['undoOfRun', run.id],
    queryFn: read,
    enabled: isAsked,
    gcTime: 0,
  });
  const found = undone ?? asked.data;
  return {
    asked,
    failure,
    /** To be shown before it is reviewed. */
    found: found !== undefined && (isAsked || !isWhole(found)) ? found : undefined,
    /** Looks it up; what can be undone as a whole needs no word in between. */
    undo: (onWhole: (plan: UndonePlan['plan']) => void) =>
      void read()
        .then((taken) => {
          setUndone(taken);
          if (isWhole(taken)) onWhole(taken.plan);
        })
        .catch((error: unknown) => setFailure(toFailure(error))),
  };
}

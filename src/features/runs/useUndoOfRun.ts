import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { undoPlan, type UndonePlan } from '#domain/plan/run/afterRun.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { isWhole } from '#features/runs/UndoFound.tsx';
import { readFamiliesOf } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

type OnPlan = (plan: UndonePlan['plan']) => void;

/**
 * What of a run can be undone now.
 * @param isAsked looks it up at once
 */
export function useUndoOfRun(run: PlanRun, isAsked: boolean) {
  const graph = useGraph();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const [hasMoved, setMoved] = useState(false);
  const [undone, setUndone] = useState<UndonePlan>();
  const read = async () => {
    const ids = run.items.map(({ configurationId }) => configurationId);
    const { configurations } = await readFamiliesOf(graph, queryClient, ids);
    return undoPlan(run, presentConfigurations(configurations));
  };
  const asked = useQuery({
    queryKey: ['undoOfRun', run.id],
    queryFn: read,
    enabled: isAsked,
    gcTime: 0,
  });
  const found = undone ?? asked.data;
  const look = (onRead: (taken: UndonePlan) => void) =>
    void read()
      .then((taken) => {
        setUndone(taken);
        onRead(taken);
      })
      .catch((error: unknown) => setFailure(toFailure(error)));
  return {
    asked,
    failure,
    /** To be shown before it is reviewed. */
    found: found !== undefined && (isAsked || !isWhole(found)) ? found : undefined,
    /** Looks it up; what can be undone as a whole needs no word in between. */
    undo: (onWhole: OnPlan) => look((taken) => isWhole(taken) && onWhole(taken.plan)),
    /** It is another by now than what was shown. */
    hasMoved,
    /** Of what is shown: looked up once more, as it may be of before a colleague's change. */
    review: (onSame: OnPlan) =>
      look((taken) => {
        const isSame = isWhole(taken) || JSON.stringify(taken) === JSON.stringify(found);
        setMoved(!isSame);
        if (isSame) onSame(taken.plan);
      }),
  };
}

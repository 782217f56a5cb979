import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import type { PlanFinding } from '#domain/plan/review/planFindings.ts';
import type { PlanImpact } from '#domain/plan/review/planImpact.ts';
import { planLossesInSlices } from '#domain/plan/review/planLosses.ts';
import { useInSlices } from '#parts/useInSlices.ts';

/**
 * What the guardrails say about what devices lose by a plan; undefined until it was counted.
 * @param diff the plan as it will be sent
 * @param configurations by lower-case id
 * @param impact what was counted of `diff`, undefined while it is
 */
export function usePlanLosses(
  diff: PlanDiff | undefined,
  configurations: ReadonlyMap<string, Configuration>,
  impact: PlanImpact | undefined,
): readonly PlanFinding[] | undefined {
  const compute = useMemo(() => {
    if (diff === undefined || impact === undefined) return undefined;
    return (signal: AbortSignal) =>
      planLossesInSlices(diff, (id) => configurations.get(id), impact, { signal });
  }, [diff, configurations, impact]);
  const { result, isCurrent } = useInSlices(compute);
  return isCurrent ? result : undefined;
}

import { type Recipients, recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { type PlanImpact, planImpactInSlices } from '#domain/plan/review/planImpact.ts';
import { planNames } from '#domain/plan/draft/planNames.ts';
import { type ReadImpactFacts, useImpactFacts } from '#parts/impact/reading/useImpactFacts.ts';
import { useInSlices } from '#parts/useInSlices.ts';

export interface PlanImpactState extends ReadImpactFacts {
  /**
   * Undefined until everything was read and computed; then it stays while something is read again.
   */
  readonly impact: PlanImpact | undefined;
  /** Something is read or computed: `impact` is not there yet, or will be better known. */
  readonly isReading: boolean;
  /**
   * How many devices should report each configuration once the plan is applied; undefined where
   * something is still being read.
   */
  readonly expected: () => Promise<ReadonlyMap<ConfigurationKey, number> | undefined>;
}

const NO_NAMES = { groupIds: [], filterIds: [] } as const;

/**
 * What devices and users receive or lose by a plan. All groups and filters are read together, then
 * each configuration is computed, in slices that leave the page alive; another plan ends what is
 * under way.
 * @param configurations by lower-case id
 */
export function usePlanImpact(
  diff: PlanDiff | undefined,
  configurations: ReadonlyMap<string, Configuration>,
): PlanImpactState {
  const names = useMemo(() => (diff === undefined ? NO_NAMES : planNames(diff)), [diff]);
  const read = useImpactFacts(names, {
    isAsked: diff !== undefined && diff.counts.changedConfigurations > 0,
  });
  const settled: ImpactFacts | undefined = read.isReading ? undefined : read.facts;
  const compute = useMemo(() => {
    if (diff === undefined || settled === undefined) return undefined;
    return (signal: AbortSignal) =>
      planImpactInSlices(diff, recipientsIn(configurations), settled, { signal }).then(
        (impact) => ({
          diff,
          impact,
        }),
      );
  }, [diff, configurations, settled]);
  const { result, isCurrent } = useInSlices(compute);
  return {
    ...read,
    impact: result?.diff === diff ? result?.impact : undefined,
    isReading: diff !== undefined && !isCurrent,
    async expected() {
      if (diff === undefined || settled === undefined) return undefined;
      const { expectedOfPlanStepwise } = await import('#domain/plan/review/expectedOfPlan.ts');
      return runInSlices(expectedOfPlanStepwise(diff, recipientsIn(configurations), settled));
    },
  };
}

function recipientsIn(configurations: ReadonlyMap<string, Configuration>) {
  return (id: string): Recipients => {
    const configuration = configurations.get(id);
    return configuration === undefined ? { platform: 'unknown' } : recipientsOf(configuration);
  };
}

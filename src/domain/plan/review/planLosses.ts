import { known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { findingsByChange } from '#domain/guardrails/findingsOf.ts';
import { LOSSES } from '#domain/guardrails/removal.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import {
  aboutIn,
  type ConfigurationOf,
  type PlanFinding,
  planFindingsNoted,
} from '#domain/plan/review/planFindings.ts';
import type { PlanImpact } from '#domain/plan/review/planImpact.ts';
import { runInSlices, type SliceOptions } from '#lib/browser/slices.ts';
import { groupBy } from '#lib/groups.ts';

/**
 * What the guardrails say about what devices lose by a plan, by the numbers that its impact gives:
 * of every configuration what a removal from it means, where a device loses it and only there.
 * @param diff the plan as it will be sent, and as `impact` counted it
 */
export function planLossesInSlices(
  diff: PlanDiff,
  configurationOf: ConfigurationOf,
  impact: Pick<PlanImpact, 'configurations'>,
  options: SliceOptions = {},
): Promise<PlanFinding[]> {
  return runInSlices(planLossesStepwise(diff, configurationOf, impact), options);
}

export function* planLossesStepwise(
  diff: PlanDiff,
  configurationOf: ConfigurationOf,
  { configurations }: Pick<PlanImpact, 'configurations'>,
): Generator<undefined, PlanFinding[]> {
  const counted = groupBy(configurations, ({ configurationId }) => configurationId);
  const noted = planFindingsNoted();
  for (const configuration of diff.configurations) {
    const { configurationId, base = [], changes } = configuration;
    if (changes.length === 0) continue;
    const list = {
      configuration: aboutIn(configuration, configurationOf),
      before: known(base),
      after: rowsAfter(base, changes),
      reads: {
        filters: undefined,
        groups: UNKNOWN,
        counted: counted.get(configurationId) ?? [],
      },
    };
    for (const { change, findings } of findingsByChange(list, LOSSES))
      for (const finding of findings) noted.note(finding, configuration, change);
    yield undefined;
  }
  return noted.all();
}

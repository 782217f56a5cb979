import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import { questionsByEffect } from '#domain/impact/effect/rowsInQuestion.ts';
import { devicesReach } from '#domain/impact/impact.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { beforeAndAfter, type RecipientsOf } from '#domain/plan/review/planImpact.ts';

/** Each is counted by itself; a plan for more is applied without waiting for so many numbers. */
const MOST_COUNTED = 200;

/**
 * How many devices should report each configuration once a plan is applied, by what was read for
 * its review. Left out where that is not exact, of apps, whose report counts every intent together,
 * and of all where the plan changes more than {@link MOST_COUNTED}.
 */
export function* expectedOfPlanStepwise(
  diff: PlanDiff,
  recipientsOf: RecipientsOf,
  facts: ImpactFacts,
): Generator<undefined, ReadonlyMap<ConfigurationKey, number>> {
  const expected = new Map<ConfigurationKey, number>();
  const changed = diff.configurations.filter(({ changes }) => changes.length > 0);
  if (changed.length > MOST_COUNTED) return expected;
  for (const { configurationId, base, changes } of changed) {
    if (familyOf(configurationId).delivery === 'install') continue;
    const lists = beforeAndAfter({ base, changes });
    const [question, ...others] = questionsByEffect(
      recipientsOf(configurationId.toLowerCase()),
      lists,
    );
    if (others.length > 0) continue;
    yield undefined;
    const { after } = devicesReach({ ...question, facts });
    if (after.kind === 'exact') expected.set(configurationId, after.count);
  }
  return expected;
}

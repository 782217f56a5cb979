import { type CompiledWishes, compileWishes } from '#domain/plan/diff/compiledWishes.ts';
import type { ConfigurationDiff, DiffCounts, PlanDiff } from '#domain/plan/diff/diff.ts';
import { diffConfiguration } from '#domain/plan/diff/diffConfiguration.ts';
import { effortOf } from '#domain/plan/run/effort.ts';
import { mergeItems, type Plan, type PresentConfigurations } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { runInSlices, type SliceOptions } from '#lib/browser/slices.ts';

/**
 * Compares a plan with the tenant as read: for each configuration the changes, what needs no
 * change, and what is refused. In slices that keep the page responsive; rejects when the signal
 * aborts.
 */
export function diffPlanInSlices(
  plan: Plan,
  now: PresentConfigurations,
  options: SliceOptions = {},
): Promise<PlanDiff> {
  return runInSlices(diffPlanStepwise(plan, now), options);
}

/**
 * A compromise: small enough for slices of some milliseconds, large enough that reading the clock
 * costs nothing.
 */
const STEP = 50;

/** Yields the number of configurations that are done, from time to time. */
export function* diffPlanStepwise(
  plan: Plan,
  now: PresentConfigurations,
): Generator<number, PlanDiff> {
  const compiled = new Map<readonly Wish[], CompiledWishes>();
  const configurations: ConfigurationDiff[] = [];
  const counts = {
    configurations: 0,
    changedConfigurations: 0,
    adds: 0,
    edits: 0,
    removes: 0,
    alreadySo: 0,
    refused: 0,
  };
  let writes = 0;
  for (const item of mergeItems(plan.items)) {
    let wishes = compiled.get(item.wishes);
    if (wishes === undefined) {
      wishes = compileWishes(item.wishes);
      compiled.set(item.wishes, wishes);
    }
    const diff = diffConfiguration(item, wishes, now.get(item.configurationId.toLowerCase()));
    configurations.push(diff);
    count(diff, counts);
    writes += diff.writes;
    if (configurations.length % STEP === 0) yield configurations.length;
  }
  return { configurations, counts, effort: effortOf(counts.changedConfigurations, writes) };
}

const COUNTED = { add: 'adds', edit: 'edits', remove: 'removes' } as const;

function count(
  { lines, changes }: ConfigurationDiff,
  counts: { -readonly [K in keyof DiffCounts]: number },
): void {
  counts.configurations += 1;
  if (changes.length > 0) counts.changedConfigurations += 1;
  for (const { verdict } of lines)
    counts[verdict.kind === 'change' ? COUNTED[verdict.change.kind] : verdict.kind] += 1;
}

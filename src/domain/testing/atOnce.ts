import type { ImpactFacts } from '#domain/impact/audience.ts';
import type { ChangeReads } from '#domain/guardrails/changeFacts.ts';
import type { CsvDirectory } from '#domain/plan/csv/csvDirectory.ts';
import type { CsvRows } from '#domain/plan/csv/csvShape.ts';
import { type CsvTable, planToCsvStepwise } from '#domain/plan/csv/planToCsv.ts';
import { type ResolvedCsv, resolveCsvStepwise } from '#domain/plan/csv/resolveCsv.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { diffPlanStepwise } from '#domain/plan/diff/diffPlan.ts';
import type { Plan, PresentConfigurations } from '#domain/plan/draft/plan.ts';
import {
  type ConfigurationOf,
  type PlanFinding,
  planFindingsStepwise,
} from '#domain/plan/review/planFindings.ts';
import {
  type EffectImpact,
  type PlanImpact,
  planImpactStepwise,
  type RecipientsOf,
} from '#domain/plan/review/planImpact.ts';
import { runToEnd } from '#lib/browser/slices.ts';

/*
 * What the app works out in slices that keep the page responsive, at once: for tests and
 * benchmarks.
 */

export function diffPlan(plan: Plan, now: PresentConfigurations): PlanDiff {
  return runToEnd(diffPlanStepwise(plan, now));
}

export function planToCsv(plan: Plan, directory: CsvDirectory): CsvTable {
  return runToEnd(planToCsvStepwise(plan, directory));
}

export function resolveCsv(read: CsvRows, directory: CsvDirectory): ResolvedCsv {
  return runToEnd(resolveCsvStepwise(read, directory));
}

export function planFindingsOf(
  diff: PlanDiff,
  configurationOf: ConfigurationOf,
  reads: ChangeReads,
): PlanFinding[] {
  return runToEnd(planFindingsStepwise(diff, configurationOf, reads));
}

export function planImpactOf(
  diff: PlanDiff,
  recipientsOf: RecipientsOf,
  facts: ImpactFacts,
): PlanImpact & Omit<EffectImpact, 'effect'> {
  const impact = runToEnd(planImpactStepwise(diff, recipientsOf, facts));
  const { effects } = impact;
  if (effects.length > 1) throw new Error('The plan has several effects on devices');
  const nobody = { kind: 'exact', count: 0 } as const;
  const { devices, devicesHit } = effects[0] ?? {
    devices: { gained: nobody, lost: nobody },
    devicesHit: () => [],
  };
  return { ...impact, devices, devicesHit };
}

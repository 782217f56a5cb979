import type { FindingItem } from '#domain/findings/finding.ts';
import { mergeItems, type Plan } from '#domain/plan/draft/plan.ts';

/**
 * The plan that puts these places right, as a draft has it. It holds wishes: what the tenant is by
 * then, drift and the guardrails have their say when it is reviewed and applied.
 */
export function repairPlan(
  name: string,
  tenantId: string,
  items: readonly FindingItem[],
): { readonly name: string; readonly plan: Plan } {
  const repairs = items.flatMap((item) =>
    item.repairs.map(({ configuration: { id, displayName }, wishes }) => ({
      configurationId: id,
      displayName,
      wishes,
    })),
  );
  return { name, plan: { name, tenantId, items: mergeItems(repairs) } };
}

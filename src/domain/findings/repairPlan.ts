import type { WantedRow } from '#domain/assignment/assignment.ts';
import { sameFilter, wantedRoleKey } from '#domain/assignment/rowIdentity.ts';
import type { FindingItem } from '#domain/findings/finding.ts';
import { mergeItems, type Plan } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';

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
  const merged = mergeItems(repairs).map((item) => ({ ...item, wishes: oneEach(item.wishes) }));
  return { name, plan: { name, tenantId, items: merged } };
}

/**
 * One addition for each place. Where several profiles need one certificate for the same target and
 * narrow it differently, it comes without a filter: that reaches all of them.
 */
function oneEach(wishes: readonly Wish[]): Wish[] {
  const added = new Map<string, WantedRow>();
  for (const wish of wishes) {
    if (wish.kind !== 'add') continue;
    const key = wantedRoleKey(wish.row);
    const before = added.get(key);
    const isAlike = before === undefined || sameFilter(before.filter, wish.row.filter);
    added.set(key, isAlike ? wish.row : { ...wish.row, filter: { mode: 'none' } });
  }
  return [
    ...[...added.values()].map((row): Wish => ({ kind: 'add', row })),
    ...wishes.filter(({ kind }) => kind !== 'add'),
  ];
}

import type { WantedRow } from '#domain/assignment/assignment.ts';
import { targetRoleKey } from '#domain/assignment/rowIdentity.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { Plan, PlanItem } from '#domain/plan/draft/plan.ts';
import { rowsOf, type Wish } from '#domain/plan/draft/wish.ts';
import { lineOf } from '#domain/plan/stages/timing.ts';

export interface TimedTarget {
  readonly target: KnownTarget;
  /** A row of it is narrowed by a filter, which a later stage can take off. */
  readonly hasFilter: boolean;
  /** A row of it is added, which can have an end. */
  readonly isAdded: boolean;
}

/** The targets that can be put in a stage, each once, in the order of the plan. */
export function timedTargets({ items }: Pick<Plan, 'items'>): readonly TimedTarget[] {
  const found = new Map<string, TimedTarget>();
  for (const wishes of new Set(items.map((item) => item.wishes)))
    for (const wish of wishes) {
      const targets = wish.kind === 'remove' ? [wish.target] : rowsOf(wish).map(targetOfRow);
      const filtered = new Set(
        rowsOf(wish)
          .filter(({ filter }) => filter.mode !== 'none')
          .map(({ target }) => targetRoleKey(target)),
      );
      for (const target of targets) {
        const key = targetRoleKey(target);
        const known = found.get(key);
        found.set(key, {
          target,
          hasFilter: known?.hasFilter === true || filtered.has(key),
          isAdded: known?.isAdded === true || wish.kind !== 'remove',
        });
      }
    }
  return [...found.values()];
}

/** The targets that a plan assigns something to for a time, and until when: ISO 8601. */
export function endingTargets(
  plan: Plan,
): readonly { readonly target: KnownTarget; readonly until: string }[] {
  const { timing } = plan;
  if (timing === undefined) return [];
  return timedTargets(plan).flatMap(({ target, isAdded }) => {
    const { until } = lineOf(timing, target);
    return isAdded && until !== undefined ? [{ target, until }] : [];
  });
}

/** The items of a plan that assign something to a target. */
export function itemsAdding(
  { items }: Pick<Plan, 'items'>,
  target: KnownTarget,
): readonly PlanItem[] {
  const key = targetRoleKey(target);
  const adds = new Map<readonly Wish[], boolean>();
  return items.filter(({ wishes }) => {
    const known =
      adds.get(wishes) ?? wishes.flatMap(rowsOf).some((row) => targetRoleKey(row.target) === key);
    adds.set(wishes, known);
    return known;
  });
}

const targetOfRow = ({ target }: WantedRow): KnownTarget => target;

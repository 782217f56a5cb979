import { roleKey } from '#domain/assignment/rowIdentity.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Plan, PlanItem } from '#domain/plan/draft/plan.ts';
import { type RowWish, targetOf, type Wish } from '#domain/plan/draft/wish.ts';

/**
 * What an admin took out of a plan while reviewing it, as text that a draft keeps: a configuration
 * with all its lines, or one of its lines.
 */
export type TakenOut = string;

export function takenOutConfiguration(configurationId: ConfigurationKey): TakenOut {
  return configurationId.toLowerCase();
}

/**
 * A line, where it can be taken out alone; undefined where it is a part of a wish for several rows.
 * Without one of its rows, "exactly these" would remove that row instead of leaving it as it is.
 */
export function takenOutLine(
  { configurationId, wishes }: PlanItem,
  line: RowWish,
): TakenOut | undefined {
  const key = wishKey(line);
  return wishes.some((wish) => wishKey(wish) === key)
    ? `${takenOutConfiguration(configurationId)}|${key}`
    : undefined;
}

/** The plan without what was taken out of it; the same plan where nothing was. */
export function withoutTakenOut(plan: Plan, takenOut: readonly TakenOut[]): Plan {
  if (takenOut.length === 0) return plan;
  const out = new Set(takenOut);
  const items = plan.items.flatMap((item) => {
    const id = takenOutConfiguration(item.configurationId);
    if (out.has(id)) return [];
    const wishes = item.wishes.filter((wish) => !out.has(`${id}|${wishKey(wish)}`));
    if (wishes.length === item.wishes.length) return [item];
    return wishes.length === 0 ? [] : [{ ...item, wishes }];
  });
  return { ...plan, items };
}

function wishKey(wish: Wish): string | undefined {
  if (wish.kind === 'replace' || wish.kind === 'move') return undefined;
  return `${wish.kind}|${roleKey(targetOf(wish))}`;
}

import { placeIn } from '#domain/assignment/intent.ts';
import { roleKey } from '#domain/assignment/rowIdentity.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Plan, PlanItem } from '#domain/plan/draft/plan.ts';
import { placesOf, type RowWish, type Wish } from '#domain/plan/draft/wish.ts';

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

/**
 * A line with all that it comes from: itself, or the whole move or replacement that it is a part of.
 * Once these are taken out, nothing in the plan asks for the line.
 */
export function takenOutWithLine(
  { configurationId, wishes }: PlanItem,
  line: RowWish,
): readonly TakenOut[] {
  const key = wishKey(line);
  // A removal that names no intent is one of the rows of all intents.
  const whole = line.kind === 'remove' ? wishKey({ ...line, intent: undefined }) : key;
  const own = wishes.filter(
    (wish) =>
      wish.kind !== 'replace' &&
      keysWithin(wish).some((within) => within === key || within === whole),
  );
  const all = own.length > 0 ? own : wishes.filter(({ kind }) => kind === 'replace');
  return all.map((wish) => `${takenOutConfiguration(configurationId)}|${wishKey(wish)}`);
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

/** The keys of the lines that a wish comes to, as far as it names them. */
function keysWithin(wish: Exclude<Wish, { kind: 'replace' }>): readonly string[] {
  return wish.kind === 'move'
    ? [wishKey({ kind: 'add', row: wish.row }), wishKey(removalOf(wish))]
    : [wishKey(wish)];
}

function wishKey(wish: Wish): string {
  switch (wish.kind) {
    case 'add':
    case 'remove':
      return `${wish.kind}|${placeOf(wish)}`;
    case 'move':
      return `move|${placeOf(removalOf(wish))}|${roleKey(wish.row)}`;
    case 'replace':
      return 'replace';
  }
}

/** What a move takes away. */
function removalOf({ from, row }: Extract<Wish, { kind: 'move' }>): RowWish {
  return { kind: 'remove', target: from, ...placeIn(row) };
}

function placeOf(wish: RowWish): string {
  const { target, intent } = placesOf(wish);
  return roleKey({ target, intent });
}

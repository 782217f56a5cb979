import type { ImpactFacts, ManagedDevice } from '#domain/impact/audience.ts';
import { type Doubt, doubtsOf, isFatal, type Unit } from '#domain/impact/doubt.ts';
import { createLook, GAINED, KEPT, LOST, type Rules } from '#domain/impact/outlook.ts';
import { devicesOf, type Roll, usersOf } from '#domain/impact/roll.ts';
import { deviceRule, type ImpactAssignment, type Rule, userRule } from '#domain/impact/rule.ts';
import { type Bounds, tally } from '#domain/impact/tally.ts';
import type { Platform } from '#domain/platform.ts';
import { groupIdOf } from '#domain/target.ts';

/** How many: exactly, between two numbers with the reasons, or not known at all. */
export type Reach =
  | { readonly kind: 'exact'; readonly count: number }
  | ({ readonly kind: 'bounds'; readonly because: readonly Doubt[] } & Bounds)
  | { readonly kind: 'unknown'; readonly because: readonly Doubt[] };

/** Which of those reached: now (before the change), after it, in both, only after, only before. */
export const VIEWS = ['now', 'after', 'kept', 'gained', 'lost'] as const;
export type View = (typeof VIEWS)[number];

const WANTED: Record<View, number> = { now: LOST | KEPT, after: GAINED | KEPT, kept: KEPT, gained: GAINED, lost: LOST };

export type ReachByView = Readonly<Record<View, Reach>>;

export interface ImpactQuestion {
  /** Of the configuration: devices of other platforms are not reached. */
  readonly platform: Platform;
  /** All assignments of the configuration before the change, and after it. */
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
  readonly facts: ImpactFacts;
}

export interface Impact {
  /** Unit: Entra users whom the targets name, whatever devices they have. */
  readonly users: ReachByView;
  /** Unit: managed devices that get the configuration. */
  readonly devices: ReachByView;
  /** Groups that are deleted or hidden from this admin, lower-case ids; they count as empty. */
  readonly goneGroups: readonly string[];
}

/**
 * Who is hit by a change. A number is exact, or bounds that hold the true one; where a read failed it is unknown, and
 * never zero.
 */
export function impactOf(question: ImpactQuestion): Impact {
  const { before, after, facts, platform } = question;
  const all = [...before, ...after];
  const groupIds = new Set(all.flatMap(({ target }) => groupIdOf(target)?.toLowerCase() ?? []));
  return {
    users: reachOf(question, 'users', usersOf(all, facts), userRule),
    devices: reachOf(question, 'devices', devicesOf(all, facts, platform), deviceRule),
    goneGroups: [...groupIds].filter((id) => facts.groups.get(id)?.isGone === true),
  };
}

function reachOf<E>({ before, after, facts }: ImpactQuestion, unit: Unit, roll: Roll<E>, ruleOf: (rows: readonly ImpactAssignment[]) => Rule): ReachByView {
  const counts = new Map<string, number>();
  for (const { signature } of roll.elements) counts.set(signature, (counts.get(signature) ?? 0) + 1);
  const classes = [...counts].map(([signature, count]) => ({ signature, count }));
  const { facts: known, others } = roll;
  const population = { facts: known, classes: others === undefined ? classes : [...classes, others] };
  const look = createLook(known, population.classes.map(({ signature }) => signature), rulesOf(before, after, ruleOf));
  const doubtsBefore = doubtsOf(before, facts, unit);
  const doubtsAfter = doubtsOf(after, facts, unit);
  // What no device can tell is not a matter of reading.
  const isPlatformUnclear = unit === 'devices' && known[0] !== undefined && population.classes.some(({ signature }) => signature[0] === 'm');
  const view = (name: View): Reach => {
    const sides = name === 'now' ? doubtsBefore : name === 'after' ? doubtsAfter : [...doubtsBefore, ...doubtsAfter];
    const doubts: Doubt[] = [...new Map(sides.map((doubt) => [JSON.stringify([doubt.kind, 'id' in doubt ? doubt.id : '']), doubt])).values()];
    const fatal = doubts.filter(isFatal);
    if (fatal.length > 0) return { kind: 'unknown', because: fatal };
    const { least, most } = tally(population, look, WANTED[name]);
    if (least === most) return { kind: 'exact', count: least };
    return { kind: 'bounds', least, most, because: isPlatformUnclear && facts.inventory.kind === 'listed' ? [...doubts, { kind: 'platform' }] : doubts };
  };
  return { now: view('now'), after: view('after'), kept: view('kept'), gained: view('gained'), lost: view('lost') };
}

/** One user or device of a list, and whether it belongs there for certain. */
export interface Hit<E> {
  readonly element: E;
  readonly isCertain: boolean;
}

/** The devices behind the number of one view, as far as they can be named. */
export function devicesHit({ before, after, facts, platform }: ImpactQuestion, view: View): Hit<ManagedDevice>[] {
  return hitsOf(devicesOf([...before, ...after], facts, platform), rulesOf(before, after, deviceRule), view);
}

/** The ids of the users behind the number of one view, as far as they can be named. */
export function usersHit({ before, after, facts }: ImpactQuestion, view: View): Hit<string>[] {
  return hitsOf(usersOf([...before, ...after], facts), rulesOf(before, after, userRule), view);
}

function hitsOf<E>({ facts, elements }: Roll<E>, rules: Rules, view: View): Hit<E>[] {
  const look = createLook(facts, [...new Set(elements.map(({ signature }) => signature))], rules);
  return elements.flatMap(({ element, signature }) => {
    const { mask } = look.of(signature);
    return (mask & WANTED[view]) === 0 ? [] : [{ element, isCertain: (mask & ~WANTED[view]) === 0 }];
  });
}

/** One rule for both sides where the lists say the same, in whatever order. */
function rulesOf(before: readonly ImpactAssignment[], after: readonly ImpactAssignment[], ruleOf: (rows: readonly ImpactAssignment[]) => Rule): Rules {
  const rule = ruleOf(before);
  return { before: rule, after: textOf(before) === textOf(after) ? rule : ruleOf(after) };
}

function textOf(rows: readonly ImpactAssignment[]): string {
  return JSON.stringify(rows.map(({ target, filter, intent }) => JSON.stringify([target, filter, intent])).toSorted());
}

import type { Intent } from '#domain/assignment/intent.ts';
import type { ImpactFacts, ManagedDevice } from '#domain/impact/audience.ts';
import { type Condition, NEVER, ruleOf } from '#domain/impact/condition.ts';
import {
  distinct,
  type Doubt,
  doubtsOf,
  isFatal,
  isUnread,
  type Unit,
} from '#domain/impact/doubt.ts';
import { createLook, GAINED, KEPT, type Look, LOST, type Rules } from '#domain/impact/outlook.ts';
import { openSides } from '#domain/impact/crowd/openSides.ts';
import { NOBODY, type Reach, type ReachByView, type View } from '#domain/impact/crowd/reach.ts';
import {
  devicesInSteps,
  devicesOf,
  type Roll,
  usersInSteps,
  usersOf,
} from '#domain/impact/crowd/roll.ts';
import {
  deviceConditionOf,
  type ImpactAssignment,
  userCondition,
} from '#domain/impact/crowd/rule.ts';
import { type Population, tally } from '#domain/impact/crowd/tally.ts';
import { givenRows, type Recipients } from '#domain/impact/crowd/recipients.ts';

/** What becomes of those in a view, as a mask of outcomes. */
export const WANTED: Record<View, number> = {
  now: LOST | KEPT,
  after: GAINED | KEPT,
  kept: KEPT,
  gained: GAINED,
  lost: LOST,
};

export interface ImpactQuestion extends Recipients {
  /**
   * Intents whose rows are asked about, as far as devices go: rows of others may win over them. All
   * that take nothing away, if not said.
   */
  readonly intents?: readonly Intent[] | undefined;
  /** All assignments of the configuration before the change, and after it. */
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
  readonly facts: ImpactFacts;
}

/**
 * The users that a change reaches. A number is exact, or bounds that hold the true one; where a
 * read failed it is unknown, and never zero.
 */
export function usersReach(question: ImpactQuestion): ReachByView {
  return allViews(reckonUsers(question));
}

/** The devices, counted as {@link usersReach} counts users. */
export function devicesReach(question: ImpactQuestion): ReachByView {
  return allViews(reckonDevices(question));
}

function allViews({ reach }: Reckoning<unknown>): ReachByView {
  return {
    now: reach('now'),
    after: reach('after'),
    kept: reach('kept'),
    gained: reach('gained'),
    lost: reach('lost'),
  };
}

/**
 * One question about users or devices, looked into as far as facts go. Nothing is counted until a
 * reach is asked for.
 */
export interface Reckoning<E> {
  readonly roll: Roll<E>;
  readonly population: Population;
  readonly look: Look;
  readonly reach: (view: View) => Reach;
}

/** @param weightOf how many users one of them stands for */
export function reckonUsers(
  question: ImpactQuestion,
  weightOf?: (id: string) => number,
): Reckoning<string> {
  return reckon(
    question,
    'users',
    usersOf([...question.before, ...question.after], question.facts),
    userCondition,
    weightOf,
  );
}

/** @param weightOf how many devices one of them stands for */
export function reckonDevices(
  question: ImpactQuestion,
  weightOf?: (device: ManagedDevice) => number,
): Reckoning<ManagedDevice> {
  return reckon(
    question,
    'devices',
    devicesOf([...question.before, ...question.after], question.facts, question),
    deviceConditionOf(question.intents),
    weightOf,
  );
}

/** As {@link reckonUsers}, in steps, with all looked into. */
export function* usersReckonedInSteps(
  question: ImpactQuestion,
): Generator<undefined, Reckoning<string>> {
  const roll = yield* usersInSteps([...question.before, ...question.after], question.facts);
  return yield* lookedInto(reckon(question, 'users', roll, userCondition));
}

/** As {@link reckonDevices}, in steps, with all looked into. */
export function* devicesReckonedInSteps(
  question: ImpactQuestion,
): Generator<undefined, Reckoning<ManagedDevice>> {
  const { before, after, facts } = question;
  const roll = yield* devicesInSteps([...before, ...after], facts, question);
  return yield* lookedInto(reckon(question, 'devices', roll, deviceConditionOf(question.intents)));
}

/**
 * A question about the same rows, of those devices alone for which one of some facts may hold: for
 * all others the answer has to be the same before and after.
 * @param of reckoned from the same rows
 */
export function* devicesReckonedAmong(
  question: ImpactQuestion,
  of: Reckoning<ManagedDevice>,
  facts: ReadonlySet<string>,
): Generator<undefined, Reckoning<ManagedDevice>> {
  const { facts: known, classes } = of.population;
  const places = known.flatMap(({ fact }, place) => (facts.has(fact) ? [place] : []));
  const population: Population = {
    // Of other facts, some for which they hold are left out: only their upper bounds are true.
    facts: known.map((each) => (facts.has(each.fact) ? each : { ...each, least: undefined })),
    classes: classes.filter(({ signature }) => places.some((place) => signature[place] !== 'n')),
  };
  return yield* lookedInto(
    reckonedOf(
      question,
      'devices',
      { roll: of.roll, population },
      deviceConditionOf(question.intents),
    ),
  );
}

/**
 * A question about the same rows, of those devices alone that its intents reach.
 * @param of reckoned from the same rows
 */
export function* devicesReckonedOf(
  question: ImpactQuestion,
  of: Reckoning<ManagedDevice>,
): Generator<undefined, Reckoning<ManagedDevice>> {
  return yield* lookedInto(
    reckonedOf(question, 'devices', of, deviceConditionOf(question.intents)),
  );
}

/** Classes that are looked into between two turns of the page. */
const CLASSES_A_STEP = 50;

function* lookedInto<E>(reckoning: Reckoning<E>): Generator<undefined, Reckoning<E>> {
  for (const [index, { signature }] of reckoning.population.classes.entries()) {
    reckoning.look.of(signature);
    if (index % CLASSES_A_STEP === CLASSES_A_STEP - 1) yield undefined;
  }
  return reckoning;
}

function reckon<E>(
  question: ImpactQuestion,
  unit: Unit,
  roll: Roll<E>,
  conditionOf: (rows: readonly ImpactAssignment[]) => Condition,
  weightOf: (element: E) => number = () => 1,
): Reckoning<E> {
  const counts = new Map<string, number>();
  for (const { element, signature } of roll.elements)
    counts.set(signature, (counts.get(signature) ?? 0) + weightOf(element));
  const classes = [...counts].map(([signature, count]) => ({ signature, count }));
  const { facts, others } = roll;
  const population = { facts, classes: others === undefined ? classes : [...classes, others] };
  return reckonedOf(question, unit, { roll, population }, conditionOf);
}

function reckonedOf<E>(
  question: ImpactQuestion,
  unit: Unit,
  { roll, population }: Pick<Reckoning<E>, 'roll' | 'population'>,
  conditionOf: (rows: readonly ImpactAssignment[]) => Condition,
): Reckoning<E> {
  const { facts } = question;
  const before = givenRows(question.before, question);
  const after = givenRows(question.after, question);
  const [isBefore, isAfter] = [conditionOf(before), conditionOf(after)];
  const { facts: known } = population;
  const look = createLook(
    known,
    population.classes.map(({ signature }) => signature),
    rulesOf({ rows: before, is: isBefore }, { rows: after, is: isAfter }),
  );
  const doubtsBefore = doubtsOf(before, facts, unit);
  const doubtsAfter = doubtsOf(after, facts, unit);
  const empty =
    (reachesNobody(isBefore, doubtsBefore) ? LOST | KEPT : 0) |
    (reachesNobody(isAfter, doubtsAfter) ? GAINED | KEPT : 0);
  // What no device can tell is not a matter of reading.
  const isPlatformUnclear =
    unit === 'devices' &&
    known[0] !== undefined &&
    population.classes.some(({ signature }) => signature[0] === 'm');
  let sides: ReturnType<typeof openSides> | undefined;
  // Worked out where a number is open, which is seldom, and once for both sides.
  const isOpen = (name: View): boolean => {
    if (name !== 'gained' && name !== 'lost') return true;
    sides ??= openSides(before, after, conditionOf);
    return sides[name];
  };
  /**
   * Are those of a view among those of a list without an unread group or filter? Else nothing but
   * the size of the tenant bounds them.
   */
  const isWithinKnown = (name: View): boolean =>
    (!doubtsBefore.some(isFatal) &&
      (isPartOf(LOST | KEPT, name) || (name === 'after' && !isOpen('gained')))) ||
    (!doubtsAfter.some(isFatal) &&
      (isPartOf(GAINED | KEPT, name) || (name === 'now' && !isOpen('lost'))));
  const reach = (name: View): Reach => {
    if ((WANTED[name] & ~empty) === 0) return NOBODY;
    const doubts =
      name === 'now'
        ? doubtsBefore
        : name === 'after'
          ? doubtsAfter
          : distinct([...doubtsBefore, ...doubtsAfter]);
    const fatal = doubts.filter(isFatal);
    if (fatal.length > 0 && !isOpen(name)) return NOBODY;
    const unknown: Reach = { kind: 'unknown', because: fatal };
    if (!fatal.every(isUnread)) return unknown;
    const { least, most: possible } = tally(population, look, WANTED[name]);
    const most = fatal.length === 0 || isWithinKnown(name) ? possible : undefined;
    if (fatal.length > 0 && least === 0 && most === undefined) return unknown;
    if (least === most) return { kind: 'exact', count: least };
    if (least === 0 && !isOpen(name)) return NOBODY;
    return {
      kind: 'bounds',
      least,
      most,
      because:
        isPlatformUnclear && facts.inventory.kind === 'listed'
          ? [...doubts, { kind: 'platform' }]
          : doubts,
    };
  };
  return { roll, population, look, reach };
}

/** One user or device of a list, and whether it belongs there for certain. */
export interface Hit<E> {
  readonly element: E;
  readonly isCertain: boolean;
}

/** The devices behind the number of one view, as far as they can be named. */
export function devicesHit(question: ImpactQuestion, view: View): Hit<ManagedDevice>[] {
  return hitsOf(reckonDevices(question), view);
}

/** The ids of the users behind the number of one view, as far as they can be named. */
export function usersHit(question: ImpactQuestion, view: View): Hit<string>[] {
  return hitsOf(reckonUsers(question), view);
}

function hitsOf<E>({ roll, look }: Reckoning<E>, view: View): Hit<E>[] {
  return roll.elements.flatMap(({ element, signature }) => {
    const { mask } = look.of(signature);
    return (mask & WANTED[view]) === 0
      ? []
      : [{ element, isCertain: (mask & ~WANTED[view]) === 0 }];
  });
}

/**
 * Does no row of a list give anything of what is asked about? Then nobody gets it, whoever is in a
 * group that could not be read. A row that the app does not understand may give it.
 */
function reachesNobody(is: Condition, doubts: readonly Doubt[]): boolean {
  return is === NEVER && doubts.every((doubt) => !isFatal(doubt) || doubt.kind === 'failed');
}

/** Can only these outcomes be in a view? */
function isPartOf(outcomes: number, view: View): boolean {
  return (WANTED[view] & ~outcomes) === 0;
}

/** A list, and the condition under which it reaches somebody. */
interface Side {
  readonly rows: readonly ImpactAssignment[];
  readonly is: Condition;
}

/** One rule for both sides where the lists say the same, in whatever order. */
function rulesOf(before: Side, after: Side): Rules {
  const rule = ruleOf(before.is);
  return {
    before: rule,
    after: textOf(before.rows) === textOf(after.rows) ? rule : ruleOf(after.is),
  };
}

function textOf(rows: readonly ImpactAssignment[]): string {
  return JSON.stringify(
    rows.map(({ target, filter, intent }) => JSON.stringify([target, filter, intent])).toSorted(),
  );
}

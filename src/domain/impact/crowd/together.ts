import { distinct, type Doubt } from '#domain/impact/doubt.ts';
import { createJointCover } from '#domain/impact/crowd/jointCover.ts';
import type { Outlook } from '#domain/impact/outlook.ts';
import { type Limited, limitedOf, needsOf, plus, smaller } from '#domain/impact/crowd/tally.ts';
import { NOBODY, type Reach } from '#domain/impact/crowd/reach.ts';
import { type Hit, type Reckoning, WANTED } from '#domain/impact/impact.ts';

export const SIDES = ['gained', 'lost'] as const;
export type Side = (typeof SIDES)[number];
export type Difference = Readonly<Record<Side, Reach>>;

/**
 * Combines several questions: the users or devices that gain, and those that lose, in at least one
 * of them, each counted once.
 */
export interface Together<E> {
  /** Takes a question in, each once. @returns what it comes to by itself */
  add(reckoning: Reckoning<E>): Difference;
  /**
   * Takes in a question that cannot be answered.
   * @param open sides on which somebody may be: on the other ones it is nobody
   */
  addUnanswered(because: readonly Doubt[], open: Readonly<Record<Side, boolean>>): Difference;
  /** Takes in questions that were answered already. */
  addKnown(known: KnownHits<E>): void;
  reach(side: Side): Reach;
  /**
   * The elements behind the number, as far as they are listed; none for questions that cannot be
   * answered.
   */
  hits(side: Side): Hit<E>[];
}

/** The result of questions for which all facts but the platform are known. */
export interface KnownHits<E> {
  readonly answers: readonly Difference[];
  readonly sure: Readonly<Record<Side, readonly E[]>>;
  /** The elements that are certain, too. */
  readonly maybe: Readonly<Record<Side, readonly E[]>>;
  /** Further elements are reached; how many is not known. */
  readonly othersMay: Readonly<Record<Side, boolean>>;
}

/** The result for one element over all questions so far: bits that are joined by OR. */
const MAY = 1;
/** It may be reached without any limited fact. */
const ALONE = 2;
const SURE = 4;

/**
 * @param weightOf how many users or devices an element stands for
 * @param everybody how many there are in all; undefined where it is not known
 */
export function createTogether<E>(
  weightOf: (element: E) => number,
  everybody: number | undefined,
): Together<E> {
  const sides = {
    gained: createSide(weightOf, everybody, 'gained'),
    lost: createSide(weightOf, everybody, 'lost'),
  };
  return {
    add: (reckoning) => ({ gained: sides.gained.add(reckoning), lost: sides.lost.add(reckoning) }),
    addUnanswered(because, open) {
      const answerOf = (side: Side) =>
        open[side] ? sides[side].addUnanswered(because) : sides[side].addNobody();
      return { gained: answerOf('gained'), lost: answerOf('lost') };
    },
    addKnown(known) {
      for (const side of SIDES) sides[side].addKnown(known);
    },
    reach: (side) => sides[side].reach(),
    hits: (side) => sides[side].hits(),
  };
}

function createSide<E>(
  weightOf: (element: E) => number,
  everybody: number | undefined,
  side: Side,
) {
  const wanted = WANTED[side];
  const standings = createStandings(weightOf);
  const cover = createJointCover();
  const answered: Reach[] = [];
  const unanswered: Doubt[] = [];

  function standingOf(outlook: Outlook, limited: readonly Limited[]): number {
    if ((outlook.mask & wanted) === 0) return 0;
    const needs = needsOf(outlook, limited, ({ outcome }) => (outcome & wanted) !== 0);
    if (needs !== undefined) cover.add(limited, needs);
    return MAY | (needs === undefined ? ALONE : 0) | ((outlook.mask & ~wanted) === 0 ? SURE : 0);
  }

  function addUnanswered(because: readonly Doubt[]): Reach {
    for (const doubt of because) unanswered.push(doubt);
    return { kind: 'unknown', because };
  }

  return {
    addUnanswered,
    addNobody(): Reach {
      answered.push(NOBODY);
      return NOBODY;
    },
    addKnown({ answers, sure, maybe, othersMay }: KnownHits<E>): void {
      for (const answer of answers) answered.push(answer[side]);
      for (const element of maybe[side]) standings.join(element, MAY | ALONE);
      for (const element of sure[side]) standings.join(element, MAY | ALONE | SURE);
      if (othersMay[side]) standings.joinOthers(MAY | ALONE, undefined);
    },
    add({ roll, population, look, reach }: Reckoning<E>): Reach {
      const own = reach(side);
      if (own.kind === 'unknown') return addUnanswered(own.because);
      answered.push(own);
      const limited = limitedOf(population.facts, look);
      const known = new Map<string, number>();
      for (const { element, signature } of roll.elements) {
        let standing = known.get(signature);
        if (standing === undefined)
          known.set(signature, (standing = standingOf(look.of(signature), limited)));
        standings.join(element, standing);
      }
      if (roll.others !== undefined && roll.others.count !== 0)
        standings.joinOthers(
          standingOf(look.of(roll.others.signature), limited),
          roll.others.count,
        );
      return own;
    },
    reach(): Reach {
      if (answered.length + unanswered.length === 0) return NOBODY;
      if (answered.length === 0) return { kind: 'unknown', because: distinct(unanswered) };
      if (answered.length === 1 && unanswered.length === 0) return answered[0]!;
      const atMost = smaller(standings.most(MAY), plus(standings.most(ALONE), cover.cost()));
      // A question that cannot be answered may add any number of elements.
      const most =
        unanswered.length > 0 ? everybody : smaller(atMost, answered.map(mostOf).reduce(plus, 0));
      return between(Math.max(standings.least(SURE), ...answered.map(leastOf)), most, [
        ...unanswered,
        ...answered.flatMap((each) => (each.kind === 'exact' ? [] : each.because)),
      ]);
    },
    hits: () => standings.hits(),
  };
}

/** What the questions so far come to for each element, and for those that are not listed. */
function createStandings<E>(weightOf: (element: E) => number) {
  const standings = new Map<E, number>();
  let others = 0;
  let othersCount: number | undefined = 0;

  function least(bit: number): number {
    let sum = 0;
    for (const [element, standing] of standings)
      if ((standing & bit) !== 0) sum += weightOf(element);
    return sum;
  }

  return {
    join(element: E, standing: number): void {
      if (standing !== 0) standings.set(element, (standings.get(element) ?? 0) | standing);
    },
    joinOthers(standing: number, count: number | undefined): void {
      others |= standing;
      othersCount = count;
    },
    /** How many of those listed have the bit. */
    least,
    /** How many have it at most, with those not listed; undefined where there is no limit. */
    most: (bit: number) => plus(least(bit), (others & bit) === 0 ? 0 : othersCount),
    hits: (): Hit<E>[] =>
      [...standings].flatMap(([element, standing]) =>
        (standing & MAY) === 0 ? [] : [{ element, isCertain: (standing & SURE) !== 0 }],
      ),
  };
}

function between(least: number, most: number | undefined, doubts: readonly Doubt[]): Reach {
  if (most === least) return { kind: 'exact', count: least };
  const because = distinct(doubts);
  // Reads made at different moments can contradict each other; then these bounds are all that is
  // known.
  return most !== undefined && most < least
    ? { kind: 'bounds', least: most, most: least, because }
    : { kind: 'bounds', least, most, because };
}

function leastOf(reach: Reach): number {
  if (reach.kind === 'unknown') return 0;
  return reach.kind === 'exact' ? reach.count : reach.least;
}

function mostOf(reach: Reach): number | undefined {
  if (reach.kind === 'unknown') return undefined;
  return reach.kind === 'exact' ? reach.count : reach.most;
}

import {
  type FactKnowledge,
  GAINED,
  KEPT,
  type Look,
  LOST,
  NEITHER,
  type Outlook,
  type Way,
} from '#domain/impact/outlook.ts';

/** The elements with the same signature: the same value for every fact. */
export interface Class {
  readonly signature: string;
  /** The number of elements; undefined where it is not known. */
  readonly count: number | undefined;
}

export interface Population {
  readonly facts: readonly FactKnowledge[];
  /** One class for each signature that occurs. */
  readonly classes: readonly Class[];
}

/**
 * A number that lies between two; `most` undefined where there is no upper bound. Equal ends are an
 * exact number.
 */
export interface Bounds {
  readonly least: number;
  readonly most: number | undefined;
}

type Row = Class & Outlook;
type Test = (outcome: number) => boolean;

const OUTCOMES = [NEITHER, GAINED, LOST, KEPT];

/**
 * With more limited facts than these, the smallest cover is not searched for: all facts together
 * are the cover.
 */
const MOST_COVERED = 10;

/**
 * How many of the population have one of the wanted outcomes. The bounds hold the true number
 * whatever the unknown facts are, as long as `least` and `most` of the facts are true.
 */
export function tally({ facts, classes }: Population, look: Look, wanted: number): Bounds {
  const rows = classes
    .filter(({ count }) => count !== 0)
    .map((each): Row => ({ ...each, ...look.of(each.signature) }));
  const limited = limitedOf(facts, look);
  const isWanted: Test = (outcome) => (outcome & wanted) !== 0;
  const isMissed: Test = (outcome) => !isWanted(outcome);

  const most = atMost(rows, limited, isWanted);
  const total = sum(rows.map(({ count }) => count));
  const missed = atMost(rows, limited, isMissed);
  const byRest = total === undefined || missed === undefined ? 0 : total - missed;
  const certain = rows
    .filter(({ mask }) => (mask & ~wanted) === 0)
    .reduce((all, { count }) => all + (count ?? 0), 0);
  const byFact = facts.map(({ least: known }, place) =>
    known === undefined
      ? 0
      : known - missedAmong(rows, limited, isMissed, place, look.slotOf(place)),
  );
  const least = Math.max(0, certain, byRest, ...byFact);
  // Reads made at different moments can contradict each other; then these bounds are all that is
  // known.
  return most !== undefined && most < least ? { least: most, most: least } : { least, most };
}

/**
 * An unknown fact that holds for a limited number of elements; a {@link Way} assumes it by its bit.
 */
export interface Limited {
  readonly fact: string;
  readonly bit: number;
  readonly most: number;
}

export function limitedOf(facts: readonly FactKnowledge[], look: Look): Limited[] {
  return facts.flatMap(({ fact, most }, place) => {
    const slot = look.slotOf(place);
    return slot < 0 || most === undefined ? [] : [{ fact, bit: 1 << slot, most }];
  });
}

/**
 * Elements that pass without an unknown fact count; the others depend on a fact that holds for a
 * limited number.
 */
function atMost(rows: readonly Row[], limited: readonly Limited[], test: Test): number | undefined {
  const possible = rows.filter(({ mask }) =>
    OUTCOMES.some((outcome) => (mask & outcome) !== 0 && test(outcome)),
  );
  const [alone, dependent] = split(possible, limited, (way) => test(way.outcome));
  return smaller(
    sum(possible.map(({ count }) => count)),
    plus(sum(alone.map(({ count }) => count)), cover(limited, dependent)),
  );
}

/**
 * The number of elements for which a fact may not hold; infinite where nothing limits it.
 * @param slot of the fact, -1 where it is known for all elements
 */
function missedAmong(
  rows: readonly Row[],
  limited: readonly Limited[],
  isMissed: Test,
  place: number,
  slot: number,
): number {
  const having = rows.filter(({ signature }) => signature[place] !== 'n');
  const own = slot < 0 ? 0 : 1 << slot;
  const others = limited.filter(({ bit }) => bit !== own);
  const isFailing = (row: Row) => (way: Way) =>
    isMissed(way.outcome) && (row.signature[place] === 'y' || (way.assumed & own) !== 0);
  const failing = having.filter(
    (row) =>
      row.ways?.some(isFailing(row)) ??
      OUTCOMES.some((outcome) => (row.mask & outcome) !== 0 && isMissed(outcome)),
  );
  const [alone, dependent] = split(failing, others, (way, row) => isFailing(row)(way));
  return plus(sum(alone.map(({ count }) => count)), cover(others, dependent)) ?? Infinity;
}

/**
 * Separates the rows that pass without a limited fact from the combinations of the others, as bits
 * of the limited facts they assume.
 */
function split(
  rows: readonly Row[],
  limited: readonly Limited[],
  test: (way: Way, row: Row) => boolean,
): [Row[], number[]] {
  const alone: Row[] = [];
  const dependent: number[] = [];
  for (const row of rows) {
    const ways = needsOf(row, limited, (way) => test(way, row));
    if (ways === undefined) alone.push(row);
    else dependent.push(...ways);
  }
  return [alone, [...new Set(dependent)]];
}

/**
 * For each combination that passes the test, the limited facts it assumes, as bits; undefined where
 * one assumes none, or where it cannot be told.
 */
export function needsOf(
  { ways }: Pick<Outlook, 'ways'>,
  limited: readonly Pick<Limited, 'bit'>[],
  test: (way: Way) => boolean,
): number[] | undefined {
  const limitedBits = limited.reduce((bits, { bit }) => bits | bit, 0);
  const needs = ways?.filter(test).map(({ assumed }) => assumed & limitedBits);
  return needs === undefined || needs.includes(0) ? undefined : needs;
}

/**
 * The smallest number of elements, by the limits of the facts, that covers all these combinations;
 * each needs one of its facts.
 */
export function cover(
  limited: readonly Pick<Limited, 'bit' | 'most'>[],
  ways: readonly number[],
): number {
  if (ways.length === 0) return 0;
  const useful = limited.filter(({ bit }) => ways.some((way) => (way & bit) !== 0));
  const all = useful.reduce((total, { most }) => total + most, 0);
  if (useful.length > MOST_COVERED) return all;
  let best = all;
  for (let choice = 1; choice < 2 ** useful.length; choice += 1) {
    const chosen = useful.filter((_, index) => ((choice >> index) & 1) === 1);
    const cost = chosen.reduce((total, { most }) => total + most, 0);
    const bits = chosen.reduce((together, { bit }) => together | bit, 0);
    if (cost < best && ways.every((way) => (way & bits) !== 0)) best = cost;
  }
  return best;
}

function sum(counts: readonly (number | undefined)[]): number | undefined {
  return counts.reduce<number | undefined>(plus, 0);
}

export function plus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

export function smaller(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

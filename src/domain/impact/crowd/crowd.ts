import {
  addBit,
  type Bits,
  bitsOf,
  both,
  hasBit,
  include,
  type Range,
  whereHolds,
  without,
} from '#domain/impact/crowd/bits.ts';
import type { Condition } from '#domain/impact/condition.ts';
import type { Doubt } from '#domain/impact/doubt.ts';
import type { Source } from '#domain/impact/crowd/roll.ts';
import { FACT } from '#domain/impact/crowd/rule.ts';
import type { Difference, KnownHits, Side } from '#domain/impact/crowd/together.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';

export interface CrowdQuestion<E> {
  readonly sources: readonly Source<E>[];
  readonly before: Condition;
  readonly after: Condition;
  /**
   * The elements that a change can affect: those for which one of these facts may hold. Undefined
   * means all.
   */
  readonly touched: readonly Source<E>[] | undefined;
  /**
   * The elements that the question is about: those for which one of these facts holds. Undefined
   * means all.
   */
  readonly among: readonly Source<E>[] | undefined;
  /** There are more elements than are listed; how many is not known. */
  readonly hasOthers: boolean;
  /** Sides on which somebody may be. */
  readonly open: Readonly<Record<Side, boolean>>;
  readonly doubts: readonly Doubt[];
}

/**
 * Answers questions for thousands of elements at once, and keeps the union of those reached. Where
 * all facts but the platform are known, the answer equals that of `devicesReach`; otherwise its bounds
 * may be wider.
 */
export interface Crowd<E> {
  /**
   * Builds the index of these facts, one fact a step, so that it can yield between facts; {@link
   * ask} builds what is missing.
   */
  know(sources: readonly Source<E>[]): Generator<undefined, void>;
  ask(question: CrowdQuestion<E>): Difference;
  /** The number of these facts that are open for some element, not counting the platform. */
  openFacts(sources: readonly Source<E>[]): number;
  /** All who were hit so far. */
  hits(): KnownHits<E>;
}

/** The last slot counts the members that were not listed. */
export function createCrowd<E>(elements: readonly E[], weightOf: (element: E) => number): Crowd<E> {
  const index = createFactIndex(elements);
  const { size, nobody } = index;
  const listed = bitsOf(size, (slot) => slot < elements.length);
  const others = bitsOf(size, (slot) => slot === elements.length);
  const weights = elements.map(weightOf);
  const sure: Record<Side, Bits> = { gained: nobody(), lost: nobody() };
  const maybe: Record<Side, Bits> = { gained: nobody(), lost: nobody() };
  const answers: Difference[] = [];

  function weigh(bits: Bits): number {
    return weights.reduce((sum, weight, slot) => (hasBit(bits, slot) ? sum + weight : sum), 0);
  }

  /** The elements that the question is about and that can be affected. */
  function limitsOf({ touched, among, hasOthers }: CrowdQuestion<E>): Bits {
    const bits = among === undefined ? listed.slice() : both(listed, index.anyOf(among, 'must'));
    if (hasOthers) include(bits, others);
    return touched === undefined ? bits : both(bits, index.anyOf(touched, 'may'));
  }

  function reachOf(must: Bits, may: Bits, doubts: readonly Doubt[]): Reach {
    const least = weigh(must);
    const most = hasBit(may, elements.length) ? undefined : weigh(may);
    if (least === most) return { kind: 'exact', count: least };
    const because = index.isPlatformOpen() ? [...doubts, { kind: 'platform' as const }] : doubts;
    return { kind: 'bounds', least, most, because };
  }

  function ask(question: CrowdQuestion<E>): Difference {
    for (const source of question.sources) index.columnOf(source);
    const limits = limitsOf(question);
    const unclear = index.unclearPlatform();
    const had = index.whereHolds(question.before);
    const has = index.whereHolds(question.after);
    const sideOf = (side: Side, from: Range, to: Range): Reach => {
      const may = question.open[side] ? both(limits, without(to.may, from.must)) : nobody();
      const must = both(may, without(without(to.must, from.may), unclear));
      include(maybe[side], may);
      include(sure[side], must);
      return reachOf(must, may, question.doubts);
    };
    const answer = { gained: sideOf('gained', had, has), lost: sideOf('lost', has, had) };
    answers.push(answer);
    return answer;
  }

  const those = (bits: Bits) => elements.filter((_, slot) => hasBit(bits, slot));
  const mayReachOthers = (side: Side) => hasBit(maybe[side], elements.length);
  return {
    *know(sources) {
      for (const source of sources) {
        if (index.has(source)) continue;
        index.columnOf(source);
        yield undefined;
      }
    },
    ask,
    openFacts: (sources) =>
      sources.filter((one) => one.fact !== FACT.fitsPlatform && index.columnOf(one).isOpen).length,
    hits: () => ({
      answers,
      sure: { gained: those(sure.gained), lost: those(sure.lost) },
      maybe: { gained: those(maybe.gained), lost: those(maybe.lost) },
      othersMay: { gained: mayReachOthers('gained'), lost: mayReachOthers('lost') },
    }),
  };
}

interface Column extends Range {
  /** It is open for some listed element. */
  readonly isOpen: boolean;
}

/** For each fact the elements for which it holds, worked out when first asked for. */
function createFactIndex<E>(elements: readonly E[]) {
  const size = elements.length + 1;
  const words = Math.ceil(size / 32);
  const columns = new Map<string, Column>();
  const nobody = () => new Uint32Array(words);
  const none: Range = { must: nobody(), may: nobody() };

  function columnOf({ fact, of, ofOthers }: Source<E>): Column {
    const known = columns.get(fact);
    if (known !== undefined) return known;
    const [must, may] = [nobody(), nobody()];
    let isOpen = false;
    for (let slot = 0; slot < size; slot += 1) {
      const tri = slot < elements.length ? of(elements[slot]!) : ofOthers;
      if (tri === 'n') continue;
      addBit(may, slot);
      if (tri === 'y') addBit(must, slot);
      else isOpen ||= slot < elements.length;
    }
    const column = { must, may, isOpen };
    columns.set(fact, column);
    return column;
  }

  function rangeOf(fact: string): Range {
    const range = columns.get(fact) ?? none;
    // As if every device had the platform: a device of another platform is reached neither before
    // nor after.
    return fact === FACT.fitsPlatform ? { must: range.may, may: range.may } : range;
  }

  return {
    size,
    nobody,
    columnOf,
    has: ({ fact }: Source<E>) => columns.has(fact),
    anyOf(sources: readonly Source<E>[], which: keyof Range): Bits {
      const bits = nobody();
      for (const source of sources) include(bits, columnOf(source)[which]);
      return bits;
    },
    whereHolds: (condition: Condition) => whereHolds(condition, words, rangeOf),
    isPlatformOpen: () => columns.get(FACT.fitsPlatform)?.isOpen === true,
    /** Elements of which it is not known whether they have the platform. */
    unclearPlatform(): Bits {
      const { may, must } = columns.get(FACT.fitsPlatform) ?? none;
      return without(may, must);
    },
  };
}

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
import type { Reach } from '#domain/impact/impact.ts';

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
  readonly doubts: readonly Doubt[];
}

/**
 * Answers questions for thousands of elements at once, and keeps the union of those reached. Where
 * all facts but the platform are known, the answer equals that of `impactOf`; otherwise its bounds
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
  const size = elements.length + 1;
  const words = Math.ceil(size / 32);
  const weights = elements.map(weightOf);
  const columns = new Map<string, Range & { readonly isOpen: boolean }>();
  const nobody = () => new Uint32Array(words);
  const sure: Record<Side, Bits> = { gained: nobody(), lost: nobody() };
  const maybe: Record<Side, Bits> = { gained: nobody(), lost: nobody() };
  const othersMay: Record<Side, boolean> = { gained: false, lost: false };
  const answers: Difference[] = [];

  function columnOf({ fact, of, ofOthers }: Source<E>) {
    const known = columns.get(fact);
    if (known !== undefined) return known;
    const [must, may] = [nobody(), nobody()];
    let isOpen = false;
    for (let index = 0; index < size; index += 1) {
      const tri = index < elements.length ? of(elements[index]!) : ofOthers;
      if (tri === 'n') continue;
      addBit(may, index);
      if (tri === 'y') addBit(must, index);
      else isOpen ||= index < elements.length;
    }
    const column = { must, may, isOpen };
    columns.set(fact, column);
    return column;
  }

  function weigh(bits: Bits): number {
    return weights.reduce((sum, weight, index) => (hasBit(bits, index) ? sum + weight : sum), 0);
  }

  function anyOf(sources: readonly Source<E>[], which: keyof Range): Bits {
    const bits = nobody();
    for (const source of sources) include(bits, columnOf(source)[which]);
    return bits;
  }

  /** The elements that the question is about and that can be affected. */
  function limitsOf({ touched, among, hasOthers }: CrowdQuestion<E>): Bits {
    let bits = bitsOf(size, (index) => index < elements.length);
    if (among !== undefined) bits = both(bits, anyOf(among, 'must'));
    if (hasOthers)
      include(
        bits,
        bitsOf(size, (index) => index === elements.length),
      );
    return touched === undefined ? bits : both(bits, anyOf(touched, 'may'));
  }

  function rangeOf(fact: string): Range {
    const range = columns.get(fact) ?? { must: nobody(), may: nobody() };
    // As if every device had the platform: a device of another platform is reached neither before
    // nor after.
    return fact === FACT.fitsPlatform ? { must: range.may, may: range.may } : range;
  }

  return {
    *know(sources) {
      for (const source of sources) {
        if (columns.has(source.fact)) continue;
        columnOf(source);
        yield undefined;
      }
    },
    ask(question) {
      for (const source of question.sources) columnOf(source);
      const platform = columns.get(FACT.fitsPlatform);
      const unclear = platform === undefined ? nobody() : without(platform.may, platform.must);
      const limits = limitsOf(question);
      const [had, has] = [
        whereHolds(question.before, words, rangeOf),
        whereHolds(question.after, words, rangeOf),
      ];
      const reachOf = (side: Side): Reach => {
        const [from, to] = side === 'gained' ? [had, has] : [has, had];
        const may = both(limits, without(to.may, from.must));
        const must = both(limits, without(without(to.must, from.may), unclear));
        include(maybe[side], may);
        include(sure[side], must);
        const areOthersHit = hasBit(may, elements.length);
        othersMay[side] ||= areOthersHit;
        const [least, most] = [weigh(must), areOthersHit ? undefined : weigh(may)];
        if (least === most) return { kind: 'exact', count: least };
        return {
          kind: 'bounds',
          least,
          most,
          because:
            platform?.isOpen === true
              ? [...question.doubts, { kind: 'platform' }]
              : question.doubts,
        };
      };
      const answer = { gained: reachOf('gained'), lost: reachOf('lost') };
      answers.push(answer);
      return answer;
    },
    openFacts: (sources) =>
      sources.filter((source) => source.fact !== FACT.fitsPlatform && columnOf(source).isOpen)
        .length,
    hits: () => ({
      answers,
      sure: { gained: those(elements, sure.gained), lost: those(elements, sure.lost) },
      maybe: { gained: those(elements, maybe.gained), lost: those(elements, maybe.lost) },
      othersMay,
    }),
  };
}

function those<E>(elements: readonly E[], bits: Bits): E[] {
  return elements.filter((_, index) => hasBit(bits, index));
}

import { type Bits, bitsOf, both, hasBit, include, whereHolds, without } from '#domain/impact/bits.ts';
import { type Condition, ruleOf } from '#domain/impact/condition.ts';
import type { Doubt } from '#domain/impact/doubt.ts';
import type { Source } from '#domain/impact/roll.ts';
import { FACT } from '#domain/impact/rule.ts';
import { type Difference, type KnownHits, type Side } from '#domain/impact/together.ts';
import type { Reach } from '#domain/impact.ts';

/** A question about whose elements everything is known, but perhaps whether the platform is theirs. */
export interface CrowdQuestion<E> {
  readonly sources: readonly Source<E>[];
  readonly before: Condition;
  readonly after: Condition;
  /** Of whom it is asked; of all, if not said. */
  readonly among?: readonly Source<E>[] | undefined;
  /** There are others, nobody knows how many, of whom no fact holds; the doubt says so. */
  readonly others: Doubt | undefined;
}

/** Answers questions for thousands of elements at once, as `impactOf` would one by one, and remembers who was hit by any. */
export interface Crowd<E> {
  ask(question: CrowdQuestion<E>): Difference;
  /** All who were hit so far. */
  hits(): KnownHits<E>;
}

export function createCrowd<E>(elements: readonly E[], weightOf: (element: E) => number): Crowd<E> {
  const words = Math.ceil(elements.length / 32);
  const weights = elements.map(weightOf);
  const columns = new Map<string, { readonly yes: Bits; readonly maybe: Bits }>();
  const nobody = () => new Uint32Array(words);
  const sure: Record<Side, Bits> = { gained: nobody(), lost: nobody() };
  const maybe: Record<Side, Bits> = { gained: nobody(), lost: nobody() };
  const othersMay: Record<Side, boolean> = { gained: false, lost: false };
  const answers: Difference[] = [];

  function columnOf({ fact, of }: Source<E>) {
    const known = columns.get(fact);
    if (known !== undefined) return known;
    const tris = elements.map(of);
    const column = { yes: bitsOf(elements.length, (index) => tris[index] === 'y'), maybe: bitsOf(elements.length, (index) => tris[index] === 'm') };
    columns.set(fact, column);
    return column;
  }

  function weigh(bits: Bits): number {
    return weights.reduce((sum, weight, index) => (hasBit(bits, index) ? sum + weight : sum), 0);
  }

  function amongOf(sources: readonly Source<E>[]): Bits {
    const bits = nobody();
    for (const source of sources) include(bits, columnOf(source).yes);
    return bits;
  }

  return {
    ask({ sources, before, after, among, others }) {
      for (const source of sources) columnOf(source);
      const unclear = columns.get(FACT.fitsPlatform)?.maybe ?? nobody();
      const bitsOfFact = (fact: string): Bits => {
        const { yes = nobody(), maybe: open = nobody() } = columns.get(fact) ?? {};
        // As if it were theirs: where it is not, they are hit neither before nor after.
        return fact === FACT.fitsPlatform ? yes.map((word, at) => word | open[at]!) : yes;
      };
      const asked = among === undefined ? undefined : amongOf(among);
      const [had, has] = [before, after].map((condition) => {
        const bits = whereHolds(condition, words, bitsOfFact);
        return asked === undefined ? bits : both(bits, asked);
      });
      const hit = { gained: without(has!, had!), lost: without(had!, has!) };
      const [othersHad, othersHave] = [before, after].map((condition) => others !== undefined && ruleOf(condition)(() => false));
      const othersHit = { gained: othersHave! && !othersHad!, lost: othersHad! && !othersHave! };
      const reachOf = (side: Side): Reach => {
        const certain = without(hit[side], unclear);
        include(sure[side], certain);
        include(maybe[side], hit[side]);
        othersMay[side] ||= othersHit[side];
        const [least, most] = [weigh(certain), weigh(hit[side])];
        if (others !== undefined && othersHit[side]) return { kind: 'bounds', least, most: undefined, because: [others] };
        return least === most ? { kind: 'exact', count: least } : { kind: 'bounds', least, most, because: [{ kind: 'platform' }] };
      };
      const answer = { gained: reachOf('gained'), lost: reachOf('lost') };
      answers.push(answer);
      return answer;
    },
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

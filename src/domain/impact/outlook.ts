import type { Rule } from '#domain/impact/condition.ts';

/** What is known of one fact over the whole population. */
export interface FactKnowledge {
  readonly fact: string;
  /**
   * The largest number of elements for which it can hold; undefined where no such number is known.
   */
  readonly most?: number | undefined;
  /** At least so many do. */
  readonly least?: number | undefined;
}

/** The four ways one may be reached before and after, as bits of a mask. */
export const NEITHER = 1;
export const GAINED = 2;
export const LOST = 4;
export const KEPT = 8;
const ANYTHING = NEITHER | GAINED | LOST | KEPT;

/**
 * The number of unknown facts of one element that are tried out; with more, every result is
 * possible.
 */
const MOST_UNKNOWNS = 12;
/** As many unknown facts have a bit in a {@link Way}. */
const MOST_SLOTS = 30;

/** One combination of values of the unknown facts of an element, and the result for it. */
export interface Way {
  /** Unknown facts that hold, as bits by {@link Look.slotOf}. */
  readonly assumed: number;
  readonly outcome: number;
}

/** The possible results for elements with a signature, over all values of the unknown facts. */
export interface Outlook {
  /** Outcomes that can be. */
  readonly mask: number;
  /** Undefined when there are too many combinations to try. */
  readonly ways: readonly Way[] | undefined;
}

export interface Look {
  /** @param signature one `Tri` for each fact, in their order */
  of(signature: string): Outlook;
  /**
   * The bit number of an unknown fact; -1 for a fact that is known for all elements, or for one
   * beyond the limit.
   */
  slotOf(place: number): number;
}

/**
 * The result for an element before a change and after it. The same rule object twice means that
 * nothing changes.
 */
export interface Rules {
  readonly before: Rule;
  readonly after: Rule;
}

/**
 * Tries out every combination of unknown facts. Caches results by signature; there are few
 * signatures however many elements.
 */
export function createLook(
  facts: readonly FactKnowledge[],
  signatures: readonly string[],
  { before, after }: Rules,
): Look {
  const places = new Map(facts.map(({ fact }, index) => [fact, index]));
  const open = facts
    .flatMap((_, place) =>
      signatures.some((signature) => signature[place] === 'm') ? [place] : [],
    )
    .slice(0, MOST_SLOTS);
  const slots = new Map(open.map((place, slot) => [place, slot]));
  const seen = new Map<string, Outlook>();

  function tryOut(signature: string): Outlook {
    const unknown = [...signature].flatMap((tri, place) => (tri === 'm' ? [place] : []));
    if (unknown.length > MOST_UNKNOWNS || unknown.some((place) => !slots.has(place)))
      return { mask: before === after ? NEITHER | KEPT : ANYTHING, ways: undefined };
    const ways = Array.from({ length: 2 ** unknown.length }, (_, way): Way => {
      const assumed = unknown.reduce(
        (bits, place, index) =>
          ((way >> index) & 1) === 1 ? bits | (1 << slots.get(place)!) : bits,
        0,
      );
      const holds = (fact: string): boolean => {
        const place = places.get(fact);
        if (place === undefined || signature[place] === 'n') return false;
        return signature[place] === 'y' || ((assumed >> slots.get(place)!) & 1) === 1;
      };
      const isReachedAfter = after(holds);
      return {
        assumed,
        outcome: before(holds) ? (isReachedAfter ? KEPT : LOST) : isReachedAfter ? GAINED : NEITHER,
      };
    });
    return { mask: ways.reduce((mask, { outcome }) => mask | outcome, 0), ways };
  }

  return {
    slotOf: (place) => slots.get(place) ?? -1,
    of(signature) {
      const known = seen.get(signature) ?? tryOut(signature);
      seen.set(signature, known);
      return known;
    },
  };
}

import type { Rule } from '#domain/impact/condition.ts';

/** Whether a fact holds for a user or device: yes, no, or it may. */
export type Tri = 'y' | 'n' | 'm';

/** What is known of one fact over the whole population. */
export interface FactKnowledge {
  readonly fact: string;
  /** At most so many of the population have it; undefined where no such number is known. */
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

/** So many unknown facts of one element are tried out; with more, anything may be. */
const MOST_UNKNOWNS = 12;
/** As many unknown facts have a bit in a {@link Way}. */
const MOST_SLOTS = 30;

/** One way the unknown facts of an element may fall, and what becomes of it then. */
export interface Way {
  /** Unknown facts that hold, as bits by {@link Look.slotOf}. */
  readonly assumed: number;
  readonly outcome: number;
}

/** What may become of those who have a signature, under everything that is not known of them. */
export interface Outlook {
  /** Outcomes that can be. */
  readonly mask: number;
  /** Undefined when there are too many to try. */
  readonly ways: readonly Way[] | undefined;
}

export interface Look {
  /** @param signature one {@link Tri} for each fact, in their order */
  of(signature: string): Outlook;
  /**
   * The bit number of an unknown fact; -1 for a fact that is known of everybody, or one too many.
   */
  slotOf(place: number): number;
}

/**
 * What an element was before a change and is after it. The same rule twice, by identity, says that
 * nothing changes.
 */
export interface Rules {
  readonly before: Rule;
  readonly after: Rule;
}

/**
 * Tries out every way that unknown facts may fall. Remembers signatures, of which there are few
 * however many elements.
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

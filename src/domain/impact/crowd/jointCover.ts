import { cover, type Limited } from '#domain/impact/crowd/tally.ts';

/**
 * The largest number of elements that can depend on limited facts, over several questions that give
 * the same facts different bits.
 */
export interface JointCover {
  /** @param needs ways, as bits of the facts they assume, by `limited` */
  add(limited: readonly Limited[], needs: readonly number[]): void;
  /** The smallest set of facts, weighed by their limits, that covers all combinations so far. */
  cost(): number;
}

/** As many facts have a bit. */
const MOST_SLOTS = 30;
/**
 * With more combinations than these, the smallest set is not searched for: all facts together are
 * one cover.
 */
const MOST_WAYS = 2000;

export function createJointCover(): JointCover {
  const facts = new Map<string, { readonly slot: number; readonly most: number }>();
  const ways = new Set<number>();
  let isTooWide = false;

  function slotOf({ fact, most }: Limited): number {
    const known = facts.get(fact);
    if (known !== undefined) return known.slot;
    facts.set(fact, { slot: facts.size, most });
    return facts.size - 1;
  }

  return {
    add(limited, needs) {
      for (const need of needs) {
        const slots = limited.filter(({ bit }) => (need & bit) !== 0).map(slotOf);
        if (facts.size > MOST_SLOTS || ways.size >= MOST_WAYS) isTooWide = true;
        if (!isTooWide) ways.add(slots.reduce((bits, slot) => bits | (1 << slot), 0));
      }
    },
    cost() {
      if (isTooWide) return [...facts.values()].reduce((sum, { most }) => sum + most, 0);
      return cover(
        [...facts.values()].map(({ slot, most }) => ({ bit: 1 << slot, most })),
        [...ways],
      );
    },
  };
}

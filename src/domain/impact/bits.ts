import type { Condition } from '#domain/impact/condition.ts';

/** Which of some elements, one bit for each in their order. Bits beyond the last one mean nothing. */
export type Bits = Uint32Array;

export function bitsOf(count: number, has: (index: number) => boolean): Bits {
  const bits = new Uint32Array(Math.ceil(count / 32));
  for (let index = 0; index < count; index += 1) if (has(index)) bits[index >>> 5]! |= 1 << (index & 31);
  return bits;
}

export function hasBit(bits: Bits, index: number): boolean {
  return ((bits[index >>> 5]! >>> (index & 31)) & 1) === 1;
}

/** Those in `a` and not in `b`. */
export function without(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & ~b[at]!);
}

export function both(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & b[at]!);
}

/** Adds those of `more` to `bits`. */
export function include(bits: Bits, more: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at]! |= more[at]!;
}

/** Those for whom a condition holds. What stands in a condition several times, as one object, is looked at once. */
export function whereHolds(condition: Condition, words: number, bitsOfFact: (fact: string) => Bits): Bits {
  const known = new Map<Condition, Bits>();
  const look = (each: Condition): Bits => {
    const bits = known.get(each) ?? compute(each);
    known.set(each, bits);
    return bits;
  };
  const compute = (each: Condition): Bits => {
    switch (each.kind) {
      case 'fact':
        return bitsOfFact(each.fact);
      case 'not':
        return look(each.of).map((word) => ~word);
      case 'any': {
        const bits = new Uint32Array(words);
        for (const part of each.of) include(bits, look(part));
        return bits;
      }
      case 'all': {
        const bits = new Uint32Array(words).fill(0xff_ff_ff_ff);
        for (const part of each.of) {
          const more = look(part);
          for (let at = 0; at < words; at += 1) bits[at]! &= more[at]!;
        }
        return bits;
      }
    }
  };
  return look(condition);
}

import type { Condition } from '#domain/impact/condition.ts';

/**
 * A set of elements, one bit for each in their order. Bits beyond the last element are undefined.
 */
export type Bits = Uint32Array;

export function bitsOf(count: number, has: (index: number) => boolean): Bits {
  const bits = new Uint32Array(Math.ceil(count / 32));
  for (let index = 0; index < count; index += 1) if (has(index)) addBit(bits, index);
  return bits;
}

export function addBit(bits: Bits, index: number): void {
  bits[index >>> 5]! |= 1 << (index & 31);
}

export function hasBit(bits: Bits, index: number): boolean {
  return ((bits[index >>> 5]! >>> (index & 31)) & 1) === 1;
}

/** The elements in `a` and not in `b`. */
export function without(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & ~b[at]!);
}

export function both(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & b[at]!);
}

/** Adds the elements of `more` to `bits`. */
export function include(bits: Bits, more: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at]! |= more[at]!;
}

/**
 * The elements for which a condition certainly holds, and those for which it may; the second set
 * contains the first.
 */
export interface Range {
  readonly must: Bits;
  readonly may: Bits;
}

/**
 * Evaluates a condition for all elements. A part that is used several times, as one object, is
 * evaluated once. Where two parts depend on the same open fact, the result may contain too many
 * elements, never too few.
 */
export function whereHolds(
  condition: Condition,
  words: number,
  rangeOfFact: (fact: string) => Range,
): Range {
  const known = new Map<Condition, Range>();
  const look = (each: Condition): Range => {
    const range = known.get(each) ?? compute(each);
    known.set(each, range);
    return range;
  };
  const compute = (each: Condition): Range => {
    switch (each.kind) {
      case 'fact':
        return rangeOfFact(each.fact);
      case 'not': {
        const { must, may } = look(each.of);
        return { must: may.map((word) => ~word), may: must.map((word) => ~word) };
      }
      case 'any': {
        const range = { must: new Uint32Array(words), may: new Uint32Array(words) };
        for (const part of each.of) {
          const more = look(part);
          include(range.must, more.must);
          include(range.may, more.may);
        }
        return range;
      }
      case 'all': {
        const range = { must: everybody(words), may: everybody(words) };
        for (const part of each.of) {
          const more = look(part);
          keep(range.must, more.must);
          keep(range.may, more.may);
        }
        return range;
      }
    }
  };
  return look(condition);
}

function everybody(words: number): Bits {
  return new Uint32Array(words).fill(0xff_ff_ff_ff);
}

/** Keeps in `bits` only the elements of `others`. */
function keep(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at]! &= others[at]!;
}

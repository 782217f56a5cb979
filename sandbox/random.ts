/**
 * Everything that looks random in the sandbox comes from here, so that two runs agree.
 */

function hash32(text: string, seed: number): number {
  let h = seed ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x9e3779b1);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Each new tenant asks for the same ones, which is a third of the time that it takes to make it. */
const known = new Map<string, string>();

/** A GUID (shaped as version 4) that is always the same for the same name. */
export function guid(name: string): string {
  const made = known.get(name) ?? makeGuid(name);
  known.set(name, made);
  return made;
}

function makeGuid(name: string): string {
  const hex = [1, 2, 3, 4]
    .map((seed) =>
      hash32(name, seed * 7919)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A whole number from 0 up to (not including) `below`, fixed by the name. */
export function numberFrom(name: string, below: number): number {
  return hash32(name, 31) % below;
}

/** mulberry32: a small seeded generator of numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the values, by a number from 0 to 1. */
export function pick<T>(values: readonly [T, ...T[]], at: number): T {
  return values[Math.floor(at * values.length)] ?? values[0];
}

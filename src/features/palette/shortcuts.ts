/** A shortcut of one key or of two after each other; `keys` as in `Kbd`. */
export interface Shortcut {
  readonly keys: string;
  readonly what: string;
}

/** Keys that go to a page, by the second of the two: `g c`. */
export const GO_KEY = 'g';

export interface GoTo extends Shortcut {
  readonly second: string;
  readonly href: string;
}

const go = (second: string, href: string, what: string): GoTo => ({
  second,
  href,
  what,
  keys: `${GO_KEY} ${second}`,
});

export const GO_TO: readonly GoTo[] = [
  go('c', '/configurations', 'Go to configurations'),
  go('s', '/configurations?starred=yes', 'Go to starred configurations'),
  go('a', '/assign', 'Go to Assign'),
  go('p', '/plan', 'Go to the plan'),
  go('r', '/plan/runs', 'Go to applied plans'),
  go('h', '/history', 'Go to history'),
];

/** How long the second key may take. */
export const SECOND_KEY_MS = 1500;

export interface SequenceState {
  /** When the first of two keys was pressed, in milliseconds; undefined when none was. */
  readonly since: number | undefined;
}

export type KeyMeaning =
  | { readonly kind: 'go'; readonly href: string }
  | { readonly kind: 'help' }
  | undefined;

/**
 * What a single key means, after what was pressed before. The second key of a pair counts only soon
 * after the first; a key that belongs to no pair forgets the first.
 */
export function readKey(
  { since }: SequenceState,
  key: string,
  now: number,
): { readonly state: SequenceState; readonly meaning: KeyMeaning } {
  if (since !== undefined && now - since <= SECOND_KEY_MS) {
    const found = GO_TO.find(({ second }) => second === key);
    if (found !== undefined)
      return { state: { since: undefined }, meaning: { kind: 'go', href: found.href } };
  }
  return {
    state: { since: key === GO_KEY ? now : undefined },
    meaning: key === '?' ? { kind: 'help' } : undefined,
  };
}

/** A shortcut of one key or of two after each other; `keys` as in `Kbd`. */
export interface Shortcut {
  readonly keys: string;
  readonly what: string;
}

/** Keys that go to a page, by the second of the two: `g c`. */
const GO_KEY = 'g';

export interface GoTo extends Shortcut {
  readonly second: string;
  readonly href: string;
}

export function goTo(second: string, href: string, what: string): GoTo {
  return { second, href, what, keys: `${GO_KEY} ${second}` };
}

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
 * @param places where two keys can go to
 */
export function readKey(
  { since }: SequenceState,
  key: string,
  now: number,
  places: readonly GoTo[],
): { readonly state: SequenceState; readonly meaning: KeyMeaning } {
  if (since !== undefined && now - since <= SECOND_KEY_MS) {
    const found = places.find(({ second }) => second === key);
    if (found !== undefined)
      return { state: { since: undefined }, meaning: { kind: 'go', href: found.href } };
  }
  return {
    state: { since: key === GO_KEY ? now : undefined },
    meaning: key === '?' ? { kind: 'help' } : undefined,
  };
}

import { useId, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Failure } from '#domain/failure/failure.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';

/** Failures of the session, and not of what was asked for: whatever is read meets them. */
const OF_SESSION: ReadonlySet<Failure['kind']> = new Set([
  'unauthenticated',
  'claimsChallenge',
  'interactionBlocked',
  'clockWrong',
  'signInFailed',
  'signInRefused',
  'tabStorage',
]);

interface Standing {
  readonly id: string;
  /** Undefined for a line that only names the failure. */
  readonly words: string | undefined;
}

const standing = createExternalStore<readonly Standing[]>([]);

/**
 * Is it for this panel to say why something could not be read? Where sign-in has ended, each part
 * of a page meets the same; it is said, with its way out, by the first of them.
 * @param words what the panel says
 */
export function useSaysIt(failure: Failure, words: string): boolean {
  const { id, all } = useStanding(isShared(failure), words);
  const first = all.find((each) => each.words === words);
  return !isShared(failure) || first === undefined || first.id === id;
}

/** Is it for this line to offer the way out? It is where no panel does, and no line before it. */
export function useOffersWayOn(failure: Failure, isLine: boolean): boolean {
  const asked = isLine && isShared(failure);
  const { id, all } = useStanding(asked, undefined);
  const [first] = all;
  return !asked || (all.every(({ words }) => words === undefined) && (first?.id ?? id) === id);
}

/** What became of a write is said where it was made, whatever stands elsewhere. */
function isShared({ kind, trace }: Failure): boolean {
  return OF_SESSION.has(kind) && trace.isRead === true;
}

/** Puts itself among those that tell of the session, as long as it is there. */
function useStanding(isIn: boolean, words: string | undefined) {
  const id = useId();
  const all = useSyncExternalStore(standing.subscribe, standing.get, standing.get);
  useLayoutEffect(() => {
    if (!isIn) return undefined;
    standing.set([...standing.get(), { id, words }]);
    return () => standing.set(standing.get().filter((each) => each.id !== id));
  }, [id, words, isIn]);
  return { id, all };
}

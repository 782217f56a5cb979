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
  readonly words: string;
}

const standing = createExternalStore<readonly Standing[]>([]);

/**
 * Is it for this panel to say why something could not be read? Where sign-in has ended, each part
 * of a page meets the same; it is said, with its way out, by the first of them.
 * @param words what the panel says
 */
export function useSaysIt({ kind, trace }: Failure, words: string): boolean {
  const id = useId();
  const panels = useSyncExternalStore(standing.subscribe, standing.get, standing.get);
  // What became of a write is said where it was made, whatever stands elsewhere.
  const isShared = OF_SESSION.has(kind) && trace.isRead === true;
  useLayoutEffect(() => {
    if (!isShared) return undefined;
    standing.set([...standing.get(), { id, words }]);
    return () => standing.set(standing.get().filter((panel) => panel.id !== id));
  }, [id, words, isShared]);
  const first = panels.find((panel) => panel.words === words);
  return !isShared || first === undefined || first.id === id;
}

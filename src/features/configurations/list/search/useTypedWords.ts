import { useCallback, useEffect, useState } from 'react';

/** How long nobody types before the address follows. */
const PAUSE_MS = 200;

interface TypedWords {
  readonly words: string;
  readonly type: (words: string) => void;
  /** The address follows at once: the field is left. */
  readonly settle: () => void;
  /** What was typed and is not in the address yet does not count any more. */
  readonly forget: () => void;
}

/**
 * Words that are typed count at once, and are in the address as soon as nobody types: to change the
 * address costs more than to search. An address that changes for another reason is followed.
 * @param known as the address has them
 * @param toAddress keeps its identity
 */
export function useTypedWords(known: string, toAddress: (words: string) => void): TypedWords {
  const [typed, setTyped] = useState<{ readonly words: string; readonly isSent: boolean }>();
  const [seen, setSeen] = useState(known);
  if (known !== seen) {
    setSeen(known);
    if (typed?.isSent === true) setTyped(undefined);
  }
  const pending = typed?.isSent === false ? typed.words : undefined;
  const settle = useCallback(() => {
    if (pending === undefined) return;
    // What was typed meanwhile may not be drawn yet: it is not what is sent, and must not be undone
    // by it.
    setTyped((now) => (now?.words === pending ? { words: pending, isSent: true } : now));
    toAddress(pending);
  }, [pending, toAddress]);
  useEffect(() => {
    if (pending === undefined) return undefined;
    const timer = setTimeout(settle, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pending, settle]);
  const type = useCallback((words: string) => setTyped({ words, isSent: false }), []);
  const forget = useCallback(() => setTyped(undefined), []);
  return { words: typed?.words ?? known, type, settle, forget };
}

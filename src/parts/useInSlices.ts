import { useEffect, useState } from 'react';

/**
 * The result of a long computation that lets the page have its turn. A new one begins when
 * `compute` is another function (memoize it), and ends the one before; the last result stays until
 * the next is there.
 * @param compute rejects when the signal aborts; undefined while there is nothing to compute
 */
export function useInSlices<T>(compute: ((signal: AbortSignal) => Promise<T>) | undefined): {
  readonly result: T | undefined;
  readonly isCurrent: boolean;
} {
  const [done, setDone] = useState<{ readonly compute: typeof compute; readonly result: T }>();
  const [error, setError] = useState<{ readonly thrown: unknown }>();
  useEffect(() => {
    if (compute === undefined) return undefined;
    const stop = new AbortController();
    // What was asked for is drawn first: the first slice would make that wait.
    const start = setTimeout(() => {
      compute(stop.signal).then(
        (result) => {
          if (!stop.signal.aborted) setDone({ compute, result });
        },
        (thrown: unknown) => {
          if (!stop.signal.aborted) setError({ thrown });
        },
      );
    });
    return () => {
      clearTimeout(start);
      stop.abort();
    };
  }, [compute]);
  // A computation that breaks is a fault of the app: shown as any other, not as a result that never
  // comes.
  if (error !== undefined) throw error.thrown;
  return { result: done?.result, isCurrent: compute !== undefined && done?.compute === compute };
}

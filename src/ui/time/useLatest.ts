import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function at every render, which does what the last one that was drawn says. For what is
 * only called later, by a person or a timer: parts that are given it need not be drawn again
 * because it has something new to do.
 */
export function useLatest<Arguments extends readonly unknown[], Result>(
  callback: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}

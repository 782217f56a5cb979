import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes often, passed on at once where it has been quiet, and else at most every so
 * many milliseconds, the newest each time: what is drawn from it gets to its end before the next
 * comes. The first that says something does not wait for those that say nothing.
 * @param gap in milliseconds
 * @param isNothing keeps its identity
 */
export function useAtMostEvery<Value>(
  value: Value,
  gap: number,
  isNothing: (value: Value) => boolean,
): Value {
  const [shown, setShown] = useState(value);
  const passedOn = useRef({ value, at: 0 });
  useEffect(() => {
    const last = passedOn.current;
    const wait = isNothing(last.value) ? 0 : Math.max(0, last.at + gap - performance.now());
    const timer = setTimeout(() => {
      passedOn.current = { value, at: performance.now() };
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, gap, isNothing]);
  return shown;
}

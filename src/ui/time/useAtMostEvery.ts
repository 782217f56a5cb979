import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes often, passed on at once where it has been quiet, and else at most every so
 * many milliseconds, the newest each time: what is drawn from it gets to its end before the next
 * comes.
 * @param gap in milliseconds
 */
export function useAtMostEvery<Value>(value: Value, gap: number): Value {
  const [shown, setShown] = useState(value);
  const passedOn = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, passedOn.current + gap - performance.now());
    const timer = setTimeout(() => {
      passedOn.current = performance.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, gap]);
  return shown;
}

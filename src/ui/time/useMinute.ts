import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let timer: number | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(() => {
    for (const each of listeners) each();
  }, MINUTE / 4);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

const currentMinute = (): number => Math.floor(Date.now() / MINUTE);

/**
 * The current minute in milliseconds since 1970. Renders again when it changes; one timer serves
 * the page.
 */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, currentMinute, currentMinute) * MINUTE;
}

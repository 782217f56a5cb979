/**
 * Runs one task at a time across all tabs of this browser (Web Locks). Where the browser has no
 * locks, which today's browsers have in secure contexts, the task runs at once.
 */
export async function runExclusive<T>(name: string, task: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return task();
  return (await navigator.locks.request(name, task)) as T;
}

/** What {@link tryExclusive} came to: the task ran, or somebody else holds the lock. */
export type Tried<T> = { readonly isHeld: true; readonly value: T } | { readonly isHeld: false };

/** Runs a task if no other tab of this browser holds the lock; does not wait for it (Web Locks). */
export async function tryExclusive<T>(name: string, task: () => Promise<T>): Promise<Tried<T>> {
  const locks = webLocks();
  if (locks === undefined) return { isHeld: true, value: await task() };
  return (await locks.request(name, { ifAvailable: true }, async (lock): Promise<Tried<T>> =>
    lock === null ? { isHeld: false } : { isHeld: true, value: await task() },
  )) as Tried<T>;
}

/**
 * Runs a task beside others of its kind, and never beside a task that {@link runExclusive} runs
 * under the same name.
 */
export async function runShared<T>(name: string, task: () => Promise<T>): Promise<T> {
  const locks = webLocks();
  return locks === undefined
    ? task()
    : ((await locks.request(name, { mode: 'shared' }, task)) as T);
}

/** Does a tab of this browser hold the lock now? False where that cannot be told. */
export async function isLocked(name: string): Promise<boolean> {
  const { held = [] } = (await webLocks()?.query()) ?? {};
  return held.some((lock) => lock.name === name);
}

/** Today's browsers have locks in secure contexts; without them tasks run at once. */
function webLocks(): LockManager | undefined {
  return typeof navigator === 'undefined'
    ? undefined
    : (navigator.locks as LockManager | undefined);
}

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

interface LockWish {
  readonly mode?: LockMode;
  /** Ends the wait, not the holding. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits for a lock that all tabs of this browser know: in turn, and beside nobody, or beside those
 * that share it.
 * @returns gives it back; a tab that is closed does so by itself
 */
export function holdLock(
  name: string,
  { mode = 'exclusive', signal }: LockWish = {},
): Promise<() => void> {
  const locks = webLocks();
  if (locks === undefined) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    const hold = () => new Promise<void>((release) => resolve(release));
    locks.request(name, { mode, ...(signal && { signal }) }, hold).catch(reject);
  });
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

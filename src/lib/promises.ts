/**
 * The task's end, or what `because` says as soon as the signal aborts: what the task comes to is
 * nobody's business then.
 */
export function untilAborted<T>(
  task: Promise<T>,
  signal: AbortSignal | undefined,
  because: () => unknown = () => signal?.reason,
): Promise<T> {
  if (signal === undefined) return task;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(because() as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    task.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Who asks while it is being asked hears the same answer; who asks after that asks anew. */
export function askedOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | undefined;
  return () =>
    (asking ??= ask().finally(() => {
      asking = undefined;
    }));
}

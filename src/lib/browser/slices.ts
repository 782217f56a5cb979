export interface SliceOptions {
  /** Milliseconds of work before the page has its turn. */
  readonly sliceMs?: number;
  /** Lets the page have its turn. */
  readonly pause?: () => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** A long computation that stops every so often, in one go. */
export function runToEnd<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As {@link runToEnd}, in slices that leave the page alive. Rejects when the signal aborts. */
export async function runInSlices<T>(
  steps: Iterator<unknown, T>,
  { sliceMs = 10, pause = nextTask, signal }: SliceOptions = {},
): Promise<T> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await pause();
    signal?.throwIfAborted();
    until = performance.now() + sliceMs;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

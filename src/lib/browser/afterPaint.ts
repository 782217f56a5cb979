/** Longest wait for a frame, in milliseconds: a page that is not shown is drawn nothing. */
const PATIENCE_MS = 100;

/**
 * Resolves once what was just changed is on the screen, so that work that follows does not hold it
 * back.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void setTimeout(resolve));
    setTimeout(resolve, PATIENCE_MS);
  });
}

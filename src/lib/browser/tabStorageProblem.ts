const PROBE_KEY = 'assignment-desk:probe';

/** Characters: a sign-in under way and its tokens take less. */
const PROBE_LENGTH = 32_768;

/**
 * Whether the tab can hold what sign-in has to store: `blocked` where the browser forbids it,
 * `full` where there is no room; undefined where it can.
 */
export function tabStorageProblem(): 'blocked' | 'full' | undefined {
  try {
    sessionStorage.setItem(PROBE_KEY, '0'.repeat(PROBE_LENGTH));
    sessionStorage.removeItem(PROBE_KEY);
    return undefined;
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}

const { performance: clock } = process.getBuiltinModule('perf_hooks');

/** How long nobody has anything to do where nobody has, in milliseconds, and how often in a row. */
const SLICE_MS = 5;
const QUIET_SLICES = 2;

/** Slices after which a page is said to work without end. */
const MOST_SLICES = 2000;

/**
 * For tests: resolves once this process has nothing to do but wait for timers: what answers, clicks
 * and timers set going has come as far as it does by itself, however busy the machine is.
 */
export async function quiet(later: typeof setTimeout = setTimeout): Promise<void> {
  let isQuiet = 0;
  for (let slice = 0; slice < MOST_SLICES && isQuiet < QUIET_SLICES; slice += 1) {
    const before = clock.eventLoopUtilization();
    // oxlint-disable-next-line no-await-in-loop -- one slice after another
    await new Promise((resolve) => void later(resolve, SLICE_MS));
    const { idle, active } = clock.eventLoopUtilization(before);
    isQuiet = idle > active ? isQuiet + 1 : 0;
  }
}

import { onTestFinished, vi } from 'vitest';
import { quiet } from '#app/testing/quiet.ts';

/** Steps in which time passes while somebody waits for what comes of it, in milliseconds. */
const STEP_MS = 4000;

/** Longest that is waited for what comes of a step, in milliseconds of the machine. */
const PATIENCE_MS = 20_000;

interface Timer {
  readonly due: number;
  readonly ring: () => void;
  readonly real: ReturnType<typeof setTimeout>;
}

/**
 * For tests: the clock of this process, which goes on as it does and can be put ahead. What waits by
 * `setTimeout` or `setInterval` from now on rings when it is due by this clock, once for each time
 * that is put ahead; `Date` tells its time. The machine's own is back once the test is over: Vitest
 * would put it back before the next test only (`unstubGlobals`), and the tenant that the next file
 * makes in the meantime would live in tomorrow.
 */
export function movedClock() {
  const machine = { Date, setTimeout, clearTimeout };
  const timers = new Map<unknown, Timer>();
  let ahead = 0;
  const now = (): number => machine.Date.now() + ahead;

  function later(ring: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) {
    const run = (): void => {
      timers.delete(real);
      ring(...values);
    };
    const real = machine.setTimeout(run, ms);
    timers.set(real, { due: now() + ms, ring: run, real });
    return real;
  }
  /** The timer of each that comes again and again. */
  const again = new Map<unknown, unknown>();
  function every(ring: () => void, ms = 0) {
    const key = later(function next() {
      again.set(key, later(next, ms));
      ring();
    }, ms);
    again.set(key, key);
    return key;
  }
  function stop(timer: ReturnType<typeof setTimeout> | undefined): void {
    const real = (again.get(timer) ?? timer) as typeof timer;
    again.delete(timer);
    timers.delete(real);
    machine.clearTimeout(real);
  }
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal('setTimeout', later);
  vi.stubGlobal('setInterval', every);
  vi.stubGlobal('clearInterval', stop);
  vi.stubGlobal('clearTimeout', stop);
  vi.stubGlobal(
    'Date',
    new Proxy(machine.Date, {
      construct: (target, given: [], as) =>
        Reflect.construct(target, given.length === 0 ? [now()] : given, as) as Date,
      get: (target, key, self) =>
        key === 'now' ? now : (Reflect.get(target, key, self) as unknown),
    }),
  );

  /**
   * Time passes at once; what is due by then rings, in its order. Not before all is done that can
   * be done now: on a busy machine, a request would be given up before it has left.
   */
  async function pass(milliseconds: number): Promise<void> {
    await quiet(machine.setTimeout);
    ahead += milliseconds;
    const due = [...timers.values()].filter((timer) => timer.due <= now());
    for (const { ring, real } of due.toSorted((one, other) => one.due - other.due)) {
      machine.clearTimeout(real);
      ring();
    }
    await quiet(machine.setTimeout);
  }

  return {
    now,
    pass,
    /** Time passes until this holds: as long as it throws, it does not. */
    async passUntil(holds: () => void, step = STEP_MS): Promise<void> {
      const end = machine.Date.now() + PATIENCE_MS;
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- one step after another
        await pass(step);
        try {
          return holds();
        } catch (error) {
          if (machine.Date.now() > end) throw error;
        }
      }
    },
  };
}

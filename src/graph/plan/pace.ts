import { afterBatch, FIRST_CONCURRENCY } from '#domain/plan/allowance/concurrency.ts';
import type { SharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import type { BatchedOptions } from '#graph/plan/batchedHttp.ts';

/**
 * How fast batches are sent: more at the same time as long as Graph accepts them, and none while it
 * throttles the app as a whole.
 * @param waitUntil resolves at this time, in epoch milliseconds
 */
export function createPace(
  allowance: SharedAllowance,
  now: () => number,
  waitUntil: (until: number) => Promise<void>,
): Pick<BatchedOptions, 'sideBySide' | 'gate' | 'onBatch'> {
  let concurrency = FIRST_CONCURRENCY;
  /**
   * Epoch milliseconds until which Graph put off the app as a whole, as far as this page was told.
   */
  let held = Promise.resolve(0);
  let mayHaveBeenRefused = true;
  return {
    sideBySide: () => concurrency.level,
    async gate() {
      for (let until = await held; until > now(); until = await held) await waitUntil(until);
    },
    onBatch({ parts, putOff, retryAfterSeconds }) {
      concurrency = afterBatch(concurrency, putOff > 0);
      // One part put off is its own affair; half of them is the app's.
      if (putOff * 2 > parts) {
        held = allowance.refused(retryAfterSeconds);
        mayHaveBeenRefused = true;
      } else if (putOff === 0 && mayHaveBeenRefused) {
        mayHaveBeenRefused = false;
        void allowance.admitted();
      }
    },
  };
}

import type { PlanWait } from '#domain/plan/run/progress.ts';
import type { SharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { ANSWERED_AFTER_MS } from '#domain/plan/allowance/tokenBucket.ts';

/**
 * Reads that go with the writes of an item: the fresh one, the one back, and one for good measure.
 */
const READS_PER_ITEM = 3;

/** What was taken for several items at once; each reports what it used of it. */
export interface Grant {
  /**
   * Of the writes granted to this item, one is used; false when there is none left, or the grant is
   * too old to hold.
   */
  use(index: number): boolean;
  /** The item sends no more under this grant. */
  close(index: number): void;
}

/** An item that is about to be begun, and how many writes it takes as a rule. */
export interface WaveItem {
  readonly index: number;
  readonly writes: number;
}

export interface WriteAllowance {
  /** @returns the grant, or how long to wait and why */
  takeFor(items: readonly WaveItem[]): Promise<Grant | PlanWait>;
  takeOne(isUrgent: boolean): Promise<void>;
}

/**
 * The allowance as a run uses it: taken for a wave of items before they are read, so that what is
 * read is written at once.
 *
 * Requests that only ask but are sent by POST (the devices a filter matches, reports) are not taken
 * from it, though Graph counts every POST: a review sends a few of them, and leaving room for them
 * would keep a whole wave of twenty waiting for the next window. Where they meet a full window,
 * Graph refuses as many writes with 429, which a run waits out and sends again.
 */
export function writeAllowance(
  shared: SharedAllowance,
  now: () => number,
  sleep: (milliseconds: number) => Promise<void>,
): WriteAllowance {
  return {
    async takeFor(items) {
      const id = crypto.randomUUID();
      const writes = items.reduce((sum, item) => sum + item.writes, 0);
      const { ms, reason } = await shared.take({
        id,
        writes,
        all: writes + READS_PER_ITEM * items.length,
      });
      if (ms > 0) return { until: now() + ms, reason };
      const staleAt = now() + ANSWERED_AFTER_MS;
      const left = new Map(items.map((item) => [item.index, item.writes]));
      let used = 0;
      const close = (index: number) => {
        if (!left.delete(index) || left.size > 0) return;
        // From here the window counts: what was not sent is given back.
        void shared.answered({ id, writes: used, all: used + READS_PER_ITEM * items.length });
      };
      return {
        use(index) {
          const mine = left.get(index) ?? 0;
          // By then it may not count any more.
          if (mine === 0 || now() >= staleAt) return false;
          left.set(index, mine - 1);
          used += 1;
          return true;
        },
        close,
      };
    },
    async takeOne(isUrgent) {
      const want = { id: crypto.randomUUID(), writes: 1, all: 1 };
      if (isUrgent) return shared.takeAnyway(want);
      for (;;) {
        const { ms } = await shared.take(want);
        if (ms === 0) return undefined;
        await sleep(ms);
      }
    },
  };
}

/**
 * How many batches are in flight at once: one more after each clean round, half after a refusal.
 */
export interface Concurrency {
  readonly level: number;
  /** Clean batches since the level changed. */
  readonly clean: number;
}

export const MOST_BATCHES = 6;

export const FIRST_CONCURRENCY: Concurrency = { level: 3, clean: 0 };

export function afterBatch({ level, clean }: Concurrency, isThrottled: boolean): Concurrency {
  if (isThrottled) return { level: Math.max(1, Math.floor(level / 2)), clean: 0 };
  return clean + 1 >= level
    ? { level: Math.min(MOST_BATCHES, level + 1), clean: 0 }
    : { level, clean: clean + 1 };
}

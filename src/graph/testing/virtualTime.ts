/** For tests: time that passes only while everybody waits, so that nothing is outrun by a clock. */
export interface VirtualTime {
  /** Epoch milliseconds */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Resolves when all that can happen without time passing has happened, nearly. */
  tick(): Promise<void>;
  /** Holds the clock for as long as the task runs. */
  busy<T>(task: () => Promise<T>): Promise<T>;
  /** Ends all waiting for good: whoever sleeps will not wake. */
  forget(): void;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

const QUIET_TURNS = 6;

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export function virtualTime(start: number): VirtualTime {
  let now = start;
  let busy = 0;
  let sleepers: Sleeper[] = [];
  let isPumping = false;

  async function pump(): Promise<void> {
    if (isPumping) return;
    isPumping = true;
    while (sleepers.length > 0) {
      // Reading an answer takes turns of the event loop in which nobody seems busy.
      for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
        await turn();
        if (busy > 0) quiet = 0;
      }
      const at = Math.min(...sleepers.map((sleeper) => sleeper.at));
      const due = sleepers.filter((sleeper) => sleeper.at === at);
      sleepers = sleepers.filter((sleeper) => sleeper.at !== at);
      now = Math.max(now, at);
      for (const { wake } of due) wake();
    }
    isPumping = false;
  }

  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { at: now + milliseconds, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(signal.reason as Error);
        });
        void pump();
      }),
    tick: turn,
    async busy(task) {
      busy += 1;
      try {
        return await task();
      } finally {
        busy -= 1;
      }
    },
    forget() {
      sleepers = [];
    },
  };
}

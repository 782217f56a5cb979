import { BATCH_SIZE } from '#domain/plan/allowance/allowance.ts';
import type { BatchResult } from '#graph/transport/batch.ts';
import type { GraphRequest } from '#graph/transport/http.ts';

interface Queued {
  readonly request: GraphRequest;
  readonly onLeave: (() => void) | undefined;
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: unknown) => void;
}

export interface LaneOptions {
  /** Sends requests as one batch, once. */
  readonly send: (requests: readonly GraphRequest[]) => Promise<readonly BatchResult[]>;
  /** How many batches may be on their way side by side. */
  readonly sideBySide: () => number;
  /** Resolves when all who will ask at this moment have asked. */
  readonly tick: () => Promise<void>;
  /** Resolves when something may leave. */
  readonly gate: () => Promise<void>;
}

/** Sends one request in the next batch. `onLeave` is told just before; where it throws, it stays. */
export type Lane = (request: GraphRequest, onLeave?: () => void) => Promise<BatchResult>;

/**
 * Gathers requests that are asked for at the same time and sends them in batches of twenty. Whoever
 * asks waits for the answer before asking again, so that no batch holds two writes of one
 * configuration. When a batch fails as a whole, each of its parts does.
 */
export function batchLane({ send, sideBySide, tick, gate }: LaneOptions): Lane {
  const queue: Queued[] = [];
  let onTheirWay = 0;
  let isFlushing = false;

  async function flush(): Promise<void> {
    if (isFlushing) return;
    isFlushing = true;
    await tick();
    await gate();
    isFlushing = false;
    while (queue.length > 0 && onTheirWay < sideBySide()) {
      const leaving = queue.splice(0, BATCH_SIZE).filter(isLeaving);
      if (leaving.length > 0) void sendOne(leaving);
    }
  }

  async function sendOne(batch: readonly Queued[]): Promise<void> {
    onTheirWay += 1;
    try {
      const results = await send(batch.map(({ request }) => request));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index]!);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      onTheirWay -= 1;
      if (queue.length > 0) void flush();
    }
  }

  return (request, onLeave) =>
    new Promise((resolve, reject) => {
      queue.push({ request, onLeave, resolve, reject });
      void flush();
    });
}

function isLeaving({ onLeave, reject }: Queued): boolean {
  try {
    onLeave?.();
    return true;
  } catch (error) {
    reject(error);
    return false;
  }
}

import { type Failure, FailureError } from '#domain/failure/failure.ts';
import { batchLane, type Lane, type LaneOptions } from '#graph/plan/batchLane.ts';
import { type BatchPart, type BatchResult, sendParts } from '#graph/transport/batch.ts';
import { asRead, type GraphAnswer, type GraphRequest, type Http } from '#graph/transport/http.ts';
import { countedFailures, isPutOff } from '#graph/transport/retry.ts';
import { isFresh } from '#graph/write/basis.ts';

export interface BatchedOptions extends Omit<LaneOptions, 'send'> {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told before a batch of writes leaves; nothing of it leaves when this rejects. */
  readonly beforeWrites: () => Promise<void>;
  /**
   * Told after each batch: how many of its parts were put off, of how many: all, when the batch was
   * refused as one.
   */
  readonly onBatch: (batch: {
    readonly parts: number;
    readonly putOff: number;
    readonly retryAfterSeconds: number | undefined;
  }) => void;
}

/**
 * Sends requests that are asked for at the same time in batches of twenty. A request
 * that has an absolute address (a next link) or headers of its own, or that Graph wants a new proof
 * of sign-in for, goes by itself.
 */
export function batchedHttp(http: Http, options: BatchedOptions): Http {
  const lanes = { read: readLane(http, options), write: writeLane(http, options) };
  const alone = oneByOne();

  /** Retries a throttled part alone, by the same retry policy as any request. */
  async function ask(request: GraphRequest, isRead: boolean): Promise<BatchResult> {
    const attemptOf = countedFailures();
    for (;;) {
      const result = await (isRead ? lanes.read(request) : writeFresh(lanes.write, request));
      if (result.ok || isUnauthenticated(result.failure)) return result;
      const { failure } = result;
      const { signal } = request;
      if (isPutOff(failure)) {
        request.onPutOff?.(failure);
        request.basis?.putOff(failure);
      }
      if (!(await http.waitToRepeat({ isRead, attempt: attemptOf(failure), failure, signal })))
        return result;
      await request.beforeRepeat?.();
    }
  }

  async function send(request: GraphRequest): Promise<GraphAnswer> {
    if (!request.url.startsWith(VERSION)) return http(request);
    if (request.headers !== undefined) return alone(() => sendAlone(http, request, options));
    const isRead = request.isRead ?? (request.method ?? 'GET') === 'GET';
    const result = await ask(request, isRead);
    if (result.ok) return result;
    // Only a request of its own renews a token, and answers a claims challenge.
    if (isUnauthenticated(result.failure)) return http(request);
    throw new FailureError(isRead ? asRead(result.failure) : result.failure);
  }

  return Object.assign(send, { waitToRepeat: http.waitToRepeat });
}

/** A write by itself, noted before it leaves like those of a batch. */
async function sendAlone(
  http: Http,
  request: GraphRequest,
  { gate, beforeWrites }: BatchedOptions,
): Promise<GraphAnswer> {
  await gate();
  request.onLeave?.();
  await beforeWrites();
  let isNoted = true;
  const onLeave = () => {
    if (!isNoted) request.onLeave?.();
    isNoted = false;
  };
  return http({ ...request, onLeave });
}

/** Runs tasks one after the other, in the order in which they came. */
function oneByOne(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Batches are of one version, and name their parts below it. */
const VERSION = '/beta';

function partOf({ method = 'GET', url, body }: GraphRequest): BatchPart {
  const withBody =
    body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } };
  return { method, url: url.slice(VERSION.length), ...withBody };
}

function scopesOf(requests: readonly GraphRequest[]): readonly string[] {
  const [first, ...others] = new Set(requests.map(({ scopes }) => scopes));
  return others.length === 0 ? (first ?? []) : [...new Set([first ?? [], ...others].flat())];
}

function readLane(http: Http, options: BatchedOptions): Lane {
  return batchLane({
    ...options,
    async send(requests) {
      const results = await sendParts(http, requests.map(partOf), {
        isRead: true,
        scopes: scopesOf(requests),
        beforeRepeat: options.gate,
        onPutOff: (failure) => void tell(allPutOff(requests, failure), options),
      });
      return tell(results, options);
    },
  });
}

/**
 * Batches of writes. A throttled batch fails every part; each reads its list again before it is
 * retried, since the list may have changed meanwhile.
 */
function writeLane(http: Http, options: BatchedOptions): Lane {
  const { now, beforeWrites } = options;
  return batchLane({
    ...options,
    async send(requests) {
      const leftLineAt = now();
      await beforeWrites();
      const basis = {
        mayLeave: () => isFresh(leftLineAt, now()),
        renew: () => Promise.reject(new KeptWaiting()),
        putOff: () => undefined,
      };
      const scopes = scopesOf(requests);
      try {
        const sent = { isRead: false, scopes, basis, repeats: false } as const;
        return tell(await sendParts(http, requests.map(partOf), sent), options);
      } catch (error) {
        if (!(error instanceof FailureError) || !isPutOff(error.failure)) throw error;
        return tell(allPutOff(requests, error.failure), options);
      }
    },
  });
}

function allPutOff(requests: readonly GraphRequest[], failure: Failure): BatchResult[] {
  return requests.map(() => ({ ok: false, failure }));
}

function tell(results: readonly BatchResult[], { onBatch }: BatchedOptions) {
  const putOff = results.flatMap((result) =>
    !result.ok && isPutOff(result.failure) ? [result.failure] : [],
  );
  const longest = Math.max(0, ...putOff.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds));
  onBatch({
    parts: results.length,
    putOff: putOff.length,
    retryAfterSeconds: longest > 0 ? longest : undefined,
  });
  return results;
}

/**
 * What waits in line too long goes back, is looked at again, and gets in line anew; not for ever,
 * where something is as slow as that.
 */
async function writeFresh(write: Lane, request: GraphRequest): Promise<BatchResult> {
  const { basis, onLeave } = request;
  const leave = () => {
    if (basis?.mayLeave() === false) throw new KeptWaiting();
    onLeave?.();
  };
  for (let round = 1; ; round += 1) {
    try {
      return await write(request, leave);
    } catch (error) {
      if (!(error instanceof KeptWaiting)) throw error;
      if (round === MAX_ROUNDS) throw new FailureError({ kind: 'timeout', trace: TOO_OLD });
      await basis?.renew();
    }
  }
}

/**
 * So often a request gets in line anew: holds of Graph are waited out, and a machine that is slow
 * every time is not.
 */
const MAX_ROUNDS = 10;

const TOO_OLD = {
  message: 'Each time it could leave, its list had been read too long ago. It was not sent.',
};

/** It did not leave: what it was made of may have changed while it waited. */
class KeptWaiting extends Error {}

function isUnauthenticated({ kind }: Failure): boolean {
  return kind === 'unauthenticated' || kind === 'claimsChallenge';
}

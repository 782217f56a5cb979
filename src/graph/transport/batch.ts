import { z } from 'zod/mini';
import type { Failure } from '#domain/failure/failure.ts';
import { failureOfAnswer } from '#graph/transport/failureOfAnswer.ts';
import { asRead, type GraphAnswer, type GraphRequest, type Http } from '#graph/transport/http.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { sideBySide } from '#graph/transport/sideBySide.ts';

/** Documented limit: https://learn.microsoft.com/graph/json-batching */
const MAX_REQUESTS = 20;

/** One request of a batch, as Graph wants it. */
export interface BatchPart {
  readonly method: NonNullable<GraphRequest['method']>;
  /** Relative to the version, e.g. `/groups/{id}/members/$count`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface BatchRead {
  /** Relative to the version, e.g. `/groups/{id}/members/$count`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type BatchResult =
  | ({ readonly ok: true } & GraphAnswer)
  | { readonly ok: false; readonly failure: Failure };

const batchSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.nullish(z.record(z.string(), z.unknown())),
      body: z.optional(z.unknown()),
    }),
  ),
});

interface BatchOptions extends Pick<
  GraphRequest,
  'onPutOff' | 'beforeRepeat' | 'basis' | 'repeats'
> {
  readonly scopes: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** Batches on their way side by side. */
const SIDE_BY_SIDE = 4;

/**
 * Several reads in as few requests as Graph allows, some batches at a time. Each read ends for
 * itself: the answer is in the order of the questions, and a part that was refused, or not answered
 * at all, is a failure of that part alone. Graph throttles part by part inside a batch that says
 * 200, so the parts put off are asked again, and only they; while one batch waits as it was told
 * to, no other leaves.
 */
export async function batchRead(
  http: Http,
  reads: readonly BatchRead[],
  options: BatchOptions,
): Promise<BatchResult[]> {
  const chunks = Array.from({ length: Math.ceil(reads.length / MAX_REQUESTS) }, (_, index) =>
    reads.slice(index * MAX_REQUESTS, (index + 1) * MAX_REQUESTS),
  );
  const gate = createGate();
  const results = await sideBySide(chunks, SIDE_BY_SIDE, (chunk) =>
    readChunk(http, chunk, gate, options),
  );
  return results.flat();
}

interface Gate {
  /** Waits until nobody waits. */
  pass(): Promise<void>;
  /** Holds everybody until this is over. */
  hold<T>(wait: Promise<T>): Promise<T>;
}

function createGate(): Gate {
  const waits = new Set<Promise<unknown>>();
  return {
    async pass() {
      while (waits.size > 0) await Promise.allSettled(waits);
    },
    async hold(wait) {
      waits.add(wait);
      try {
        return await wait;
      } finally {
        waits.delete(wait);
      }
    },
  };
}

async function readChunk(
  http: Http,
  reads: readonly BatchRead[],
  gate: Gate,
  options: BatchOptions,
): Promise<BatchResult[]> {
  await gate.pass();
  const results = await sendBatch(http, reads, options);
  for (let attempt = 1; ; attempt += 1) {
    const putOff = [...results.keys()].filter((index) => isThrottled(results[index]));
    const failure = longestWait(putOff.map((index) => results[index]!));
    if (
      failure === undefined ||
      !(await gate.hold(
        http.waitToRepeat({ isRead: true, attempt, failure, signal: options.signal }),
      ))
    )
      return results;
    await gate.pass();
    const again = await sendBatch(
      http,
      putOff.map((index) => reads[index]!),
      options,
    );
    for (const [position, index] of putOff.entries()) results[index] = again[position]!;
  }
}

function sendBatch(
  http: Http,
  reads: readonly BatchRead[],
  options: BatchOptions,
): Promise<BatchResult[]> {
  return sendParts(
    http,
    reads.map((read) => ({ method: 'GET', ...read })),
    { ...options, isRead: true },
  );
}

/**
 * One batch of up to {@link MAX_REQUESTS} parts, sent once: nothing of it is asked again, unless
 * the batch as a whole was put off and `repeats` lets it. A part that was not answered is a failure
 * that leaves it open whether the part was carried out.
 * @throws FailureError when the batch as a whole fails
 */
export async function sendParts(
  http: Http,
  parts: readonly BatchPart[],
  { isRead, ...options }: BatchOptions & { readonly isRead: boolean },
): Promise<BatchResult[]> {
  const url = '/beta/$batch';
  const requests = parts.map((part, index) => ({ id: String(index), ...part }));
  const answer = await http({ ...options, method: 'POST', url, body: { requests }, isRead });
  const { responses } = parseAnswer(batchSchema, answer, url);
  const byId = new Map(responses.map((response) => [response.id, response]));
  // A part that read has changed nothing, and nobody has to be told so.
  const failed = (failure: Failure): BatchResult => ({
    ok: false,
    failure: isRead ? asRead(failure) : failure,
  });
  return parts.map(({ method, url: partUrl }, index): BatchResult => {
    const part = byId.get(String(index));
    if (part === undefined)
      return failed({ kind: 'unreadableAnswer', trace: { method, url: partUrl } });
    const headers = headersOf(part.headers ?? {});
    if (part.status >= 200 && part.status < 300)
      return {
        ok: true,
        status: part.status,
        body: part.body,
        requestId: headers.get('request-id') ?? answer.requestId,
      };
    return failed(
      failureOfAnswer({ method, url: partUrl, status: part.status, headers, body: part.body }),
    );
  });
}

function isThrottled(result: BatchResult | undefined): boolean {
  return result?.ok === false && result.failure.kind === 'throttled';
}

function longestWait(results: readonly BatchResult[]): Failure | undefined {
  const failures = results.flatMap((result) => (result.ok ? [] : [result.failure]));
  return failures.toSorted((a, b) => (b.retryAfterSeconds ?? 0) - (a.retryAfterSeconds ?? 0))[0];
}

/** Headers of a part are plain JSON: any case, and numbers where HTTP has text. */
function headersOf(headers: Readonly<Record<string, unknown>>): {
  get(name: string): string | null;
} {
  const values = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    get: (name) => {
      const value = values.get(name.toLowerCase());
      return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
    },
  };
}

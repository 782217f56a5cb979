import { z } from 'zod';
import type { Failure } from '#domain/failure.ts';
import { failureOfAnswer } from '#graph/failureOfAnswer.ts';
import type { Http } from '#graph/http.ts';
import { parseAnswer } from '#graph/parse.ts';

/** Documented limit: https://learn.microsoft.com/graph/json-batching */
const MAX_REQUESTS = 20;

export interface BatchRead {
  /** Relative to the version, e.g. `/groups/{id}/members/$count`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type BatchResult = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly failure: Failure };

const batchSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown(),
    }),
  ),
});

/**
 * Several reads in as few requests as Graph allows. Each ends for itself: the answer is in the order of the questions,
 * and a part that was refused, or not answered at all, is a failure of that part alone.
 */
export async function batchRead(
  http: Http,
  reads: readonly BatchRead[],
  options: { readonly scopes: readonly string[]; readonly signal?: AbortSignal | undefined },
): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (let start = 0; start < reads.length; start += MAX_REQUESTS) {
    results.push(...(await sendBatch(http, reads.slice(start, start + MAX_REQUESTS), options)));
  }
  return results;
}

async function sendBatch(
  http: Http,
  reads: readonly BatchRead[],
  options: { readonly scopes: readonly string[]; readonly signal?: AbortSignal | undefined },
): Promise<BatchResult[]> {
  const url = '/beta/$batch';
  const requests = reads.map((read, index) => ({ id: String(index), method: 'GET', ...read }));
  const answer = await http({ ...options, method: 'POST', url, body: { requests }, isRead: true });
  const { responses } = parseAnswer(batchSchema, answer, url);
  const byId = new Map(responses.map((response) => [response.id, response]));
  return reads.map((read, index): BatchResult => {
    const part = byId.get(String(index));
    if (part === undefined) return { ok: false, failure: { kind: 'unreadableAnswer', trace: { url: read.url } } };
    if (part.status >= 200 && part.status < 300) return { ok: true, body: part.body };
    const headers = new Headers(part.headers);
    return { ok: false, failure: failureOfAnswer({ method: 'GET', url: read.url, status: part.status, headers, body: part.body }) };
  });
}

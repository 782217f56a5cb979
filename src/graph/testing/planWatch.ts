import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';
import { graphIdOf } from '#domain/family/configurationKey.ts';
import { configurationIn } from '#graph/testing/planFamilies.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

/** For tests: one request as the tenant saw it. */
export interface SeenRequest {
  /** ISO 8601 */
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly inBatch: boolean;
  readonly requestBody?: unknown;
  readonly responseBody?: unknown;
}

/**
 * The codes that a test's own refusals carry, so that the log tells how long each asked to wait.
 */
export function putOffCode(retryAfter: number | undefined): string {
  return retryAfter === undefined ? 'PutOff' : `PutOffFor${retryAfter}`;
}

interface PutOff {
  readonly request: SeenRequest;
  /** Epoch milliseconds before which it must not be repeated. */
  readonly until: number;
}

/**
 * Without `Retry-After`, Graph asks for exponential back-off; this is less than the shortest of it.
 */
const SHORTEST_BACK_OFF_MS = 1000;

const at = ({ time }: SeenRequest): number => Date.parse(time);

function codeIn(body: unknown): string {
  const error = isJsonObject(body) ? body['error'] : undefined;
  return isJsonObject(error) && typeof error['code'] === 'string' ? error['code'] : '';
}

function waitIn(body: unknown): number | undefined {
  const [, seconds] = /^PutOff(?:For(\d+))?$/.exec(codeIn(body)) ?? [undefined, 'none'];
  if (seconds === 'none') return undefined;
  return seconds === undefined ? SHORTEST_BACK_OFF_MS : Number(seconds) * 1000;
}

/**
 * Requests that were repeated before Graph's time, and batches that left while the app as a whole
 * was put off.
 * @param crashes epoch milliseconds: a page that opens anew does not know what the last one was
 * told
 */
export function tooEarly(requests: readonly SeenRequest[], crashes: readonly number[]): string[] {
  const early: string[] = [];
  const open = new Map<string, PutOff>();
  let held: PutOff | undefined;
  const isForgotten = (putOff: PutOff, now: number) =>
    crashes.some((crash) => crash >= at(putOff.request) && crash <= now);
  for (const request of requests) {
    const now = at(request);
    const isBatch = request.path.endsWith('/$batch');
    const key = `${request.method} ${request.path}`;
    const before = isBatch ? undefined : open.get(key);
    open.delete(key);
    if (before !== undefined && now < before.until && !isForgotten(before, now))
      early.push(`${key} ${before.until - now} ms too early`);
    // What was on its way already leaves no later than the refusal.
    if (
      isBatch &&
      held !== undefined &&
      now > at(held.request) &&
      now < held.until &&
      !isForgotten(held, now)
    )
      early.push(`a batch ${held.until - now} ms before the hold ended`);
    const wait = waitIn(request.responseBody);
    if (!isBatch && !request.inBatch && wait !== undefined)
      open.set(key, { request, until: now + wait });
    if (!isBatch) continue;
    // The parts of a batch that was cut are nobody's news.
    for (const [partKey, body] of toldParts(request)) {
      const partWait = waitIn(body);
      if (partWait !== undefined) open.set(partKey, { request, until: now + partWait });
    }
    const hold = wait ?? holdOf(request.responseBody);
    if (hold !== undefined && now + hold > (held?.until ?? 0))
      held = { request, until: now + hold };
  }
  return early;
}

function toldParts({
  requestBody,
  responseBody,
  status,
}: SeenRequest): (readonly [key: string, body: unknown])[] {
  const asked = isJsonObject(requestBody) ? requestBody['requests'] : undefined;
  if (status !== 200 || !Array.isArray(asked)) return [];
  const byId = new Map(
    asked
      .filter(isJsonObject)
      .map((part) => [part['id'], `${String(part['method'])} /beta${String(part['url'])}`]),
  );
  return partsIn(responseBody).map(({ id, body }) => [byId.get(id) ?? '', body]);
}

/** How long a batch holds all others, since 429 was the answer to most of it. */
function holdOf(body: unknown): number | undefined {
  const parts = partsIn(body);
  const waits = parts.flatMap(({ status, body: said }) =>
    status === 429 ? (waitIn(said) ?? []) : [],
  );
  return waits.length * 2 > parts.length ? Math.max(...waits) : undefined;
}

function partsIn(body: unknown): JsonObject[] {
  const responses = isJsonObject(body) ? body['responses'] : undefined;
  return Array.isArray(responses) ? responses.filter(isJsonObject) : [];
}

/** Refusals for too many requests that no test asked for: the allowance was overrun. */
export function provoked(requests: readonly SeenRequest[]): string[] {
  return requests.flatMap(({ status, method, path, responseBody }) =>
    status === 429 && waitIn(responseBody) === undefined ? [`${method} ${path}`] : [],
  );
}

/** The configurations that the writes of one request are about. */
export function writtenBy(url: string, method: string, body: string | undefined): string[] {
  const parsed: unknown = body === undefined ? undefined : JSON.parse(body);
  const parts: unknown = isJsonObject(parsed) ? parsed['requests'] : undefined;
  const all =
    url.endsWith('/$batch') && Array.isArray(parts)
      ? parts.filter(isJsonObject)
      : [{ method, url }];
  return all.flatMap((part) =>
    part['method'] === 'GET' ? [] : (configurationIn(String(part['url'])) ?? []),
  );
}

/** Of each configuration, the rows of the last list that was answered whole. */
export function lastLists(requests: readonly SeenRequest[]): Map<string, readonly JsonObject[]> {
  const lists = new Map<string, readonly JsonObject[]>();
  for (const { method, path, status, responseBody } of requests) {
    const id = configurationIn(path);
    const rows = isJsonObject(responseBody) ? responseBody['value'] : undefined;
    if (id !== undefined && method === 'GET' && status === 200 && Array.isArray(rows))
      lists.set(id, rows.filter(isJsonObject));
  }
  return lists;
}

/** Lines that had ended and end in another way now. */
export function unsettled(before: RunItem, after: RunItem): string[] {
  return before.lines.flatMap(({ end }, line) =>
    end === undefined || JSON.stringify(after.lines[line]?.end) === JSON.stringify(end)
      ? []
      : [`${before.configurationId} line ${line} was ${end.kind}`],
  );
}

/** Configurations of which something has left, or is about to: their state on the disk says so. */
export function noted({ items }: PlanRun): Set<string> {
  return new Set(
    items.flatMap(({ configurationId, state }) =>
      state.kind === 'waiting' ? [] : [configurationId],
    ),
  );
}

/**
 * Longest time between reading a list and carrying out a write that depends on it, where nothing on
 * the way is slow.
 */
const OLDEST_LIST_MS = 5000;

/**
 * Writes that depend on a list, all but the addition of a row, and were made of one that nobody had
 * looked at since it was sent last, or for too long: what somebody did to the list meanwhile would
 * be overwritten.
 */
export function madeOfOldLists(requests: readonly SeenRequest[]): string[] {
  const readAt = new Map<string, number>();
  const sent = new Set<string>();
  return requests.flatMap((request) => {
    const { method, path, status } = request;
    const id = configurationIn(path);
    if (id === undefined) return [];
    if (method === 'GET') {
      if (status === 200) readAt.set(id, at(request));
      for (const key of sent) if (key.includes(graphIdOf(id))) sent.delete(key);
      return [];
    }
    const key = `${method} ${path}`;
    if (key.endsWith('/assignments')) return [];
    const age = at(request) - (readAt.get(id) ?? 0);
    const isAnew = sent.has(key);
    sent.add(key);
    return isAnew || age > OLDEST_LIST_MS
      ? [`${key} ${isAnew ? 'sent again' : `${age} ms`} after its list was read`]
      : [];
  });
}

/** Counts what happened, to show that it did. */
export function tallies(): {
  add(what: string, times?: number): void;
  get(what: string): number;
  said(): string;
} {
  const counts = new Map<string, number>();
  return {
    add: (what, times = 1) => void counts.set(what, (counts.get(what) ?? 0) + times),
    get: (what) => counts.get(what) ?? 0,
    said: () =>
      [...counts]
        .toSorted()
        .map(([what, count]) => `${what} ${count}`)
        .join(', '),
  };
}

import { type Failure, FailureError } from '#domain/failure/failure.ts';
import { type Basis, BasisError, untilFresh } from '#graph/write/basis.ts';
import { failureOfAnswer } from '#graph/transport/failureOfAnswer.ts';
import { countedFailures, retryDelay } from '#graph/transport/retry.ts';

/**
 * What the client needs from its surroundings; the browser's own by default, a test's where it
 * wants another.
 */
export interface HttpOptions {
  /**
   * Graph's host without version, e.g. `https://graph.microsoft.com`. Tokens go there and nowhere
   * else.
   */
  readonly baseUrl: string;
  readonly getToken: (request: {
    readonly scopes: readonly string[];
    readonly claims?: string;
    readonly forceRefresh?: boolean;
  }) => Promise<string>;
  readonly fetch?: typeof fetch;
  readonly sleep?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly random?: () => number;
  /** Told when a request waits because Graph asked for it, and when it goes on. */
  readonly onWait?: (wait: Wait) => () => void;
  /** Milliseconds until a request counts as unanswered. */
  readonly timeoutMs?: number;
}

export interface Wait {
  readonly reason: Failure;
  /** Epoch milliseconds at which the request is sent again. */
  readonly until: number;
}

export interface GraphRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below the host with its version, e.g. `/beta/me`, or an absolute next link. */
  readonly url: string;
  readonly scopes: readonly string[];
  readonly body?: unknown;
  /** A body that is JSON text already, sent byte for byte; in place of `body`. */
  readonly bodyText?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** A POST that only asks, e.g. getByIds: repeated like a read. */
  readonly isRead?: boolean;
  /** Told each time Graph says not now, before that is waited out. */
  readonly onPutOff?: (failure: Failure) => void;
  /** Awaited before it is sent once more; it is not where this rejects. */
  readonly beforeRepeat?: () => Promise<void>;
  /** What the body was made of: looked at with the token in hand, each time it is sent. */
  readonly basis?: Basis | undefined;
  /** Told each time it is about to leave; where this throws, it does not. */
  readonly onLeave?: () => void;
  /** `false`: where Graph puts it off, that is the caller's to wait out. */
  readonly repeats?: false;
}

export interface GraphAnswer {
  readonly status: number;
  /** Parsed JSON; undefined when the answer has no body. */
  readonly body: unknown;
  readonly requestId: string | undefined;
}

export interface Http {
  (request: GraphRequest): Promise<GraphAnswer>;
  /**
   * Waits until the next attempt, told to {@link HttpOptions.onWait}; false at once when {@link
   * retryDelay} gives up.
   */
  waitToRepeat(refused: RefusedAttempt): Promise<boolean>;
}

export interface RefusedAttempt {
  readonly isRead: boolean;
  /** How often it has failed in this way so far. */
  readonly attempt: number;
  readonly failure: Failure;
  readonly signal: AbortSignal | undefined;
}

/**
 * One request to Graph: token, headers, time limit, one renewal on 401, retries by {@link
 * retryDelay}.
 * @throws FailureError for everything that is not a success; `AbortError` when the caller's signal
 * aborts.
 */
export function createHttp(options: HttpOptions): Http {
  const { sleep = defaultSleep, random = Math.random } = options;

  async function waitToRepeat({ signal, ...refused }: RefusedAttempt): Promise<boolean> {
    const delay = retryDelay({ ...refused, random: random() });
    if (delay === undefined) return false;
    const endWait = options.onWait?.({ reason: refused.failure, until: Date.now() + delay });
    try {
      await sleep(delay, signal);
    } finally {
      endWait?.();
    }
    return true;
  }

  async function send(request: GraphRequest): Promise<GraphAnswer> {
    const isRead = request.isRead ?? (request.method ?? 'GET') === 'GET';
    const attemptOf = countedFailures();
    for (;;) {
      try {
        return await sendAuthenticated(options, request);
      } catch (error) {
        if (!(error instanceof FailureError) || error instanceof BasisError) throw error;
        const failure = isRead ? asRead(error.failure) : error.failure;
        if (failure.kind === 'throttled' || failure.retryAfterSeconds !== undefined) {
          request.onPutOff?.(failure);
          request.basis?.putOff(failure);
        }
        if (
          request.repeats === false ||
          !(await waitToRepeat({
            isRead,
            attempt: attemptOf(failure),
            failure,
            signal: request.signal,
          }))
        )
          throw isRead ? new FailureError(failure, { cause: error }) : error;
        await request.beforeRepeat?.();
      }
    }
  }

  return Object.assign(send, { waitToRepeat });
}

/** The same failure, of a request that could not change anything. */
export function asRead(failure: Failure): Failure {
  return { ...failure, trace: { ...failure.trace, isRead: true } };
}

/** A 401 renews the token once, honouring a claims challenge; the second 401 is the answer. */
async function sendAuthenticated(
  options: HttpOptions,
  request: GraphRequest,
): Promise<GraphAnswer> {
  const { scopes } = request;
  const url = resolveUrl(options.baseUrl, request.url);
  const token = await options.getToken({ scopes });
  try {
    return await sendOnce(options, request, url, token);
  } catch (error) {
    if (
      !(error instanceof FailureError) ||
      error instanceof BasisError ||
      error.failure.trace.status !== 401
    )
      throw error;
    const { kind, claims } = error.failure;
    if (kind !== 'unauthenticated' && kind !== 'claimsChallenge') throw error;
    const renewed = await options.getToken({
      scopes,
      ...(claims === undefined ? { forceRefresh: true } : { claims }),
    });
    return sendOnce(options, request, url, renewed);
  }
}

async function sendOnce(
  options: HttpOptions,
  request: GraphRequest,
  url: string,
  token: string,
): Promise<GraphAnswer> {
  const { method = 'GET', headers, signal } = request;
  const body = request.bodyText ?? textOf(request.body);
  await untilFresh(request.basis);
  request.onLeave?.();
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 60_000);
  const clientRequestId = crypto.randomUUID();
  const trace = { method, url, clientRequestId };
  const init: RequestInit = {
    method,
    headers: {
      ...headers,
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      'client-request-id': clientRequestId,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    cache: 'no-store',
    credentials: 'omit',
    // A redirect would carry the token to wherever it points.
    redirect: 'error',
    ...(body === undefined ? {} : { body }),
  };
  let response: Response;
  let text: string;
  try {
    response = await (options.fetch ?? fetch)(url, init);
    text = await response.text();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    const kind = timeout.aborted ? 'timeout' : 'offline';
    throw new FailureError({ kind, trace }, { cause: error });
  }
  const parsed = parseBody(text);
  if (!response.ok) {
    const failure = failureOfAnswer({
      method,
      url,
      status: response.status,
      headers: response.headers,
      body: parsed.value,
    });
    throw new FailureError({ ...failure, trace: { clientRequestId, ...failure.trace } });
  }
  const requestId = response.headers.get('request-id') ?? undefined;
  if (!parsed.ok) {
    const message = 'The answer is not JSON.';
    throw new FailureError({
      kind: 'unreadableAnswer',
      trace: {
        ...trace,
        status: response.status,
        message,
        ...(requestId === undefined ? {} : { requestId }),
      },
    });
  }
  return { status: response.status, body: parsed.value, requestId };
}

/**
 * The absolute address, refused when it is not Graph's: an answer must not lead the token to
 * another host.
 */
function resolveUrl(baseUrl: string, url: string): string {
  const base = new URL(baseUrl);
  // Without address: nothing is sent. An id of `..` would lead a DELETE from one row to the
  // configuration that holds it.
  if (climbs(url))
    throw new FailureError({
      kind: 'unexpected',
      trace: {
        message: `The address ${url} leaves its place; an id in it is empty or made of dots.`,
      },
    });
  if (!URL.canParse(url, base))
    throw new FailureError({ kind: 'foreignHost', trace: { url: 'no valid address' } });
  const { origin, protocol, username, password, href } = new URL(url, base);
  if (origin !== base.origin || username !== '' || password !== '') {
    // `data:` and its like have no origin.
    throw new FailureError({
      kind: 'foreignHost',
      trace: { url: origin === 'null' ? protocol : origin },
    });
  }
  return href;
}

/** Has the path a part that is empty, `.` or `..`, however written? `URL` would follow it. */
function climbs(url: string): boolean {
  // Next links are absolute; `//` is a host, which is looked at as one.
  if (!url.startsWith('/') || url.startsWith('//')) return false;
  const [path = ''] = url.split(/[?#]/, 1);
  return path
    .slice(1)
    .split(/[/\\]/)
    .some((part) => /^(?:\.|%2e){0,2}$/i.test(part));
}

/** A body as it travels. */
export function textOf(body: unknown): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}

function parseBody(text: string): { ok: boolean; value: unknown } {
  if (text === '') return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, value: undefined };
  }
}

function defaultSleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}

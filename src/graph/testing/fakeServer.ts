import { createHttp, type HttpOptions, type Wait } from '#graph/transport/http.ts';

/** For tests: a server that answers from a list, and everything it was asked. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

export type Answer = (sent: Sent) => Response | Promise<Response>;

export const BASE_URL = 'https://graph.example';

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return () => new Response(JSON.stringify(body), { status, headers });
}

export function refuse(
  status: number,
  headers: Record<string, string> = {},
  message = 'No.',
  code = 'Code',
): Answer {
  return json({ error: { code, message } }, status, headers);
}

/** The connection breaks; what the server did before that is its secret. */
export const cut: Answer = () => {
  throw new TypeError('Failed to fetch');
};

/** Never answers, until the request is given up. */
export const silence: Answer = ({ init }) =>
  new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error), {
      once: true,
    });
  });

/** As `fetch` does: an aborted request is not sent. */
export function fakeFetch(answer: Answer, requests: Sent[] = []): typeof fetch {
  return async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const url = input instanceof Request ? input.url : String(input);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const sent = {
      url,
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body,
      init,
    };
    requests.push(sent);
    return answer(sent);
  };
}

type TokenRequest = Parameters<HttpOptions['getToken']>[0];

/**
 * An `http` whose server gives these answers one after the other, the last one for ever; no time
 * passes unless `realTime`.
 */
export function serve(
  answers: readonly Answer[],
  { realTime = false, ...options }: Partial<HttpOptions> & { realTime?: boolean } = {},
) {
  const requests: Sent[] = [];
  const tokens: TokenRequest[] = [];
  const slept: number[] = [];
  const waits: (Wait & { ended: boolean })[] = [];
  const http = createHttp({
    baseUrl: BASE_URL,
    getToken: async (request) => `token ${tokens.push(request)}`,
    fetch: fakeFetch(
      (sent) => answers[Math.min(requests.length, answers.length) - 1]!(sent),
      requests,
    ),
    ...(realTime ? {} : { sleep: async (milliseconds: number) => void slept.push(milliseconds) }),
    random: () => 0,
    onWait: (wait) => {
      const told = { ...wait, ended: false };
      waits.push(told);
      return () => {
        told.ended = true;
      };
    },
    ...options,
  });
  return { http, requests, tokens, slept, waits };
}

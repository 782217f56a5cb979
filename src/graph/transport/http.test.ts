import { describe, expect, it } from 'vitest';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { BASE_URL, cut, json, refuse, serve, silence } from '#graph/testing/fakeServer.ts';
import type { GraphAnswer } from '#graph/transport/http.ts';

const scopes = ['Some.Read.All'];
const GET = { url: '/beta/me', scopes };
const POST = { url: '/beta/me', scopes, method: 'POST', body: { a: 1 } } as const;

async function failureOf(answer: Promise<GraphAnswer>): Promise<Failure> {
  return answer.then(
    () => Promise.reject(new Error('It should have failed')),
    (error: unknown) => toFailure(error),
  );
}

describe('the token goes to the Graph host and nowhere else', () => {
  it.each([
    ['another host', 'https://evil.example/beta/me'],
    ['a host that begins alike', 'https://graph.example.evil.example/beta/me'],
    ['the Graph host as a user name', 'https://graph.example@evil.example/beta/me'],
    ['the Graph host with a user name', 'https://user:secret@graph.example/beta/me'],
    ['without protocol', '//evil.example/beta/me'],
    ['without protocol, with backslashes', String.raw`\\evil.example\beta`],
    ['a tab in the slashes', '/\t/evil.example/beta'],
    ['not encrypted', 'http://graph.example/beta/me'],
    ['another port', 'https://graph.example:8443/beta/me'],
    ['no server at all', 'data:application/json,{}'],
    ['a script', 'javascript:alert(1)'],
    ['no address', 'https://'],
  ])('%s', async (_, url) => {
    const { http, requests, tokens } = serve([json({})]);
    const failure = await failureOf(http({ url, scopes }));
    expect(failure.kind).toBe('foreignHost');
    expect(failure.trace.url).not.toMatch(/^null$|secret/);
    expect([requests, tokens]).toEqual([[], []]);
  });

  it('an absolute link of the Graph host is followed, in any cloud', async () => {
    const { http, requests } = serve([json({})], { baseUrl: 'https://dod-graph.microsoft.us' });
    await http({ url: 'https://dod-graph.microsoft.us/beta/x?$skiptoken=a%20b', scopes });
    expect(requests.map(({ url }) => url)).toEqual([
      'https://dod-graph.microsoft.us/beta/x?$skiptoken=a%20b',
    ]);
  });

  it('no redirect, no cookie, no cache; the caller cannot replace the token', async () => {
    const { http, requests } = serve([json({})]);
    await http({ ...GET, headers: { Authorization: 'mine', ConsistencyLevel: 'eventual' } });
    expect(requests[0]?.init).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    });
    expect(requests[0]?.headers.get('Authorization')).toBe('Bearer token 1');
    expect(requests[0]?.headers.get('ConsistencyLevel')).toBe('eventual');
  });
});

describe('401', () => {
  it('renews once, and goes on', async () => {
    const { http, requests, tokens } = serve([refuse(401), json({ ok: true })]);
    expect((await http(POST)).body).toEqual({ ok: true });
    expect(tokens).toEqual([{ scopes }, { scopes, forceRefresh: true }]);
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([
      'Bearer token 1',
      'Bearer token 2',
    ]);
  });

  it('a second one is the answer', async () => {
    const { http, requests } = serve([refuse(401)]);
    expect(await failureOf(http(GET))).toMatchObject({
      kind: 'unauthenticated',
      trace: { status: 401 },
    });
    expect(requests).toHaveLength(2);
  });

  it('hands a claims challenge on, decoded', async () => {
    const challenge = {
      'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa('{"x":1}')}"`,
    };
    const { http, tokens } = serve([refuse(401, challenge), json({})]);
    await http(GET);
    expect(tokens).toEqual([{ scopes }, { scopes, claims: '{"x":1}' }]);
  });

  it('is no matter of the token when Intune means the role', async () => {
    const { http, tokens } = serve([
      refuse(
        401,
        {},
        '{"ErrorCode":"Forbidden","Message":"An error has occurred"}',
        'UnknownError',
      ),
    ]);
    expect((await failureOf(http(GET))).kind).toBe('missingRole');
    expect(tokens).toHaveLength(1);
  });
});

describe('waiting', () => {
  it('one passing error after four asked waits is the first, not the fifth', async () => {
    const { http, requests } = serve([
      ...Array.from({ length: 4 }, () => refuse(429, { 'Retry-After': '1' })),
      refuse(503),
      json({}),
    ]);
    await http(GET);
    expect(requests).toHaveLength(6);
  });

  it('as long as Graph asks, and says so while it waits', async () => {
    const { http, slept, waits, requests } = serve([refuse(429, { 'Retry-After': '5' }), json({})]);
    const before = Date.now();
    await http(POST);
    expect(slept).toEqual([5000]);
    expect(waits).toMatchObject([{ reason: { kind: 'throttled' }, ended: true }]);
    expect(waits[0]!.until - before).toBeGreaterThanOrEqual(5000);
    expect(requests).toHaveLength(2);
  });

  it('takes the token anew for each attempt: the wait may outlive it', async () => {
    const { http, requests } = serve([refuse(503), refuse(503), json({})]);
    await http(GET);
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([
      'Bearer token 1',
      'Bearer token 2',
      'Bearer token 3',
    ]);
  });

  it.each([
    ['a cut connection', cut, 'offline'],
    ['500', refuse(500), 'serverError'],
    ['503 without Retry-After', refuse(503), 'serverError'],
    ['400', refuse(400), 'badRequest'],
    ['403', refuse(403), 'missingRole'],
    ['409', refuse(409), 'conflict'],
  ] as const)('a POST that ends in %s is sent once', async (_, answer, kind) => {
    const { http, requests } = serve([answer]);
    expect((await failureOf(http(POST))).kind).toBe(kind);
    expect(requests).toHaveLength(1);
  });

  it('a POST that only asks is repeated like a read', async () => {
    const { http, requests } = serve([cut, refuse(500), json({})]);
    await http({ ...POST, isRead: true });
    expect(requests).toHaveLength(3);
  });
});

describe('giving up', () => {
  it.each([
    ['before it is sent', true],
    ['while the answer is awaited', false],
  ])('aborted %s: it is an abort, not a failure, and nothing is sent again', async (_, early) => {
    const { http, requests } = serve([silence]);
    const controller = new AbortController();
    if (early) controller.abort();
    const answer = http({ ...GET, signal: controller.signal });
    setTimeout(() => controller.abort(), 1);
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(early ? 0 : 1);
  });

  it('aborted during a wait: the wait ends at once and is told to have ended', async () => {
    const controller = new AbortController();
    let ended = 0;
    const onWait = () => {
      setTimeout(() => controller.abort(), 1);
      return () => {
        ended += 1;
      };
    };
    const { http, requests } = serve([refuse(429, { 'Retry-After': '200' })], {
      onWait,
      realTime: true,
    });
    await expect(http({ ...GET, signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect([ended, requests.length]).toEqual([1, 1]);
  });

  it('no answer in time is a timeout, with the address', async () => {
    const { http } = serve([silence], { timeoutMs: 5 });
    expect(await failureOf(http(POST))).toMatchObject({
      kind: 'timeout',
      trace: { method: 'POST', url: `${BASE_URL}/beta/me` },
    });
  });

  it('half an answer is none', async () => {
    const half = new ReadableStream({
      pull: (stream) => stream.error(new TypeError('terminated')),
    });
    const { http } = serve([() => new Response(half, { status: 201 })]);
    expect((await failureOf(http(POST))).kind).toBe('offline');
  });
});

describe('answers', () => {
  it('no content has no body', async () => {
    expect(await serve([() => new Response(null, { status: 204 })]).http(GET)).toMatchObject({
      status: 204,
      body: undefined,
    });
  });

  it('a page of a proxy is no answer', async () => {
    const { http } = serve([
      () => new Response('<html>Log in</html>', { headers: { 'request-id': 'r' } }),
    ]);
    expect(await failureOf(http(GET))).toMatchObject({
      kind: 'unreadableAnswer',
      trace: { status: 200, requestId: 'r', url: `${BASE_URL}/beta/me` },
    });
  });

  it('a refusal that is no JSON keeps its status', async () => {
    const { http } = serve([() => new Response('<html>', { status: 403 })]);
    expect(await failureOf(http(GET))).toMatchObject({
      kind: 'missingRole',
      trace: { status: 403 },
    });
  });

  it('every attempt has an id of its own, which support can be given', async () => {
    const { http, requests } = serve([refuse(500)]);
    const { trace } = await failureOf(http(GET));
    const ids = requests.map(({ headers }) => headers.get('client-request-id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(trace.clientRequestId).toBe(ids.at(-1));
  });
});

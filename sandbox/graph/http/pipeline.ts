import type { Hono } from 'hono';
import type { Fault } from '../../faults.ts';
import { personByOid } from '../../tenant/people.ts';
import type { Host, World } from '../../world.ts';
import { answerBatch } from './batch.ts';
import type { Call, GraphEnv, TokenClaims } from './call.ts';
import { graphError, GraphError, renderError } from './errors.ts';
import { faultError } from './faultErrors.ts';
import { normalPath } from './path.ts';
import { authorize } from './scopes.ts';

/** Marks an answer that must never reach the caller: its connection is to be cut. */
export const CUT_HEADER = 'x-sandbox-cut';

const cutResponse = (): Response =>
  new Response(null, { status: 200, headers: { [CUT_HEADER]: '1' } });
const isCut = (response: Response): boolean => response.headers.has(CUT_HEADER);

const GARBAGE = '<html><body><h1>Service update in progress</h1></body></html>';

/** What is known of a request before anybody has judged its token. */
interface Received {
  readonly host: Host;
  /** Of the tenant that the token is for, or of Contoso where it is for none. */
  readonly world: World;
  /** What the token says, if it is one of ours: good or expired. */
  readonly claims: TokenClaims | undefined;
  readonly service: Hono<GraphEnv>;
  readonly request: Request;
  readonly url: URL;
  readonly path: string;
  /** path and query as they came */
  readonly asked: string;
  readonly body: string;
  readonly version: string;
  readonly requestId: string;
  readonly clientRequestId: string;
  readonly faults: readonly Fault[];
}

function tokenOf(request: Request): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

function goodClaims({ claims, world, request }: Received): TokenClaims {
  if (tokenOf(request) === undefined) throw unauthorized('Access token is empty.');
  if (claims === undefined)
    throw unauthorized('Access token validation failure. Invalid signature or audience.');
  if (claims.expiresAt <= world.options.now())
    throw unauthorized('Lifetime validation failed, the token is expired.');
  return claims;
}

function unauthorized(message: string): Error {
  return graphError(401, 'InvalidAuthenticationToken', message, {
    'www-authenticate': 'Bearer realm="", authorization_uri="", error="invalid_token"',
  });
}

function find<K extends Fault['kind']>(
  faults: readonly Fault[],
  kind: K,
): Extract<Fault, { kind: K }> | undefined {
  return faults.find((fault): fault is Extract<Fault, { kind: K }> => fault.kind === kind);
}

/** The way of one request: faults, token, throttle, scope and role, then the resource itself. */
async function answer(received: Received, claims: TokenClaims): Promise<Response> {
  const { host, world, request, url, path, faults, version } = received;
  if (path === '/$batch' && request.method === 'POST') {
    const response = await answerBatch(
      request,
      (part) => handleGraph(host, received.service, part, true),
      isCut,
    );
    return response ?? cutResponse();
  }
  const { options } = world;
  if (options.throttle === 'documented')
    world.throttle.admit(claims.app === true ? 'automation' : 'desk', request.method, url, path);
  const call: Call = {
    tenant: world.tenant,
    claims,
    person: claims.app === true ? undefined : personByOid(claims.oid),
    origin: url.origin,
    version,
    requestId: received.requestId,
    clientRequestId: received.clientRequestId,
    now: options.now,
    timeScale: options.timeScale,
    seed: options.seed,
    assume: options.assume,
    approvals: world.approvals,
    write: {
      method: request.method,
      path: received.asked,
      body: received.body,
      justification: request.headers.get('x-msft-approval-justification'),
      code: request.headers.get('x-msft-approval-code'),
    },
    lagMs: find(faults, 'lag')?.ms ?? 0,
  };
  authorize(request.method, path, call);
  return received.service.fetch(request, { call });
}

async function settle(received: Received, known: (claims: TokenClaims) => void): Promise<Response> {
  const { faults, path } = received;
  const delay = find(faults, 'delay');
  if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay.ms));
  if (find(faults, 'cutBeforeCommit') !== undefined) return cutResponse();
  const claims = goodClaims(received);
  known(claims);
  const status = find(faults, 'status') ?? find(faults, 'claims');
  if (status !== undefined) throw faultError(status, path);
  const isCutAfter = find(faults, 'cutAfterCommit') !== undefined;
  let response: Response;
  try {
    response = await answer(received, claims);
  } catch (error) {
    // a request that was filed for approval is a refusal that changed something
    if (isCutAfter && error instanceof GraphError) return cutResponse();
    throw error;
  }
  if (isCutAfter) return cutResponse();
  if (find(faults, 'garbage') !== undefined)
    return new Response(GARBAGE, { status: 200, headers: { 'content-type': 'application/json' } });
  return response;
}

function errorOf(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  console.error('sandbox: a request was not understood', error);
  return graphError(
    500,
    'InternalServerError',
    `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`,
  );
}

/**
 * Answers a request to `/beta` or `/v1.0` and writes it to the log. A cut comes back marked with
 * CUT_HEADER.
 */
export async function handleGraph(
  host: Host,
  service: Hono<GraphEnv>,
  original: Request,
  inBatch = false,
): Promise<Response> {
  const token = tokenOf(original);
  const verified = token === undefined ? undefined : await host.verify(token);
  const meant = host.worlds.of(verified?.tid ?? '');
  const claims = meant === undefined ? undefined : verified;
  const world = meant ?? host.worlds.home;
  const { now } = world.options;
  const url = new URL(original.url);
  const asked = url.pathname + url.search;
  const body = original.method === 'GET' || original.method === 'HEAD' ? '' : await original.text();
  url.pathname = normalPath(url.pathname);
  const [, version = '', ...rest] = url.pathname.split('/');
  const requestId = crypto.randomUUID();
  const clientRequestId = original.headers.get('client-request-id') ?? requestId;
  const received: Received = {
    host,
    world,
    claims,
    service,
    // A request costs more than most answers: one that can be handed on is.
    request:
      body === '' && url.href === original.url
        ? original
        : new Request(url, {
            method: original.method,
            headers: original.headers,
            ...(body === '' ? {} : { body }),
          }),
    url,
    path: `/${rest.join('/')}`,
    asked,
    body,
    version,
    requestId,
    clientRequestId,
    faults: world.faults.strike(original.method, asked),
  };
  let person: string | null = null;
  let response: Response;
  try {
    response = await settle(received, ({ app, oid, upn }) => {
      person = app === true ? 'app' : (personByOid(oid)?.id ?? upn);
    });
  } catch (error) {
    response = renderError(errorOf(error), {
      requestId,
      clientRequestId,
      now,
      url: asked,
      method: original.method,
    });
  }
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const approvalCode = original.headers.get('x-msft-approval-code');
  world.log.add({
    time: new Date(now()).toISOString(),
    method: original.method,
    path: asked,
    status: isCut(response) ? 0 : response.status,
    requestId,
    clientRequestId,
    person,
    inBatch,
    ...(approvalCode === null ? {} : { approvalCode }),
    requested: { text: body, type: original.headers.get('content-type') ?? '' },
    responded: { text, type },
  });
  const headers = new Headers(response.headers);
  headers.set('request-id', requestId);
  headers.set('client-request-id', clientRequestId);
  headers.set('date', new Date(now()).toUTCString());
  headers.set('cache-control', 'no-store, no-cache');
  return new Response(text === '' ? null : text, { status: response.status, headers });
}

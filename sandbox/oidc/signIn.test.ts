import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { organization } from '../tenant/organization.ts';
import { PEOPLE } from '../tenant/people.ts';
import { APP_CLIENT_ID } from './provider.ts';
import { createSignIn, type SignIn } from './signIn.ts';

const APP = 'http://localhost:5173';
const WRITE = 'DeviceManagementConfiguration.ReadWrite.All';
let server: Server;
let origin: string;
let signIn: SignIn;

beforeAll(async () => {
  server = createServer((request, response) => signIn.handle(request, response));
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  signIn = await createSignIn({ origin, appOrigins: [APP] });
});
afterAll(() => void server.close());
beforeEach(() => signIn.reset());

/** A browser as far as sign-in needs one: it keeps cookies and follows redirects within the sandbox. */
function browser() {
  const jar = new Map<string, string>();
  async function go(url: string, form?: Record<string, string>): Promise<{ url: URL; html: string }> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, origin), {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return { url: new URL(response.url), html: await response.text() };
    const next = new URL(location, origin);
    return next.origin === origin ? go(next.href) : { url: next, html: '' };
  }
  return go;
}

function authorizeUrl(verifier: string, scope: string, more: Record<string, string> = {}): string {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const parameters = { client_id: APP_CLIENT_ID, response_type: 'code', response_mode: 'fragment', redirect_uri: `${APP}/redirect.html`, state: 's', nonce: 'n' };
  const query = new URLSearchParams({ ...parameters, scope: `openid profile offline_access ${scope}`, code_challenge: challenge, code_challenge_method: 'S256', ...more });
  return `${signIn.metadata.authorization_endpoint}?${query}`;
}

async function token(form: Record<string, string>) {
  const response = await fetch(signIn.metadata.token_endpoint, {
    method: 'POST',
    headers: { origin: APP },
    body: new URLSearchParams({ client_id: APP_CLIENT_ID, ...form }),
  });
  return { status: response.status, cors: response.headers.get('access-control-allow-origin'), body: (await response.json()) as Record<string, string> };
}

async function signedIn(person: string) {
  const go = browser();
  const verifier = randomBytes(32).toString('base64url');
  const people = await go(authorizeUrl(verifier, `${origin}/User.Read`));
  const back = await go(people.url.href, { person });
  const code = new URLSearchParams(back.url.hash.slice(1)).get('code') ?? '';
  const answer = await token({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: `${APP}/redirect.html` });
  return { go, answer: answer.body, cors: answer.cors };
}

describe('sign-in', () => {
  it('lists the people, one click each', async () => {
    const { html } = await browser()(authorizeUrl('v'.repeat(43), `${origin}/User.Read`));
    for (const person of PEOPLE) expect(html).toContain(`>${person.name}</button>`);
  });

  it('gives a token for Graph that carries everything consented so far', async () => {
    const { answer, cors } = await signedIn('ada');
    const claims = await signIn.verify(answer.access_token ?? '');
    expect(claims).toMatchObject({ tid: organization.tenantId, oid: PEOPLE[0]?.oid, upn: PEOPLE[0]?.upn, name: 'Ada Admin' });
    expect(claims?.scopes).toContain(WRITE);
    expect(answer.scope).toContain(`${origin}/${WRITE}`);
    expect(cors).toBe(APP);
    expect(JSON.parse(Buffer.from(answer.client_info ?? '', 'base64url').toString())).toEqual({ uid: PEOPLE[0]?.oid, utid: organization.tenantId });
  });

  it('refuses a token that somebody else signed', async () => {
    const { answer } = await signedIn('ada');
    const [head, body] = (answer.access_token ?? '').split('.');
    expect(await signIn.verify(`${head}.${body}.${randomBytes(256).toString('base64url')}`)).toBeUndefined();
  });

  it('serves any consented scope from a refresh token', async () => {
    const { answer } = await signedIn('rui');
    const renewed = await token({ grant_type: 'refresh_token', refresh_token: answer.refresh_token ?? '', scope: `${origin}/${WRITE} openid profile offline_access` });
    expect(renewed.status).toBe(200);
    expect((await signIn.verify(renewed.body.access_token ?? ''))?.scopes).toContain(WRITE);
  });

  it('says consent_required, in Entra words, to a refresh for a scope not consented to', async () => {
    const { answer } = await signedIn('nia');
    const renewed = await token({ grant_type: 'refresh_token', refresh_token: answer.refresh_token ?? '', scope: `${origin}/${WRITE}` });
    expect(renewed.status).toBe(400);
    expect(renewed.body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
  });

  it('answers a silent request without a session with login_required', async () => {
    const { url } = await browser()(authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt: 'none' }));
    expect(url.hash).toContain('error=login_required');
  });

  it('answers a silent request for another person with login_required', async () => {
    const { go } = await signedIn('ada');
    const { url } = await go(authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt: 'none', login_hint: PEOPLE[1]?.upn ?? '' }));
    expect(url.hash).toContain('error=login_required');
  });

  it('refuses a scope that does not exist', async () => {
    const { go } = await signedIn('ada');
    const { url } = await go(authorizeUrl('v'.repeat(43), `${origin}/Sorcery.ReadWrite.All`));
    expect(url.hash).toContain('error=invalid_scope');
  });

  it('takes a claims challenge', async () => {
    const { go } = await signedIn('ada');
    const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: '1' }, xms_cc: { values: ['CP1'] } } });
    const { url } = await go(authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt: 'none', claims }));
    expect(url.hash).toContain('code=');
  });
});

function ask(go: ReturnType<typeof browser>, more = {}) {
  return go(authorizeUrl('v'.repeat(43), `${origin}/${WRITE}`, more));
}

describe('consent', () => {
  it('silently is consent_required', async () => {
    const { go } = await signedIn('nia');
    expect((await ask(go, { prompt: 'none' })).url.hash).toContain('error=consent_required');
  });

  it('shows what is asked for, and remembers the answer', async () => {
    const { go } = await signedIn('nia');
    const page = await ask(go);
    expect(page.html).toContain(WRITE);
    expect(page.html).not.toContain('User.Read<');
    expect((await go(page.url.href, { answer: 'accept' })).url.hash).toContain('code=');
    expect((await ask(go, { prompt: 'none' })).url.hash).toContain('code=');
  });

  it('goes back with access_denied on cancel', async () => {
    const { go } = await signedIn('nia');
    const page = await ask(go);
    expect((await go(page.url.href, { answer: 'cancel' })).url.hash).toContain('error=access_denied');
  });

  it('is forgotten by a reset, and so are sessions', async () => {
    const { go } = await signedIn('nia');
    await go((await ask(go)).url.href, { answer: 'accept' });
    signIn.reset();
    expect((await ask(go, { prompt: 'none' })).url.hash).toContain('error=login_required');
    const again = await signedIn('nia');
    expect((await signIn.verify(again.answer.access_token ?? ''))?.scopes).not.toContain(WRITE);
  });
});

describe('sign-out', () => {
  it('ends the session and goes back to the app', async () => {
    const { go } = await signedIn('ada');
    const query = new URLSearchParams({ post_logout_redirect_uri: `${APP}/redirect.html`, state: 'x' });
    const page = await go(`${signIn.metadata.end_session_endpoint}?${query}`);
    const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await go(action, { xsrf, logout: 'yes' })).url.href).toBe(`${APP}/redirect.html?state=x`);
    const { url } = await go(authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt: 'none' }));
    expect(url.hash).toContain('error=login_required');
  });
});

describe('for scripts', () => {
  it.each(['https://graph.microsoft.com/.default', 'graph'])('client_credentials with %s', async (scope) => {
    const answer = await token({ grant_type: 'client_credentials', client_id: 'automation', client_secret: 'automation', scope: scope === 'graph' ? `${origin}/.default` : scope });
    expect(answer.status).toBe(200);
    expect(await signIn.verify(answer.body.access_token ?? '')).toMatchObject({ app: true, name: 'Automation' });
  });
});

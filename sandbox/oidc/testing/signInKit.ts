import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults } from '../../faults.ts';
import { CONTOSO } from '../../tenant/organization.ts';
import { APP_CLIENT_ID } from '../provider.ts';
import { createSignIn, type SignIn } from '../signIn.ts';

/** Where the app of the tests would be. */
export const APP = 'http://localhost:5173';

/**
 * What a test sees after a step: where the browser has come to, and the page if it is one of the
 * sandbox.
 */
interface Seen {
  readonly url: URL;
  readonly html: string;
}

export type Browser = (url: string, form?: Record<string, string>) => Promise<Seen>;

export interface SignInKit {
  readonly signIn: SignIn;
  /** What is to go wrong at sign-in. */
  readonly faults: Faults;
  readonly origin: string;
  /**
   * A browser as far as sign-in needs one: it keeps cookies and follows redirects within the
   * sandbox.
   */
  browser(): Browser;
  /** @param at the authority: a tenant id, Contoso's if none is named, or `organizations` */
  authorizeUrl(verifier: string, scope: string, more?: Record<string, string>, at?: string): string;
  token(form: Record<string, string>, at?: string): Promise<TokenAnswer>;
  /** Signs somebody in, in a new browser or the one given, and redeems the code. */
  signedIn(
    person: string,
    go?: Browser,
    more?: Record<string, string>,
    at?: string,
  ): Promise<{ go: Browser; answer: Record<string, string>; cors: string | null }>;
  close(): void;
}

interface TokenAnswer {
  readonly status: number;
  readonly cors: string | null;
  readonly body: Record<string, string>;
}

/** Sign-in on a port of its own, for tests that speak to it as a browser does. */
export async function openSignIn(): Promise<SignInKit> {
  const server = createServer((request, response) => signIn.handle(request, response));
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const faults = new Faults(1);
  const signIn = await createSignIn({ origin, appOrigins: [APP], faultsOf: () => faults });

  function browser(): Browser {
    const jar = new Map<string, string>();
    return async function go(url: string, form?: Record<string, string>): Promise<Seen> {
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
      const next = new URL(location, response.url);
      return next.origin === origin ? go(next.href) : { url: next, html: '' };
    };
  }

  function authorizeUrl(
    verifier: string,
    scope: string,
    more: Record<string, string> = {},
    at = CONTOSO.tenantId,
  ): string {
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const parameters = {
      client_id: APP_CLIENT_ID,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: `${APP}/redirect.html`,
      state: 's',
      nonce: 'n',
    };
    const query = new URLSearchParams({
      ...parameters,
      scope: `openid profile offline_access ${scope}`,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    });
    return `${signIn.metadataOf(at).authorization_endpoint}?${query}`;
  }

  async function token(form: Record<string, string>, at = CONTOSO.tenantId): Promise<TokenAnswer> {
    const response = await fetch(signIn.metadataOf(at).token_endpoint, {
      method: 'POST',
      headers: { origin: APP },
      body: new URLSearchParams({ client_id: APP_CLIENT_ID, ...form }),
    });
    return {
      status: response.status,
      cors: response.headers.get('access-control-allow-origin'),
      body: (await response.json()) as Record<string, string>,
    };
  }

  return {
    signIn,
    faults,
    origin,
    browser,
    authorizeUrl,
    token,
    async signedIn(person, go = browser(), more = {}, at = CONTOSO.tenantId) {
      const verifier = randomBytes(32).toString('base64url');
      const people = await go(authorizeUrl(verifier, `${origin}/User.Read`, more, at));
      const back = people.html === '' ? people : await go(people.url.href, { person });
      const code = new URLSearchParams(back.url.hash.slice(1)).get('code') ?? '';
      const answer = await token(
        {
          grant_type: 'authorization_code',
          code,
          code_verifier: verifier,
          redirect_uri: `${APP}/redirect.html`,
        },
        at,
      );
      return { go, answer: answer.body, cors: answer.cors };
    },
    close: () => void server.close(),
  };
}

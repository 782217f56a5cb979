import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CONTOSO } from '../../tenant/organization.ts';
import { PEOPLE } from '../../tenant/people.ts';
import { APP, type Browser, openSignIn } from './signInKit.ts';

const WRITE = 'DeviceManagementConfiguration.ReadWrite.All';
const { signIn, origin, browser, authorizeUrl, token, signedIn, close } = await openSignIn();

afterAll(close);
beforeEach(() => signIn.reset());

describe('sign-in', () => {
  it('lists the people, one click each', async () => {
    const { html } = await browser()(authorizeUrl('v'.repeat(43), `${origin}/User.Read`));
    for (const person of PEOPLE) expect(html).toContain(`>${person.name}</button>`);
  });

  it('gives a token for Graph that carries everything consented so far', async () => {
    const { answer, cors } = await signedIn('ada');
    const claims = await signIn.verify(answer.access_token ?? '');
    expect(claims).toMatchObject({
      tid: CONTOSO.tenantId,
      oid: PEOPLE[0]?.oid,
      upn: PEOPLE[0]?.upn,
      name: 'Ada Admin',
    });
    expect(claims?.scopes).toContain(WRITE);
    expect(answer.scope).toContain(`${origin}/${WRITE}`);
    expect(cors).toBe(APP);
    expect(JSON.parse(Buffer.from(answer.client_info ?? '', 'base64url').toString())).toEqual({
      uid: PEOPLE[0]?.oid,
      utid: CONTOSO.tenantId,
    });
  });

  it('refuses a token that somebody else signed', async () => {
    const { answer } = await signedIn('ada');
    const [head, body] = (answer.access_token ?? '').split('.');
    expect(
      await signIn.verify(`${head}.${body}.${randomBytes(256).toString('base64url')}`),
    ).toBeUndefined();
  });

  it('serves any consented scope from a refresh token', async () => {
    const { answer } = await signedIn('rui');
    const renewed = await token({
      grant_type: 'refresh_token',
      refresh_token: answer.refresh_token ?? '',
      scope: `${origin}/${WRITE} openid profile offline_access`,
    });
    expect(renewed.status).toBe(200);
    expect((await signIn.verify(renewed.body.access_token ?? ''))?.scopes).toContain(WRITE);
  });

  it('says consent_required, in Entra words, to a refresh for a scope not consented to', async () => {
    const { answer } = await signedIn('nia');
    const renewed = await token({
      grant_type: 'refresh_token',
      refresh_token: answer.refresh_token ?? '',
      scope: `${origin}/${WRITE}`,
    });
    expect(renewed.status).toBe(400);
    expect(renewed.body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
  });

  it('answers a silent request without a session with login_required', async () => {
    const { url } = await browser()(
      authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt: 'none' }),
    );
    expect(url.hash).toContain('error=login_required');
  });

  it('answers a silent request for another person with login_required', async () => {
    const { go } = await signedIn('ada');
    const { url } = await go(
      authorizeUrl('v'.repeat(43), `${origin}/User.Read`, {
        prompt: 'none',
        login_hint: PEOPLE[1]?.upn ?? '',
      }),
    );
    expect(url.hash).toContain('error=login_required');
  });

  it('refuses a scope that does not exist', async () => {
    const { go } = await signedIn('ada');
    const { url } = await go(authorizeUrl('v'.repeat(43), `${origin}/Sorcery.ReadWrite.All`));
    expect(url.hash).toContain('error=invalid_scope');
  });

  it('takes a claims challenge', async () => {
    const { go } = await signedIn('ada');
    const claims = JSON.stringify({
      access_token: { nbf: { essential: true, value: '1' }, xms_cc: { values: ['CP1'] } },
    });
    const { url } = await go(
      authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt: 'none', claims }),
    );
    expect(url.hash).toContain('code=');
  });
});

function ask(go: Browser, more = {}) {
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
    expect((await go(page.url.href, { answer: 'cancel' })).url.hash).toContain(
      'error=access_denied',
    );
  });

  it('is asked for scripts and for enrolment of everybody', async () => {
    const { go, answer } = await signedIn('ada');
    const { scopes = [] } = (await signIn.verify(answer.access_token ?? '')) ?? {};
    for (const scope of [
      'DeviceManagementScripts.Read.All',
      'DeviceManagementServiceConfig.Read.All',
    ]) {
      expect(scopes).not.toContain(scope);
      const { html } = await go(authorizeUrl('v'.repeat(43), `${origin}/${scope}`));
      expect(html).toContain(scope);
    }
  });

  it('is not for somebody whom Entra sends to an administrator', async () => {
    const { go, answer } = await signedIn('sam');
    const { scopes = [] } = (await signIn.verify(answer.access_token ?? '')) ?? {};
    expect(scopes).toContain('DeviceManagementScripts.ReadWrite.All');
    expect(scopes).not.toContain(WRITE);
    const page = await ask(go);
    expect(page.html).toContain('Need admin approval');
    expect(page.html).not.toContain('value="accept"');
    expect((await go(page.url.href, { answer: 'accept' })).url.hash).toContain(
      'error=access_denied',
    );
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
    const query = new URLSearchParams({
      post_logout_redirect_uri: `${APP}/redirect.html`,
      state: 'x',
    });
    const page = await go(`${signIn.metadata.end_session_endpoint}?${query}`);
    const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await go(action, { xsrf, logout: 'yes' })).url.href).toBe(
      `${APP}/redirect.html?state=x`,
    );
    const { url } = await go(
      authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt: 'none' }),
    );
    expect(url.hash).toContain('error=login_required');
  });
});

describe('for scripts', () => {
  it.each(['https://graph.microsoft.com/.default', 'graph'])(
    'client_credentials with %s',
    async (scope) => {
      const answer = await token({
        grant_type: 'client_credentials',
        client_id: 'automation',
        client_secret: 'automation',
        scope: scope === 'graph' ? `${origin}/.default` : scope,
      });
      expect(answer.status).toBe(200);
      expect(await signIn.verify(answer.body.access_token ?? '')).toMatchObject({
        app: true,
        name: 'Automation',
      });
    },
  );
});

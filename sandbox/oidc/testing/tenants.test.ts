import { decodeJwt } from 'jose';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CONTOSO, FABRIKAM } from '../../tenant/organization.ts';
import { peopleOf } from '../../tenant/people.ts';
import { APP_CLIENT_ID } from '../provider.ts';
import { AUTOMATION } from '../tokens.ts';
import { APP, type Browser, openSignIn } from './signInKit.ts';

const { signIn, origin, browser, authorizeUrl, token, signedIn, close } = await openSignIn();
const SCOPE = `${origin}/User.Read`;
const ANY = 'organizations';

afterAll(close);
beforeEach(() => signIn.reset());

const claimsOf = (answer: Record<string, string>) => signIn.verify(answer['access_token'] ?? '');
const upnOf = (tenantId: string) => peopleOf(tenantId)[0]?.upn ?? '';
const silently = (go: Browser, more: Record<string, string>, at: string) =>
  go(authorizeUrl('v'.repeat(43), SCOPE, { prompt: 'none', ...more }, at));

/** Ada with her account in each of the two tenants, in one browser. */
async function twice() {
  const first = await signedIn('ada', undefined, { prompt: 'select_account' }, ANY);
  const second = await signedIn('ada@fabrikam', first.go, { prompt: 'select_account' }, ANY);
  return { go: first.go, first, second };
}

describe('sign-in of several tenants', () => {
  it('each tenant knows its own people alone, and says of tokens that it issued them', async () => {
    const go = browser();
    const people = await go(authorizeUrl('v'.repeat(43), SCOPE, {}, FABRIKAM.tenantId));
    expect(people.html).toContain('Fin Field');
    expect(people.html).not.toContain('Rui Reader');
    expect((await go(people.url.href, { person: 'rui' })).url.hash).toContain(
      'error=access_denied',
    );
    const { answer } = await signedIn('fin', undefined, {}, FABRIKAM.tenantId);
    expect(await claimsOf(answer)).toMatchObject({
      tid: FABRIKAM.tenantId,
      upn: `fin.field@${FABRIKAM.domain}`,
    });
    for (const name of ['access_token', 'id_token'])
      expect(decodeJwt(answer[name] ?? '')).toMatchObject({
        iss: `${origin}/${FABRIKAM.tenantId}/v2.0`,
        tid: FABRIKAM.tenantId,
      });
  });

  it('where any will do, the account chosen says which: its tokens, and whom MSAL takes them for', async () => {
    const { first, second } = await twice();
    const seen = await Promise.all(
      [first, second].map(async ({ answer }) => ({
        tid: (await claimsOf(answer))?.tid,
        info: JSON.parse(
          Buffer.from(answer['client_info'] ?? '', 'base64url').toString(),
        ) as object,
      })),
    );
    expect(seen).toEqual(
      [CONTOSO, FABRIKAM].map(({ tenantId }) => ({
        tid: tenantId,
        info: { uid: peopleOf(tenantId)[0]?.oid, utid: tenantId },
      })),
    );
  });

  it('both go on silently, each as the account that is named', async () => {
    const { go } = await twice();
    for (const { tenantId } of [CONTOSO, FABRIKAM, CONTOSO]) {
      const again = await signedIn(
        'nobody is asked',
        go,
        { prompt: 'none', login_hint: upnOf(tenantId) },
        ANY,
      );
      expect(await claimsOf(again.answer)).toMatchObject({ tid: tenantId });
    }
    expect((await silently(go, {}, ANY)).url.hash).toContain('error=interaction_required');
  });

  it('one tenant does not see who is signed in for the other, and leaves them signed in', async () => {
    const { go } = await twice();
    expect((await silently(go, {}, FABRIKAM.tenantId)).url.hash).toContain('code=');
    expect((await silently(go, { login_hint: upnOf(CONTOSO.tenantId) }, ANY)).url.hash).toContain(
      'code=',
    );
    const fin = await signedIn('fin', go, { prompt: 'select_account' }, FABRIKAM.tenantId);
    expect(await claimsOf(fin.answer)).toMatchObject({ tid: FABRIKAM.tenantId });
    expect((await silently(go, { login_hint: upnOf(CONTOSO.tenantId) }, ANY)).url.hash).toContain(
      'code=',
    );
  });

  it('a refresh token is worth nothing at the other tenant', async () => {
    const { second } = await twice();
    const form = {
      grant_type: 'refresh_token',
      refresh_token: second.answer['refresh_token'] ?? '',
      scope: SCOPE,
    };
    expect(await token(form, CONTOSO.tenantId)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect(await claimsOf((await token(form, ANY)).body)).toMatchObject({ tid: FABRIKAM.tenantId });
  });

  it('an application says by the address which tenant it works in', async () => {
    const form = {
      grant_type: 'client_credentials',
      client_id: AUTOMATION.clientId,
      client_secret: AUTOMATION.clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    };
    expect(await claimsOf((await token(form, FABRIKAM.tenantId)).body)).toMatchObject({
      tid: FABRIKAM.tenantId,
      app: true,
    });
    expect((await token(form, ANY)).body['error_description']).toContain('AADSTS50059');
  });

  it('consent for one tenant is none for the other', async () => {
    const { go } = await twice();
    const client = { client_id: APP_CLIENT_ID, redirect_uri: `${APP}/redirect.html` };
    const adminConsent = (tenantId: string) =>
      `${origin}/${tenantId}/adminconsent?${new URLSearchParams(client)}`;
    expect((await go(adminConsent(FABRIKAM.tenantId))).html).toContain(FABRIKAM.displayName);
    expect(
      (await go(adminConsent(FABRIKAM.tenantId), { answer: 'accept' })).url.searchParams.get(
        'tenant',
      ),
    ).toBe(FABRIKAM.tenantId);
    const role = `${origin}/DeviceManagementRBAC.Read.All`;
    expect(
      (await silently(go, { login_hint: upnOf(FABRIKAM.tenantId), scope: `openid ${role}` }, ANY))
        .url.hash,
    ).toContain('code=');
    expect(
      (await silently(go, { login_hint: upnOf(CONTOSO.tenantId), scope: `openid ${role}` }, ANY))
        .url.hash,
    ).toContain('consent_required');
    expect((await go(adminConsent(ANY))).html).toContain('which tenant consents');
  });
});

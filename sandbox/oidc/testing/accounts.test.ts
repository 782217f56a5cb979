import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PEOPLE, type PersonId } from '../../tenant/people.ts';
import { APP, type Browser, openSignIn } from './signInKit.ts';

const { signIn, origin, authorizeUrl, signedIn, close } = await openSignIn();
const WRITE = 'DeviceManagementConfiguration.ReadWrite.All';
const SCOPE = `${origin}/User.Read`;

afterAll(close);
beforeEach(() => signIn.reset());

const upnOf = (id: PersonId) => PEOPLE.find((person) => person.id === id)?.upn ?? '';
const nameIn = async (answer: Record<string, string>) =>
  (await signIn.verify(answer.access_token ?? ''))?.name;
const silently = (go: Browser, more: Record<string, string> = {}) =>
  go(authorizeUrl('v'.repeat(43), SCOPE, { prompt: 'none', ...more }));

/** Ada, then Rui beside her, in one browser. */
async function adaAndRui() {
  const { go } = await signedIn('ada');
  const rui = await signedIn('rui', go, { prompt: 'select_account' });
  return { go, rui };
}

/**
 * Presses the button of the provider's own form, which the page in a real browser presses by
 * itself.
 */
async function confirmSignOut(go: Browser, html: string) {
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return go(action, { xsrf, logout: 'yes' });
}

describe('several people in one browser', () => {
  it('somebody else is signed in when the sign-in page asked who', async () => {
    const { rui } = await adaAndRui();
    expect(await nameIn(rui.answer)).toBe('Rui Reader');
  });

  it('each goes on silently, whoever came last', async () => {
    const { go } = await adaAndRui();
    for (const id of ['ada', 'rui', 'ada'] as const) {
      const again = await signedIn(id, go, { prompt: 'none', login_hint: upnOf(id) });
      expect(await nameIn(again.answer)).toBe(PEOPLE.find((person) => person.id === id)?.name);
    }
  });

  it('is asked for nothing that another one has consented to', async () => {
    const { go } = await signedIn('ada');
    const nia = await signedIn('nia', go, { prompt: 'select_account' });
    expect((await signIn.verify(nia.answer.access_token ?? ''))?.scopes).not.toContain(WRITE);
    expect(await nameIn(nia.answer)).toBe('Nia Newcomer');
    const { go: elsewhere } = await signedIn('ada');
    const hinted = await signedIn('nia', elsewhere, { login_hint: upnOf('nia') });
    expect(await nameIn(hinted.answer)).toBe('Nia Newcomer');
    expect((await signIn.verify(hinted.answer.access_token ?? ''))?.scopes).not.toContain(WRITE);
  });

  it('one who has not signed in does not', async () => {
    const { go } = await adaAndRui();
    expect((await silently(go, { login_hint: upnOf('nia') })).url.hash).toContain(
      'error=login_required',
    );
  });

  it('nobody is taken for another where the app does not say who', async () => {
    const { go } = await adaAndRui();
    const { url } = await silently(go);
    expect(url.hash).toContain('error=interaction_required');
    expect(decodeURIComponent(url.hash)).toContain('AADSTS16000');
    expect((await go(authorizeUrl('v'.repeat(43), SCOPE))).html).toContain('Who are you today?');
  });

  it('choosing the one who came first goes on with her session, and asks for no consent again', async () => {
    const { go } = await adaAndRui();
    const ada = await signedIn('ada', go, { prompt: 'select_account' });
    expect(await nameIn(ada.answer)).toBe('Ada Admin');
    expect((await silently(go, { login_hint: upnOf('rui') })).url.hash).toContain('code=');
  });

  it('consent is asked of whoever was chosen', async () => {
    const { go } = await signedIn('ada');
    const people = await go(
      authorizeUrl('v'.repeat(43), `${origin}/${WRITE}`, { prompt: 'select_account' }),
    );
    const consent = await go(people.url.href, { person: 'nia' });
    expect(consent.html).toContain('asks Nia Newcomer');
    // Meanwhile another tab renews Ada's token.
    expect((await silently(go, { login_hint: upnOf('ada') })).url.hash).toContain('code=');
    expect((await go(consent.url.href, { answer: 'accept' })).url.hash).toContain('code=');
    expect(
      (await silently(go, { login_hint: upnOf('nia'), scope: `openid ${origin}/${WRITE}` })).url
        .hash,
    ).toContain('code=');
  });
});

const signOutAddress = (more: Record<string, string> = {}) => {
  const asked = { post_logout_redirect_uri: `${APP}/redirect.html`, ...more };
  return `${signIn.metadata.end_session_endpoint}?${new URLSearchParams(asked)}`;
};

describe('signing out one of several', () => {
  it('asks which, and leaves the other', async () => {
    const { go } = await adaAndRui();
    const which = await go(signOutAddress());
    expect(which.html).toContain('Which account do you want to sign out?');
    const page = await go(signOutAddress({ logout_hint: upnOf('ada') }));
    expect((await confirmSignOut(go, page.html)).url.href).toBe(`${APP}/redirect.html`);
    expect((await silently(go, { login_hint: upnOf('ada') })).url.hash).toContain(
      'error=login_required',
    );
    expect((await silently(go, { login_hint: upnOf('rui') })).url.hash).toContain('code=');
  });

  it('then the one who is left need not be named', async () => {
    const { go } = await adaAndRui();
    await confirmSignOut(go, (await go(signOutAddress({ logout_hint: upnOf('rui') }))).html);
    expect((await silently(go)).url.hash).toContain('code=');
    await confirmSignOut(go, (await go(signOutAddress())).html);
    expect((await silently(go)).url.hash).toContain('error=login_required');
  });
});

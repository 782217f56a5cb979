import { afterAll, beforeEach, expect, it } from 'vitest';
import { CONTOSO } from '../../tenant/organization.ts';
import { APP_CLIENT_ID } from '../provider.ts';
import { APP, openSignIn } from './signInKit.ts';

const { signIn, origin, browser, authorizeUrl, signedIn, close } = await openSignIn();
const WRITE = 'DeviceManagementConfiguration.ReadWrite.All';

afterAll(close);
beforeEach(() => signIn.reset());

const address = (more: Record<string, string> = {}) => {
  const client = { client_id: APP_CLIENT_ID, redirect_uri: `${APP}/redirect.html` };
  const asked = new URLSearchParams({ ...client, state: '12345', ...more });
  return `${origin}/${CONTOSO.tenantId}/adminconsent?${asked}`;
};

it('names what it grants, and for whom', async () => {
  const { html } = await browser()(address());
  expect(html).toContain('for everybody in Contoso Desk');
  expect(html).toContain(WRITE);
  expect(html).not.toContain('Directory.Read.All');
});

it('grants it to everybody, and says so in Entra’s words', async () => {
  const { url } = await browser()(address(), { answer: 'accept' });
  expect(url.href.split('?')[0]).toBe(`${APP}/redirect.html`);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    admin_consent: 'True',
    tenant: CONTOSO.tenantId,
    state: '12345',
  });
  const { go, answer } = await signedIn('nia');
  expect((await signIn.verify(answer.access_token ?? ''))?.scopes).toContain(WRITE);
  expect(
    (await go(authorizeUrl('v'.repeat(43), `${origin}/${WRITE}`, { prompt: 'none' }))).url.hash,
  ).toContain('code=');
});

it('grants nothing on cancel', async () => {
  const { url } = await browser()(address(), { answer: 'cancel' });
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    error: 'access_denied',
    state: '12345',
  });
  const { answer } = await signedIn('nia');
  expect((await signIn.verify(answer.access_token ?? ''))?.scopes).not.toContain(WRITE);
});

it.each([
  ['an app that is not registered', { client_id: 'other' }, 'AADSTS700016'],
  [
    'an address that is not the app’s',
    { redirect_uri: 'https://elsewhere.example/redirect.html' },
    'AADSTS50011',
  ],
])('leads nowhere for %s', async (_what, more, code) => {
  for (const form of [undefined, { answer: 'accept' }]) {
    const { url, html } = await browser()(address(more), form);
    expect(url.origin).toBe(origin);
    expect(html).toContain(code);
  }
});

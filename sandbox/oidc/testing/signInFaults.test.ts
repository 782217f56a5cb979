import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readFaultRules } from '../../faults.ts';
import { APP, openSignIn } from './signInKit.ts';

const { signIn, faults, origin, browser, authorizeUrl, token, signedIn, close } =
  await openSignIn();

afterAll(close);
beforeEach(() => {
  signIn.reset();
  faults.set([]);
});

const refreshed = async (refreshToken: string | undefined) =>
  token({
    grant_type: 'refresh_token',
    refresh_token: refreshToken ?? '',
    scope: `${origin}/User.Read openid profile offline_access`,
  });

describe('a refusal of sign-in', () => {
  it.each([
    [50076, 'basic_action'],
    [50105, undefined],
    [53000, 'message_only'],
    [53003, 'message_only'],
    [700084, undefined],
  ])('%i comes from the token endpoint in Entra’s shape', async (code, suberror) => {
    const { answer } = await signedIn('ada');
    faults.set(readFaultRules({ path: '/token', fault: { kind: 'entra', code } }));
    const { status, cors, body } = await refreshed(answer.refresh_token);
    expect([status, cors]).toEqual([400, APP]);
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [code] });
    expect(body['suberror']).toBe(suberror);
    expect(body['error_description']).toMatch(
      new RegExp(
        `^AADSTS${code}: .+ Trace ID: ${body['trace_id']} Correlation ID: ` +
          `${body['correlation_id']} Timestamp: ${body['timestamp']}$`,
      ),
    );
    expect((await refreshed(answer.refresh_token)).status).toBe(200);
  });

  it.each([
    ['none', 'interaction_required'],
    ['select_account', 'access_denied'],
  ])('comes back from the page of sign-in (prompt %s) as %s', async (prompt, error) => {
    faults.set(readFaultRules({ path: 'authorize', fault: { kind: 'entra', code: 53003 } }));
    const { url } = await browser()(
      authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt }),
    );
    const answer = new URLSearchParams(url.hash.slice(1));
    expect(url.origin + url.pathname).toBe(`${APP}/redirect.html`);
    expect(answer.get('error')).toBe(error);
    expect(answer.get('error_description')).toMatch(/^AADSTS53003: .*Conditional Access/);
    expect(answer.get('state')).toBe('s');
  });
});

it('sign-in can leave a question without an answer', async () => {
  faults.set(readFaultRules({ path: 'authorize.*prompt=none', fault: { kind: 'silence' } }));
  const asked = authorizeUrl('v'.repeat(43), `${origin}/User.Read`, { prompt: 'none' });
  const answer = fetch(asked, { redirect: 'manual', signal: AbortSignal.timeout(200) });
  await expect(answer).rejects.toThrow(/timeout/i);
});

it('faults of Graph leave sign-in alone, and the other way round', async () => {
  faults.set(readFaultRules({ times: null, fault: { kind: 'status', status: 500 } }));
  expect((await signedIn('ada')).answer['access_token']).toBeDefined();
  faults.set(readFaultRules({ times: null, fault: { kind: 'entra', code: 53003 } }));
  expect(faults.strike('GET', '/beta/deviceManagement/deviceConfigurations')).toEqual([]);
});

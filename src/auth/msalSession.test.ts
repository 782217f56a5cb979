import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMsalSession } from './msalSession.ts';

const ADA = { localAccountId: 'oid-ada', tenantId: 'tid', username: 'ada@contoso.com', name: 'Ada Admin', idTokenClaims: { oid: 'oid-ada', tid: 'tid' } };
const CONFIG = { clientId: 'client', authority: 'https://login.example/tid', graphBaseUrl: 'https://graph.example' };
const READ = { scopes: ['User.Read'] };

const app = {
  handleRedirectPromise: vi.fn(),
  getActiveAccount: vi.fn(),
  getAllAccounts: vi.fn(),
  setActiveAccount: vi.fn(),
  acquireTokenSilent: vi.fn(),
  acquireTokenRedirect: vi.fn(),
  loginRedirect: vi.fn(),
  logoutRedirect: vi.fn(),
};
vi.mock('@azure/msal-browser', () => ({ createStandardPublicClientApplication: () => Promise.resolve(app) }));

beforeEach(() => {
  for (const method of Object.values(app)) method.mockReset().mockResolvedValue(undefined);
  app.handleRedirectPromise.mockResolvedValue(null);
  app.getActiveAccount.mockReturnValue(ADA);
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal('window', { location: { origin: 'https://desk.example', pathname: '/configurations', search: '?q=a', hash: '#b' } });
});

function msalError(errorCode: string, errorMessage = ''): Error {
  return Object.assign(new Error(errorMessage), { errorCode, errorMessage });
}

describe('getToken', () => {
  it('asks for the scopes of this cloud’s Graph', async () => {
    app.acquireTokenSilent.mockResolvedValue({ accessToken: 'token' });
    const { session } = await createMsalSession(CONFIG);
    expect(await session.getToken(READ)).toBe('token');
    expect(app.acquireTokenSilent).toHaveBeenCalledWith({ scopes: ['https://graph.example/User.Read'], account: ADA, forceRefresh: false });
  });

  it('shares one renewal among those who ask for the same at the same time, and not afterwards', async () => {
    app.acquireTokenSilent.mockResolvedValue({ accessToken: 'token' });
    const { session } = await createMsalSession(CONFIG);
    const renew = { scopes: ['A', 'B'], forceRefresh: true };
    await Promise.all([session.getToken(renew), session.getToken({ ...renew, scopes: ['B', 'A'] }), session.getToken(renew)]);
    expect(app.acquireTokenSilent).toHaveBeenCalledTimes(1);
    await session.getToken(renew);
    expect(app.acquireTokenSilent).toHaveBeenCalledTimes(2);
  });

  it('fails as a failure that the page can act on', async () => {
    app.acquireTokenSilent.mockRejectedValue(msalError('consent_required'));
    const { session } = await createMsalSession(CONFIG);
    await expect(session.getToken(READ)).rejects.toMatchObject({ failure: { kind: 'consentNeeded', scopes: ['User.Read'] } });
  });

  it('fails at once when nobody is signed in', async () => {
    app.getActiveAccount.mockReturnValue(null);
    app.getAllAccounts.mockReturnValue([]);
    const { session } = await createMsalSession(CONFIG);
    await expect(session.getToken(READ)).rejects.toMatchObject({ failure: { kind: 'unauthenticated' } });
    expect(app.acquireTokenSilent).not.toHaveBeenCalled();
  });
});

describe('leaving for the sign-in page', () => {
  it('comes back to the page asked for, and to no other host', async () => {
    const { session } = await createMsalSession(CONFIG);
    await session.signIn('/configurations/1?x=1#y');
    await session.signIn('//elsewhere.example');
    expect(app.loginRedirect.mock.calls.map(([request]) => request.redirectStartPage)).toEqual(['https://desk.example/configurations/1?x=1#y', 'https://desk.example/']);
  });

  it('settles quietly when the person comes back with the Back button', async () => {
    app.loginRedirect.mockRejectedValue(msalError('user_cancelled'));
    const { session } = await createMsalSession(CONFIG);
    await expect(session.signIn('/')).resolves.toBeUndefined();
  });

  it('says when the browser did not leave', async () => {
    app.loginRedirect.mockRejectedValue(msalError('timed_out'));
    const { session } = await createMsalSession(CONFIG);
    await expect(session.signIn('/')).rejects.toMatchObject({ failure: { kind: 'interactionBlocked' } });
  });
});

describe('coming back', () => {
  const here = '/configurations?q=a#b';

  it('from sign-in', async () => {
    app.handleRedirectPromise.mockResolvedValue({ account: ADA });
    const { session, result } = await createMsalSession(CONFIG);
    expect(result).toEqual({ kind: 'signedIn', returnTo: here });
    expect(session.account).toEqual({ oid: 'oid-ada', tenantId: 'tid', username: 'ada@contoso.com', name: 'Ada Admin' });
  });

  it('from consent, knowing what was agreed to; the next sign-in knows nothing of it', async () => {
    const { session } = await createMsalSession(CONFIG);
    await session.askFor({ scopes: ['Write'] }, here);
    app.handleRedirectPromise.mockResolvedValue({ account: ADA });
    expect((await createMsalSession(CONFIG)).result).toEqual({ kind: 'consented', returnTo: here, scopes: ['Write'] });
    expect((await createMsalSession(CONFIG)).result.kind).toBe('signedIn');
  });

  it('from a refusal, with what was refused', async () => {
    const { session } = await createMsalSession(CONFIG);
    await session.askFor({ scopes: ['Write'] }, here);
    app.handleRedirectPromise.mockRejectedValue(msalError('access_denied', 'AADSTS65004: declined'));
    const { result } = await createMsalSession(CONFIG);
    expect(result).toMatchObject({ kind: 'failed', returnTo: here, failure: { kind: 'consentRefused', scopes: ['Write'] } });
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMsalSession } from './msalSession.ts';

const ADA = {
  homeAccountId: 'ada.tid',
  localAccountId: 'oid-ada',
  tenantId: 'tid',
  username: 'ada@contoso.com',
  name: 'Ada Admin',
  idTokenClaims: { oid: 'oid-ada', tid: 'tid' },
};
const RUI = {
  homeAccountId: 'rui.tid',
  localAccountId: 'oid-rui',
  tenantId: 'tid',
  username: 'rui@contoso.com',
  name: 'Rui Reader',
  idTokenClaims: { oid: 'oid-rui', tid: 'tid' },
};
const assign = vi.fn();
const CONFIG = {
  clientId: 'client',
  authority: 'https://login.example/tid',
  graphBaseUrl: 'https://graph.example',
};
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
  clearCache: vi.fn(),
};
vi.mock('@azure/msal-browser', () => ({
  createStandardPublicClientApplication: () => Promise.resolve(app),
}));

beforeEach(() => {
  for (const method of Object.values(app)) method.mockReset().mockResolvedValue(undefined);
  app.handleRedirectPromise.mockResolvedValue(null);
  app.getActiveAccount.mockReturnValue(ADA);
  app.getAllAccounts.mockReturnValue([ADA]);
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal('window', {
    location: {
      origin: 'https://desk.example',
      pathname: '/configurations',
      search: '?q=a',
      hash: '#b',
      assign,
    },
  });
  assign.mockReset();
});

function msalError(errorCode: string, errorMessage = ''): Error {
  return Object.assign(new Error(errorMessage), { errorCode, errorMessage });
}

describe('getToken', () => {
  it('asks for the scopes of this cloud’s Graph', async () => {
    app.acquireTokenSilent.mockResolvedValue({ accessToken: 'token' });
    const { session } = await createMsalSession(CONFIG);
    expect(await session.getToken(READ)).toBe('token');
    expect(app.acquireTokenSilent).toHaveBeenCalledWith({
      scopes: ['https://graph.example/User.Read'],
      account: ADA,
      forceRefresh: false,
    });
  });

  it('shares one renewal among those who ask for the same at the same time, and not afterwards', async () => {
    app.acquireTokenSilent.mockResolvedValue({ accessToken: 'token' });
    const { session } = await createMsalSession(CONFIG);
    const renew = { scopes: ['A', 'B'], forceRefresh: true };
    await Promise.all([
      session.getToken(renew),
      session.getToken({ ...renew, scopes: ['B', 'A'] }),
      session.getToken(renew),
    ]);
    expect(app.acquireTokenSilent).toHaveBeenCalledTimes(1);
    await session.getToken(renew);
    expect(app.acquireTokenSilent).toHaveBeenCalledTimes(2);
  });

  it('fails as a failure that the page can act on', async () => {
    app.acquireTokenSilent.mockRejectedValue(msalError('consent_required'));
    const { session } = await createMsalSession(CONFIG);
    await expect(session.getToken(READ)).rejects.toMatchObject({
      failure: { kind: 'consentNeeded', scopes: ['User.Read'] },
    });
  });

  it('fails at once when nobody is signed in', async () => {
    app.getActiveAccount.mockReturnValue(null);
    app.getAllAccounts.mockReturnValue([]);
    const { session } = await createMsalSession(CONFIG);
    await expect(session.getToken(READ)).rejects.toMatchObject({
      failure: { kind: 'unauthenticated' },
    });
    expect(app.acquireTokenSilent).not.toHaveBeenCalled();
  });
});

describe('leaving for the sign-in page', () => {
  it('comes back to the page asked for, and to no other host', async () => {
    const { session } = await createMsalSession(CONFIG);
    await session.signIn('/configurations/1?x=1#y');
    await session.signIn('//elsewhere.example');
    expect(app.loginRedirect.mock.calls.map(([request]) => request.redirectStartPage)).toEqual([
      'https://desk.example/configurations/1?x=1#y',
      'https://desk.example/',
    ]);
  });

  it('settles quietly when the person comes back with the Back button', async () => {
    app.loginRedirect.mockRejectedValue(msalError('user_cancelled'));
    const { session } = await createMsalSession(CONFIG);
    await expect(session.signIn('/')).resolves.toBeUndefined();
  });

  it('says when the browser did not leave', async () => {
    app.loginRedirect.mockRejectedValue(msalError('timed_out'));
    const { session } = await createMsalSession(CONFIG);
    await expect(session.signIn('/')).rejects.toMatchObject({
      failure: { kind: 'interactionBlocked' },
    });
  });
});

describe('coming back', () => {
  const here = '/configurations?q=a#b';

  it('from sign-in', async () => {
    app.handleRedirectPromise.mockResolvedValue({ account: ADA });
    const { session, result } = await createMsalSession(CONFIG);
    expect(result).toEqual({ kind: 'signedIn', returnTo: here });
    expect(session.account).toEqual({
      oid: 'oid-ada',
      tenantId: 'tid',
      username: 'ada@contoso.com',
      name: 'Ada Admin',
    });
  });

  it('from consent, knowing what was agreed to; the next sign-in knows nothing of it', async () => {
    const { session } = await createMsalSession(CONFIG);
    await session.askFor({ scopes: ['Write'] }, here);
    app.handleRedirectPromise.mockResolvedValue({ account: ADA });
    expect((await createMsalSession(CONFIG)).result).toEqual({
      kind: 'consented',
      returnTo: here,
      scopes: ['Write'],
    });
    expect((await createMsalSession(CONFIG)).result.kind).toBe('signedIn');
  });

  it('from consenting for the tenant, told once', async () => {
    sessionStorage.setItem('assignment-desk:tenant-consent', 'given');
    expect((await createMsalSession(CONFIG)).result).toEqual({
      kind: 'tenantConsent',
      returnTo: here,
      consent: 'given',
    });
    expect((await createMsalSession(CONFIG)).result).toEqual({ kind: 'none' });
  });

  it('from a refusal, with what was refused', async () => {
    const { session } = await createMsalSession(CONFIG);
    await session.askFor({ scopes: ['Write'] }, here);
    app.handleRedirectPromise.mockRejectedValue(
      msalError('access_denied', 'AADSTS65004: declined'),
    );
    const { result } = await createMsalSession(CONFIG);
    expect(result).toMatchObject({
      kind: 'failed',
      returnTo: here,
      failure: { kind: 'consentRefused', scopes: ['Write'] },
    });
  });
});

describe('several accounts in one tab', () => {
  beforeEach(() => app.getAllAccounts.mockReturnValue([ADA, RUI]));

  it('the sign-in page asks who, and the others stay', async () => {
    const { session } = await createMsalSession(CONFIG);
    await session.signInAsSomebodyElse('/configurations');
    expect(app.loginRedirect).toHaveBeenCalledWith(
      expect.objectContaining({
        prompt: 'select_account',
        redirectStartPage: 'https://desk.example/configurations',
      }),
    );
    expect(session.others).toEqual([
      { oid: 'oid-rui', tenantId: 'tid', username: 'rui@contoso.com', name: 'Rui Reader' },
    ]);
  });

  it('going on as another one loads the page anew, and no other host', async () => {
    const { session } = await createMsalSession(CONFIG);
    session.continueAs(session.others[0]!, '//elsewhere.example');
    expect(app.setActiveAccount).toHaveBeenCalledWith(RUI);
    expect(assign).toHaveBeenCalledWith('/');
  });

  it('whoever the page was loaded for it stays with to its end: its memory is theirs', async () => {
    app.acquireTokenSilent.mockResolvedValue({ accessToken: 'token' });
    const { session } = await createMsalSession(CONFIG);
    session.continueAs(session.others[0]!, '/');
    app.getActiveAccount.mockReturnValue(RUI);
    await session.getToken(READ);
    expect(session.account).toMatchObject({ oid: 'oid-ada' });
    expect(app.acquireTokenSilent).toHaveBeenCalledWith(expect.objectContaining({ account: ADA }));
  });

  it('going on as another one leaves the document, even from the same page at one of its headings', async () => {
    const { session } = await createMsalSession(CONFIG);
    session.continueAs(session.others[0]!, '/configurations?q=a#b');
    // With the fragment the browser would only scroll, and the page would stay the first person's.
    expect(assign).toHaveBeenCalledWith('/configurations?q=a');
  });

  it('one account in two tenants is two', async () => {
    const guest = {
      ...ADA,
      tenantId: 'fabrikam',
      idTokenClaims: { oid: 'oid-guest', tid: 'fabrikam' },
    };
    app.getAllAccounts.mockReturnValue([ADA, guest]);
    const { session } = await createMsalSession({
      ...CONFIG,
      authority: 'https://login.example/organizations',
    });
    expect(session.others).toMatchObject([{ oid: 'oid-guest', tenantId: 'fabrikam' }]);
    session.continueAs(session.others[0]!, '/');
    expect(app.setActiveAccount).toHaveBeenCalledWith(guest);
  });

  it('whoever is of another tenant than the one configured is nobody here, and goes with the sign-out', async () => {
    const tid = '8c7e5b1a-3f42-4d0b-9a66-51d0c0ffee01';
    const here = { ...RUI, tenantId: tid, idTokenClaims: { oid: 'oid-rui', tid } };
    app.getAllAccounts.mockReturnValue([ADA, here]);
    const { session } = await createMsalSession({
      ...CONFIG,
      authority: `https://login.example/${tid}`,
    });
    expect(session.account).toMatchObject({ oid: 'oid-rui', tenantId: tid });
    expect(session.others).toEqual([]);
    await session.signOut();
    expect(app.clearCache.mock.calls).toEqual([[{ account: ADA }]]);
    expect(app.logoutRedirect).toHaveBeenCalledWith({ account: here });
  });

  it('a trial of one tenant leaves nobody to the trial of the next, even where a domain names it', async () => {
    await createMsalSession({ ...CONFIG, authority: 'https://login.example/contoso.com' });
    await createMsalSession({ ...CONFIG, authority: 'https://login.example/contoso.com' });
    expect(app.clearCache).not.toHaveBeenCalled();
    app.clearCache.mockImplementation(async () => {
      app.getAllAccounts.mockReturnValue([]);
      app.getActiveAccount.mockReturnValue(null);
    });
    const { session } = await createMsalSession({
      ...CONFIG,
      authority: 'https://login.example/fabrikam.com',
    });
    expect(app.clearCache.mock.calls).toEqual([[{ account: ADA }], [{ account: RUI }]]);
    expect(session.account).toBeUndefined();
  });

  it.each([
    ['organizations', true],
    ['common', true],
    ['contoso.com', false],
    ['8c7e5b1a-3f42-4d0b-9a66-51d0c0ffee01', false],
  ])('knows whether accounts of several tenants sign in: %s', async (tenantId, isSo) => {
    const { session } = await createMsalSession({
      ...CONFIG,
      authority: `https://login.example/${tenantId}`,
    });
    expect(session.takesSeveralTenants).toBe(isSo);
  });

  it('knows when its person has left this tab, or another one came', async () => {
    const { session } = await createMsalSession(CONFIG);
    expect(session.isStillHere()).toBe(true);
    app.getActiveAccount.mockReturnValue(RUI);
    expect(session.isStillHere()).toBe(false);
    app.getActiveAccount.mockReturnValue(null);
    app.getAllAccounts.mockReturnValue([]);
    expect(session.isStillHere()).toBe(false);
  });

  it('tokens are asked for whoever is active, never for another', async () => {
    app.getActiveAccount.mockReturnValue(RUI);
    app.acquireTokenSilent.mockResolvedValue({ accessToken: 'token' });
    const { session } = await createMsalSession(CONFIG);
    await session.getToken(READ);
    expect(app.acquireTokenSilent).toHaveBeenCalledWith(expect.objectContaining({ account: RUI }));
  });

  it('signing out leaves nobody behind that the next load could go on as', async () => {
    const { session } = await createMsalSession(CONFIG);
    await session.signOut();
    expect(app.clearCache).toHaveBeenCalledWith({ account: RUI });
    expect(app.logoutRedirect).toHaveBeenCalledWith({ account: ADA });
  });
});

describe('what was granted', () => {
  it('is what the answer of the sign-in page listed', async () => {
    app.acquireTokenSilent.mockResolvedValue({
      accessToken: 'not a JWT',
      scopes: ['openid', 'https://graph.example/User.Read', 'https://graph.example/Write'],
    });
    const { session } = await createMsalSession(CONFIG);
    expect(await session.grantedScopes()).toEqual(['User.Read', 'Write']);
  });

  it('is out of reach where an administrator has to agree first', async () => {
    const { session: before } = await createMsalSession(CONFIG);
    await before.askFor({ scopes: ['Write'] }, '/');
    app.handleRedirectPromise.mockRejectedValue(
      msalError('access_denied', 'AADSTS90094: The grant requires admin permission.'),
    );
    const { session } = await createMsalSession(CONFIG);
    expect(session.adminOnly).toEqual(['Write']);
  });

  it('the consent link is of the tenant signed in to, whatever authority is configured', async () => {
    const { session } = await createMsalSession({
      ...CONFIG,
      authority: 'https://login.example/organizations',
    });
    expect(session.adminConsentUrl).toBe(
      'https://login.example/tid/adminconsent?client_id=client&redirect_uri=https%3A%2F%2Fdesk.example%2Fredirect.html',
    );
  });
});

it('a session that ended during a claims challenge is renewed with the claims, or Graph would ask again', async () => {
  app.acquireTokenSilent.mockRejectedValue(msalError('login_required'));
  const { session } = await createMsalSession(CONFIG);
  await expect(session.getToken({ ...READ, claims: '{"x":1}' })).rejects.toMatchObject({
    failure: { kind: 'unauthenticated', claims: '{"x":1}' },
  });
});

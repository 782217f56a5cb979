import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Person } from '../tenant/people.ts';
import { type Authority, authorityOf } from './authority.ts';
import { signOutWhomPage } from './pages.ts';

type Session = KoaContextWithOIDC['oidc']['session'] & object;
type Context = Parameters<Parameters<Provider['use']>[0]>[0];

/**
 * Names the provider's sessions of this browser: their `uid`s, which stay when their ids change.
 */
const COOKIE = 'people';

/**
 * Several people in one browser. Entra keeps them all in one session; the provider knows one person
 * in each, and would sign the first out to let the second in. So each has a session of their own
 * here, and a request is made in that of whom it means.
 */
export function mountAccounts(provider: Provider): void {
  const authorizePath = provider.pathFor('authorization', { mountPath: '' });
  const signOutPath = provider.pathFor('end_session', { mountPath: '' });
  const sessionCookie = provider.cookieName('session');

  /**
   * Of everybody who is signed in in this browser, by object id. Whoever signed out, here or by the
   * sandbox's switch, is gone.
   */
  async function sessionsOf(context: Context): Promise<Map<string, Session>> {
    const uids = (context.cookies.get(COOKIE) ?? '').split('.').filter(Boolean);
    const found = await Promise.all(uids.map((uid) => provider.Session.findByUid(uid)));
    return new Map(
      found.flatMap((session) =>
        session?.accountId === undefined ? [] : [[session.accountId, session] as const],
      ),
    );
  }

  /** The rest of this request is made in this session, or in a new one. */
  function actIn(context: Context, session: Session | undefined): void {
    const others = (context.req.headers.cookie ?? '')
      .split(/; */)
      .filter((pair) => pair !== '' && !pair.startsWith(`${sessionCookie}=`));
    context.req.headers.cookie = [
      ...others,
      ...(session === undefined ? [] : [`${sessionCookie}=${session.jti}`]),
    ].join('; ');
  }

  /**
   * Returns from the sign-in pages with the account that was chosen there, or else with the one that
   * opened them, even if another tab signed in with another account meanwhile.
   */
  async function resume(context: Context, sessions: ReadonlyMap<string, Session>): Promise<void> {
    const interaction = await provider.Interaction.find(
      context.path.slice(authorizePath.length + 1),
    );
    const person = interaction?.result?.login?.accountId ?? interaction?.session?.accountId;
    if (person !== undefined) actIn(context, sessions.get(person));
  }

  /**
   * In nobody's session where somebody has yet to be chosen: it would leave its traces in the
   * request, such as what its person consented to.
   */
  function begin(context: Context, sessions: ReadonlyMap<string, Session>): void {
    const hinted = personHinted(context.query, authorityOf(context.req));
    const only = sessions.size === 1 ? [...sessions.values()][0] : undefined;
    const meant = hinted === undefined ? only : sessions.get(hinted.oid);
    actIn(context, context.query['prompt'] === 'select_account' ? undefined : meant);
  }

  provider.use(async (context, next) => {
    const isSignOut = context.path === signOutPath && context.method === 'GET';
    if (!isSignOut && !context.path.startsWith(authorizePath)) return next();
    const authority = authorityOf(context.req);
    const all = await sessionsOf(context);
    // Whoever is of another tenant than the one asked has no part in this, and stays signed in.
    const signedIn = authority.people.filter(({ oid }) => all.has(oid));
    const sessions = new Map(
      [...all].filter(([oid]) => signedIn.some((person) => person.oid === oid)),
    );
    context.state.signedIn = [...sessions.keys()];
    if (isSignOut && sessions.size > 1 && personHinted(context.query, authority) === undefined) {
      context.type = 'html';
      context.body = signOutWhomPage(
        signedIn,
        Object.entries(context.query).map(([name, value]) => [name, String(value)]),
      );
      return undefined;
    }
    if (context.path.startsWith(`${authorizePath}/`)) await resume(context, sessions);
    else begin(context, sessions);
    await next();
    const now = (context.oidc as KoaContextWithOIDC['oidc'] | undefined)?.session;
    if (now?.accountId === undefined || isSignOut) return undefined;
    const uids = [
      ...new Map([...all].map(([oid, { uid }]) => [oid, uid])).set(now.accountId, now.uid).values(),
    ];
    context.cookies.set(COOKIE, uids.join('.'), { httpOnly: true, sameSite: 'lax' });
    return undefined;
  });
}

/** Whom the app means, if it says so and the authority knows them. */
export function personHinted(
  query: Readonly<Record<string, unknown>>,
  { people }: Authority,
): Person | undefined {
  const hint = query['login_hint'] ?? query['logout_hint'];
  return hint === undefined ? undefined : people.find(({ upn }) => upn === hint);
}

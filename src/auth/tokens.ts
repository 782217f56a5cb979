import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import { FailureError } from '#domain/failure/failure.ts';
import { toSilentFailure } from './failures.ts';
import { grantedScopesOf } from './grantedScopes.ts';
import type { Session, TokenRequest } from './session.ts';

/** The tokens of one account, which MSAL keeps and renews without a sign-in where it can. */
export function tokensOf(
  app: IPublicClientApplication,
  account: AccountInfo | undefined,
  graphBaseUrl: string,
): Pick<Session, 'getToken' | 'grantedScopes'> {
  const renewals = new Map<string, Promise<string>>();

  async function renew(whose: AccountInfo, request: TokenRequest): Promise<string> {
    const { claims, forceRefresh = false } = request;
    const scopes = request.scopes.map((scope) => `${graphBaseUrl}/${scope}`);
    try {
      const answer = await app.acquireTokenSilent({
        scopes,
        account: whose,
        forceRefresh,
        ...(claims === undefined ? {} : { claims }),
      });
      return answer.accessToken;
    } catch (error) {
      throw new FailureError(toSilentFailure(error, request), { cause: error });
    }
  }

  return {
    grantedScopes: async () => {
      if (account === undefined)
        throw new FailureError({ kind: 'unauthenticated', from: 'signIn', trace: {} });
      const request = { scopes: ['User.Read'] };
      try {
        const { scopes } = await app.acquireTokenSilent({
          scopes: request.scopes.map((scope) => `${graphBaseUrl}/${scope}`),
          account,
        });
        return grantedScopesOf(scopes, graphBaseUrl);
      } catch (error) {
        throw new FailureError(toSilentFailure(error, request), { cause: error });
      }
    },

    getToken: (request) => {
      if (account === undefined)
        return Promise.reject(
          new FailureError({ kind: 'unauthenticated', from: 'signIn', trace: {} }),
        );
      const key = JSON.stringify([
        [...request.scopes].toSorted(),
        request.claims,
        request.forceRefresh,
      ]);
      const known = renewals.get(key);
      if (known !== undefined) return known;
      const renewal = renew(account, request).finally(() => renewals.delete(key));
      renewals.set(key, renewal);
      return renewal;
    },
  };
}

import { createLocalJWKSet, type JWK, jwtVerify } from 'jose';
import type { UnknownObject } from 'oidc-provider';
import type { TokenClaims } from '../graph/http/call.ts';
import { personByOid } from '../tenant/people.ts';

/** The application behind `client_credentials`, for scripts. */
export const AUTOMATION = {
  clientId: 'automation',
  clientSecret: 'automation',
  oid: 'a0700000-5a1e-4b7c-8d10-0000000000d4',
  name: 'Automation',
} as const;

/** Claims that Entra puts into a person's access token for Graph. */
export function personClaims(oid: string, scopes: Iterable<string>): UnknownObject | undefined {
  const person = personByOid(oid);
  if (person === undefined) return undefined;
  return {
    tid: person.tenantId,
    oid,
    upn: person.upn,
    name: person.name,
    scp: [...scopes].join(' '),
    idtyp: 'user',
    ver: '1.0',
  };
}

/** Claims of an application's token: rights come as `roles`, and there is no person. */
export function applicationClaims(tenantId: string, roles: readonly string[]): UnknownObject {
  const { oid, name } = AUTOMATION;
  return { tid: tenantId, oid, app_displayname: name, roles, idtyp: 'app', ver: '1.0' };
}

/**
 * Checks signature, audience, issuer and time; undefined for anything that is not ours. What a
 * token says is read once: its signature stays right, and only its time can run out.
 */
export function tokenVerifier(
  issuerOf: (tenantId: string) => string,
  audience: string,
  keys: JWK[],
): (token: string) => Promise<TokenClaims | undefined> {
  const keySet = createLocalJWKSet({ keys });
  const verified = new Map<string, TokenClaims>();
  return async (token) => {
    const before = verified.get(token);
    if (before !== undefined && before.expiresAt > Date.now()) return before;
    const checked = await jwtVerify(token, keySet, { audience }).catch(() => undefined);
    const payload = checked?.payload;
    if (payload === undefined || payload.iss !== issuerOf(String(payload.tid))) return undefined;
    const isApp = payload.idtyp === 'app';
    const claims: TokenClaims = {
      tid: String(payload.tid),
      oid: String(payload.oid),
      upn: isApp ? '' : String(payload.upn),
      name: String(isApp ? payload.app_displayname : payload.name),
      scopes: isApp ? (payload.roles as string[]) : String(payload.scp).split(' '),
      expiresAt: (payload.exp ?? 0) * 1000,
      ...(isApp ? { app: true } : {}),
    };
    verified.set(token, claims);
    return claims;
  };
}

import { createLocalJWKSet, type JWK, jwtVerify } from 'jose';
import type { UnknownObject } from 'oidc-provider';
import type { TokenClaims } from '../graph/call.ts';
import { organization } from '../tenant/organization.ts';
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
  return { tid: organization.tenantId, oid, upn: person.upn, name: person.name, scp: [...scopes].join(' '), idtyp: 'user', ver: '1.0' };
}

/** Claims of an application's token: rights come as `roles`, and there is no person. */
export function applicationClaims(roles: readonly string[]): UnknownObject {
  const { oid, name } = AUTOMATION;
  return { tid: organization.tenantId, oid, app_displayname: name, roles, idtyp: 'app', ver: '1.0' };
}

/** Checks signature, audience, issuer and time; undefined for anything that is not ours. */
export function tokenVerifier(issuer: string, audience: string, keys: JWK[]): (token: string) => Promise<TokenClaims | undefined> {
  const keySet = createLocalJWKSet({ keys });
  return async (token) => {
    const checked = await jwtVerify(token, keySet, { issuer, audience }).catch(() => undefined);
    if (checked === undefined) return undefined;
    const { payload } = checked;
    const isApp = payload.idtyp === 'app';
    return {
      tid: String(payload.tid),
      oid: String(payload.oid),
      upn: isApp ? '' : String(payload.upn),
      name: String(isApp ? payload.app_displayname : payload.name),
      scopes: isApp ? (payload.roles as string[]) : String(payload.scp).split(' '),
      expiresAt: (payload.exp ?? 0) * 1000,
      ...(isApp ? { app: true } : {}),
    };
  };
}

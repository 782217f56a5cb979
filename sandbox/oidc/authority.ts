import type { IncomingMessage } from 'node:http';
import { type Organization, ORGANIZATIONS } from '../tenant/organization.ts';
import { EVERYBODY, peopleOf, type Person } from '../tenant/people.ts';

/** Entra's word for "whichever tenant the account is of". */
const ANY_TENANT = 'organizations';

/**
 * Who is asked to sign somebody in, as the first part of the address says: one tenant, or any of
 * them.
 */
export interface Authority {
  /** A tenant id, or `organizations`. */
  readonly name: string;
  /** Undefined where it is any. */
  readonly organization: Organization | undefined;
  /** Who can sign in there. */
  readonly people: readonly Person[];
}

const AUTHORITIES: readonly Authority[] = [
  ...ORGANIZATIONS.map((organization) => ({
    name: organization.tenantId,
    organization,
    people: peopleOf(organization.tenantId),
  })),
  { name: ANY_TENANT, organization: undefined, people: EVERYBODY },
];

/** The authority that an address of sign-in begins with; undefined where it is none. */
export function authorityAt(url: string): Authority | undefined {
  return AUTHORITIES.find(({ name }) => url.startsWith(`/${name}/`));
}

/**
 * The request as it looks from below the authority's address: the way a mounted Koa app learns
 * where it is mounted.
 */
export function mountAt(request: IncomingMessage, { name }: Authority): void {
  Object.assign(request, { baseUrl: `/${name}`, url: request.url?.slice(name.length + 1) });
}

/** Whose page or answer this is. */
export function authorityOf(request: IncomingMessage & { readonly baseUrl?: string }): Authority {
  const authority = authorityAt(`${request.baseUrl ?? ''}/`);
  if (authority === undefined) throw new Error('Sign-in was asked below no authority');
  return authority;
}

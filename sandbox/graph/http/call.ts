import type { Approvals, FiledWrite } from '../../approvals/approvals.ts';
import type { Assumption } from '../../assumptions.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Person } from '../../tenant/people.ts';

/** What a bearer token says; `sandbox/oidc` or a test supplies the verifier. */
export interface TokenClaims {
  readonly tid: string;
  readonly oid: string;
  readonly upn: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** epoch milliseconds */
  readonly expiresAt: number;
  /** an application (client credentials), not a person */
  readonly app?: boolean;
}

export type VerifyToken = (token: string) => Promise<TokenClaims | undefined>;

/**
 * One request on its way through the Graph half: who asks, under which ids, and what was asked of
 * the tenant.
 */
export interface Call {
  readonly tenant: Tenant;
  readonly claims: TokenClaims;
  readonly person: Person | undefined;
  /** scheme and host the request came to: next links are built from it */
  readonly origin: string;
  readonly version: string;
  readonly requestId: string;
  readonly clientRequestId: string;
  readonly now: () => number;
  /** how much sooner than that devices report, and windows of throttling end */
  readonly timeScale: number;
  readonly seed: number;
  /** which of the open questions have the other answer */
  readonly assume: readonly Assumption[];
  readonly approvals: Approvals;
  /** the request as it came, and what it says to Multi-Admin Approval */
  readonly write: FiledWrite & {
    readonly justification: string | null;
    readonly code: string | null;
  };
  /** from a `lag` fault: reads show this write only after so many milliseconds */
  readonly lagMs: number;
}

/** Hono's environment: each resource file reads `c.env.call`. */
export interface GraphEnv {
  Bindings: { call: Call };
}

/** The address of the service itself, for `@odata.context`. */
export function contextUrl(call: Call, fragment: string): string {
  return `${call.origin}/${call.version}/$metadata#${fragment}`;
}

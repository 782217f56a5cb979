import {
  ACTIONS,
  allows,
  type EffectivePermissions,
} from '#domain/connect/effectivePermissions.ts';
import { WRITE_SCOPE } from '#domain/connect/permissions.ts';

/** What is known of somebody before they write anything. Undefined is "not known", never "no". */
export interface AccessFacts {
  /** Short names of the scopes that the token has. */
  readonly granted: readonly string[] | undefined;
  /** Scopes that only an administrator can grant, as the sign-in page said when it was asked. */
  readonly adminOnly: readonly string[];
  readonly effective: EffectivePermissions | undefined;
}

export type Preflight =
  | { readonly kind: 'may' | 'unknown' }
  | { readonly kind: 'mayNot'; readonly what: string; readonly next: string };

/**
 * May this person assign? Says no only where it is known: the scope is out of their reach, or their
 * role lacks the action. Scope tags and scope groups are not in the answer; within them Intune may
 * still refuse.
 */
export function preflightOf({ granted, adminOnly, effective }: AccessFacts): Preflight {
  const hasScope = granted?.includes(WRITE_SCOPE);
  if (hasScope === false && adminOnly.includes(WRITE_SCOPE)) {
    return {
      kind: 'mayNot',
      what: `The app cannot write for you: only an administrator of the tenant can grant ${WRITE_SCOPE}.`,
      next: 'Send an administrator the consent link from “Your access”.',
    };
  }
  const mayAssign =
    effective === undefined ? undefined : allows(effective, ACTIONS.assignConfigurations);
  if (mayAssign === false) {
    return {
      kind: 'mayNot',
      what: `Your Intune role lacks “Device configurations / Assign” (${ACTIONS.assignConfigurations}).`,
      next: 'Ask for a role that has it, or activate it in Privileged Identity Management, then check again.',
    };
  }
  return { kind: hasScope === true && mayAssign === true ? 'may' : 'unknown' };
}

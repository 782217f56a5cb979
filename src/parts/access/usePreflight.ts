import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { RBAC_SCOPE } from '#domain/connect/permissions.ts';
import { preflightOf, type Refusal } from '#domain/connect/preflight.ts';
import type { AssignNeed } from '#domain/family/assignNeeds.ts';
import { useGrantedScopes } from '#parts/access/useGrantedScopes.ts';
import { useGraph } from '#queries/graphContext.ts';
import { effectivePermissionsQuery } from '#queries/roles.ts';

export interface PreflightState {
  /** Known to be refused, and the person has not chosen to try all the same. */
  readonly refusal: Refusal | undefined;
  /** For the button that would write. */
  readonly reason: string | undefined;
  readonly check: () => void;
  readonly tryAnyway: () => void;
  /** Intune took a write: the role allows it, whatever was read. */
  readonly prove: () => void;
  /**
   * Why it is not known what the role allows: the app has no permission to read it, or reading
   * failed. Undefined where it is known, proved by a write, or still being read.
   */
  readonly unknownRole: 'notAsked' | 'notRead' | undefined;
}

/**
 * Whether it is known already that this person may not assign. Never asks for consent: what the
 * token does not allow to read stays unknown.
 * @param needs of what is to be assigned, see {@link preflightOf}
 */
export function usePreflight(needs?: readonly AssignNeed[]): PreflightState {
  const { adminOnly } = useSession();
  const { data: granted } = useGrantedScopes();
  const roles = useQuery({
    ...effectivePermissionsQuery(useGraph()),
    enabled: granted?.includes(RBAC_SCOPE) === true,
  });
  const [isTrying, setTrying] = useState(false);
  const [isProved, setProved] = useState(false);
  const preflight = preflightOf(
    {
      granted: granted ?? undefined,
      adminOnly,
      effective: roles.error === null ? roles.data : undefined,
    },
    needs,
  );
  const refusal = preflight.kind === 'mayNot' && !isTrying ? preflight : undefined;
  return {
    refusal,
    reason: refusal?.what,
    check: () => void roles.refetch(),
    tryAnyway: () => setTrying(true),
    prove: () => setProved(true),
    unknownRole:
      isProved || granted === undefined || granted === null
        ? undefined
        : !granted.includes(RBAC_SCOPE)
          ? 'notAsked'
          : roles.error === null
            ? undefined
            : 'notRead',
  };
}

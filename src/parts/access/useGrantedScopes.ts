import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/**
 * Scopes of the present access token; `undefined` while or where it is not known. Asks nobody for
 * consent.
 */
export function useGrantedScopes() {
  const session = useSession();
  return useQuery({
    queryKey: ['grantedScopes'],
    queryFn: async () => (await session.grantedScopes()) ?? null,
    staleTime: FRESH_FOR.grantedScopes,
  });
}

import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';

/**
 * Scopes of the present access token; `undefined` while or where it is not known. Asks nobody for
 * consent.
 */
export function useGrantedScopes() {
  const session = useSession();
  return useQuery({
    queryKey: ['grantedScopes'],
    queryFn: async () => (await session.grantedScopes()) ?? null,
    staleTime: 60_000,
  });
}

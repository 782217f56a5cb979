import { queryOptions } from '@tanstack/react-query';
import type { Graph } from '#graph/client.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/**
 * A role may be activated any minute; what was read a while ago must not keep anybody from working.
 */
export function effectivePermissionsQuery(graph: Pick<Graph, 'roles'>) {
  return queryOptions({
    queryKey: ['effectivePermissions'],
    queryFn: ({ signal }) => graph.roles.effectivePermissions(signal),
    staleTime: FRESH_FOR.roles,
  });
}

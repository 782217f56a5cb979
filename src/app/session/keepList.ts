import { hashKey, type QueryClient } from '@tanstack/react-query';
import { toFailure } from '#domain/failure/failure.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import type { Graph } from '#graph/client.ts';
import { familyQuery } from '#queries/configurations.ts';
import type { KeptListStore } from '#stores/keptList.ts';

/**
 * Puts the list of each family away whenever it has been read to its end, and throws away what is
 * kept when it is not true any more, or not for this person to read. One way only: what was kept
 * never gets into the cache, where rules, plans and exports look.
 * @returns ends it
 */
export function keepList(
  queryClient: QueryClient,
  graph: Graph,
  kept: Pick<KeptListStore, 'replace' | 'drop'>,
): () => void {
  const families = new Map(
    FAMILY_KEYS.map((family) => {
      const { queryKey } = familyQuery(graph, family);
      return [hashKey(queryKey), { family, queryKey }];
    }),
  );
  return queryClient.getQueryCache().subscribe((event) => {
    const list = event.type === 'updated' ? families.get(event.query.queryHash) : undefined;
    if (event.type !== 'updated' || list === undefined) return;
    const { family, queryKey } = list;
    const { action } = event;
    if (action.type === 'invalidate') void kept.drop(family);
    // Whose role or permission was taken away is not shown what they once could read.
    if (action.type === 'error' && mayNotRead(action.error)) void kept.drop(family);
    // A page that came in while more are on their way is a success, too, but a manual one.
    if (action.type !== 'success' || action.manual === true) return;
    const { dataUpdatedAt } = event.query.state;
    const configurations = queryClient.getQueryData(queryKey);
    if (configurations !== undefined)
      void kept.replace(family, configurations, new Date(dataUpdatedAt).toISOString());
  });
}

function mayNotRead(error: Error): boolean {
  const { kind, trace } = toFailure(error);
  return trace.status === 403 || kind === 'consentNeeded' || kind === 'consentRefused';
}

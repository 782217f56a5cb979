import { hashKey, type QueryClient } from '@tanstack/react-query';
import { toFailure } from '#domain/failure/failure.ts';
import type { Graph } from '#graph/client.ts';
import { configurationsQuery } from '#queries/configurations.ts';
import type { KeptListStore } from '#stores/keptList.ts';

/**
 * Puts the list of configurations away whenever it has been read to its end, and throws away what
 * is kept when it is not true any more, or not for this person to read. One way only: what was kept
 * never gets into the cache, where rules, plans and exports look.
 * @returns ends it
 */
export function keepList(
  queryClient: QueryClient,
  graph: Graph,
  kept: Pick<KeptListStore, 'replace' | 'drop'>,
): () => void {
  const list = configurationsQuery(graph).queryKey;
  const hash = hashKey(list);
  return queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryHash !== hash) return;
    const { action } = event;
    if (action.type === 'invalidate') void kept.drop();
    // Whose role was taken away is not shown what they once could read.
    if (action.type === 'error' && toFailure(action.error).trace.status === 403) void kept.drop();
    // A page that came in while more are on their way is a success, too, but a manual one.
    if (action.type !== 'success' || action.manual === true) return;
    const { dataUpdatedAt } = event.query.state;
    const configurations = queryClient.getQueryData(list);
    if (configurations !== undefined)
      void kept.replace(configurations, new Date(dataUpdatedAt).toISOString());
  });
}

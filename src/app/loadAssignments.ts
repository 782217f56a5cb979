import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { RouterContext } from '#app/routes/root.tsx';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { filtersQuery } from '#queries/targeting.ts';

/**
 * What the pages that change assignments need before they are painted: the configuration, and its
 * list afresh.
 */
export async function loadAssignments(
  { queryClient, graph }: RouterContext,
  id: ConfigurationKey,
): Promise<void> {
  void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  await Promise.all([
    queryClient.query(configurationQuery(graph, id)),
    queryClient.query({ ...assignmentsQuery(graph, id, ''), staleTime: 0 }),
  ]);
}

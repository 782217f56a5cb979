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

/**
 * The loader of pages on which a list is reviewed: read each time before the page is shown. The
 * router would show what an earlier visit, or the focus on a link, had read, and read behind it.
 */
export const reviewedAssignments = {
  handler: ({
    context,
    params,
  }: {
    readonly context: RouterContext;
    readonly params: { readonly id: ConfigurationKey };
  }): Promise<void> => loadAssignments(context, params.id),
  staleReloadMode: 'blocking',
} as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { groupSearchSchema } from '#features/groups/groupSearch.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';
import { groupQuery } from '#queries/groups.ts';
import { holdersQuery } from '#queries/lens/holders.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const groupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.group.path,
  validateSearch: groupSearchSchema,
  // Started, not awaited: each part is shown when it is there, and a part that fails does not take
  // the others with it.
  loader: ({ context: { queryClient, graph }, params: { id } }) => {
    startReadingConfigurations(graph, queryClient);
    void queryClient.query(groupQuery(graph, id)).catch(() => undefined);
    void queryClient.query(holdersQuery(graph, { kind: 'group', id })).catch(() => undefined);
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  },
  component: lazyRouteComponent(PAGES.group.load, 'GroupPage'),
});

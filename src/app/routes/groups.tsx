import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { groupsSearchSchema } from '#features/groups/groupsSearch.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';
import { groupPagesQuery } from '#queries/groups.ts';

export const groupsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.groups.path,
  validateSearch: groupsSearchSchema,
  // Of the words with which one comes; what is typed later is asked for by the page.
  loaderDeps: ({ search: { q } }) => ({ q }),
  // Started, not awaited: the groups do not wait for the configurations.
  loader: ({ context: { queryClient, graph }, deps: { q = '' }, cause }) => {
    if (cause === 'stay') return;
    void queryClient.infiniteQuery(groupPagesQuery(graph, q)).catch(() => undefined);
    startReadingConfigurations(graph, queryClient);
  },
  component: lazyRouteComponent(PAGES.groups.load, 'GroupsPage'),
});

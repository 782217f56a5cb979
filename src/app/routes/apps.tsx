import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { familiesOfPage } from '#domain/family/families.ts';
import { configurationsSearchSchema } from '#features/configurations/list/configurationsSearch.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';

export const appsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.apps.path,
  validateSearch: configurationsSearchSchema,
  // Started, not awaited, as the list of configurations.
  loader: ({ context: { queryClient, graph, keptList } }) => {
    keptList.load();
    startReadingConfigurations(graph, queryClient, familiesOfPage('apps'));
  },
  component: lazyRouteComponent(PAGES.apps.load, 'AppsPage'),
});

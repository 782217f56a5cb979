import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { configurationsSearchSchema } from '#features/configurations/list/configurationsSearch.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';

export const configurationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configurations.path,
  validateSearch: configurationsSearchSchema,
  // Started, not awaited: the page shows rows while more are read, and its own words when reading
  // fails.
  loader: ({ context: { queryClient, graph, keptList } }) => {
    keptList.load();
    startReadingConfigurations(graph, queryClient);
  },
  component: lazyRouteComponent(PAGES.configurations.load, 'ConfigurationsPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { overviewSearchSchema } from '#features/overview/overviewSearch.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.overview.path,
  validateSearch: overviewSearchSchema,
  // Started, not awaited: the page says how far it is.
  loader: ({ context: { queryClient, graph }, cause }) => {
    if (cause !== 'stay') startReadingConfigurations(graph, queryClient);
  },
  component: lazyRouteComponent(PAGES.overview.load, 'OverviewPage'),
});

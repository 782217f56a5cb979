import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { compareSearchSchema } from '#features/lens/compare/compareSearch.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.compare.path,
  validateSearch: compareSearchSchema,
  // Started, not awaited: the page says how far they are.
  loader: ({ context: { queryClient, graph } }) => {
    startReadingConfigurations(graph, queryClient);
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  },
  component: lazyRouteComponent(PAGES.compare.load, 'ComparePage'),
});

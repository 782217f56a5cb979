import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { compareSearchSchema } from '#features/snapshots/snapshotSearch.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const snapshotCompareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.snapshotCompare.path,
  validateSearch: compareSearchSchema,
  // Started, not awaited: the page says how far they are.
  loader: ({ context: { queryClient, graph } }) => {
    startReadingConfigurations(graph, queryClient);
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  },
  component: lazyRouteComponent(PAGES.snapshotCompare.load, 'ComparePage'),
});

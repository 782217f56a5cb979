import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { filterSearchSchema } from '#features/filters/filterSearch.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const filterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.filter.path,
  validateSearch: filterSearchSchema,
  loader: async ({ context: { queryClient, graph } }) => {
    await queryClient.query(filtersQuery(graph));
  },
  component: lazyRouteComponent(PAGES.filter.load, 'FilterPage'),
});

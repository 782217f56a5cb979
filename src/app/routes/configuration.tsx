import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { configurationParams } from '#app/configurationParams.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { deliverySearchSchema } from '#features/configurations/detail/delivery/deliverySearch.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const configurationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configuration.path,
  params: configurationParams,
  validateSearch: deliverySearchSchema,
  loader: async ({ context: { queryClient, graph }, params }) => {
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
    await queryClient.query(configurationQuery(graph, params.id));
  },
  component: lazyRouteComponent(PAGES.configuration.load, 'ConfigurationPage'),
});

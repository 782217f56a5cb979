import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { configurationParams } from '#app/configurationParams.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { assignSearchSchema } from '#features/assignments/assignSearch.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const configurationAssignRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configurationAssign.path,
  params: configurationParams,
  validateSearch: assignSearchSchema,
  loader: async ({ context: { queryClient, graph }, params }) => {
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
    await queryClient.query(configurationQuery(graph, params.id));
  },
  component: lazyRouteComponent(PAGES.configurationAssign.load, 'AssignConfigurationPage'),
});

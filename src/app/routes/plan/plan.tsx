import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { startReadingConfigurations } from '#queries/configurations.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.plan.path,
  loader: ({ context: { queryClient, graph } }) => {
    startReadingConfigurations(graph, queryClient);
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  },
  component: lazyRouteComponent(PAGES.plan.load, 'PlanPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { configurationsQuery } from '#queries/configurations.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.plan.path,
  loader: ({ context: { queryClient, graph } }) => {
    void queryClient.query(configurationsQuery(graph)).catch(() => undefined);
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  },
  component: lazyRouteComponent(PAGES.plan.load, 'PlanPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';
import { runsSearchSchema } from '#features/runs/runsSearch.ts';

export const planRunsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan/runs',
  validateSearch: runsSearchSchema,
  component: lazyRouteComponent(() => import('#features/runs/RunsPage.tsx'), 'RunsPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';

export const planRunsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan/runs',
  component: lazyRouteComponent(() => import('#features/runs/RunsPage.tsx'), 'RunsPage'),
});

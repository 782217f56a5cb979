import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';
import { runSearchSchema } from '#features/runs/runSearch.ts';

export const planRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan/runs/$id',
  validateSearch: runSearchSchema,
  component: lazyRouteComponent(() => import('#features/runs/RunPage.tsx'), 'RunPage'),
});

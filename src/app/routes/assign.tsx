import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';
import { assignSearchSchema } from '#features/assignments/assignSearch.ts';

export const assignRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assign',
  validateSearch: assignSearchSchema,
  component: lazyRouteComponent(() => import('#features/assignments/AssignPage.tsx'), 'AssignPage'),
});

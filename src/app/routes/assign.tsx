import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { assignSearchSchema } from '#features/assignments/assignSearch.ts';

export const assignRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.assign.path,
  validateSearch: assignSearchSchema,
  component: lazyRouteComponent(PAGES.assign.load, 'AssignPage'),
});

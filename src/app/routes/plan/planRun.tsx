import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { runSearchSchema } from '#features/runs/runSearch.ts';

export const planRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.planRun.path,
  validateSearch: runSearchSchema,
  component: lazyRouteComponent(PAGES.planRun.load, 'RunPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { runsSearchSchema } from '#features/runs/runsSearch.ts';

export const planRunsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.planRuns.path,
  validateSearch: runsSearchSchema,
  component: lazyRouteComponent(PAGES.planRuns.load, 'RunsPage'),
});

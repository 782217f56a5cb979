import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';

export const stagedPlanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.stagedPlan.path,
  component: lazyRouteComponent(PAGES.stagedPlan.load, 'StagedPlanPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';

export const approvalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.approvals.path,
  component: lazyRouteComponent(PAGES.approvals.load, 'ApprovalsPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';

export const accessRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.access.path,
  component: lazyRouteComponent(PAGES.access.load, 'AccessPage'),
});

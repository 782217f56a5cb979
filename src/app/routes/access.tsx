import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';

export const accessRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access',
  component: lazyRouteComponent(() => import('#features/access/AccessPage.tsx'), 'AccessPage'),
});

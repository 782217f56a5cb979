import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';

export const snapshotsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.snapshots.path,
  component: lazyRouteComponent(PAGES.snapshots.load, 'SnapshotsPage'),
});

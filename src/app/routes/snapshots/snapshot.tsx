import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { snapshotSearchSchema } from '#features/snapshots/snapshotSearch.ts';

export const snapshotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.snapshot.path,
  validateSearch: snapshotSearchSchema,
  component: lazyRouteComponent(PAGES.snapshot.load, 'SnapshotPage'),
});

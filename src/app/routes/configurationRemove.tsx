import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reviewedAssignments } from '#app/loadAssignments.ts';
import { configurationParams } from '#app/configurationParams.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { removeSearchSchema } from '#features/changes/changesSearch.ts';

export const configurationRemoveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configurationRemove.path,
  params: configurationParams,
  validateSearch: removeSearchSchema,
  loader: reviewedAssignments,
  component: lazyRouteComponent(PAGES.configurationRemove.load, 'RemovePage'),
});

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
  // Other rows are another review, of a list that is read for it.
  loaderDeps: ({ search: { assignments } }) => ({ assignments }),
  remountDeps: ({ params, loaderDeps }) => [params.id, loaderDeps.assignments],
  loader: reviewedAssignments,
  component: lazyRouteComponent(PAGES.configurationRemove.load, 'RemovePage'),
});

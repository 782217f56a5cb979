import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reviewedAssignments } from '#app/loadAssignments.ts';
import { configurationParams } from '#app/configurationParams.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { editSearchSchema } from '#features/changes/changesSearch.ts';

export const configurationEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configurationEdit.path,
  params: configurationParams,
  validateSearch: editSearchSchema,
  // Another row is another review, of a list that is read for it.
  loaderDeps: ({ search: { assignment } }) => ({ assignment }),
  remountDeps: ({ params, loaderDeps }) => [params.id, loaderDeps.assignment],
  loader: reviewedAssignments,
  component: lazyRouteComponent(PAGES.configurationEdit.load, 'EditPage'),
});

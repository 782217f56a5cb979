import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadAssignments } from '#app/loadAssignments.ts';
import { configurationParams } from '#app/configurationParams.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { removeSearchSchema } from '#features/changes/changesSearch.ts';

export const configurationRemoveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configurationRemove.path,
  params: configurationParams,
  validateSearch: removeSearchSchema,
  // What is reviewed is the list as it is read here; a list of an earlier visit is not shown first.
  loader: {
    handler: ({ context, params }) => loadAssignments(context, params.id),
    staleReloadMode: 'blocking',
  },
  component: lazyRouteComponent(PAGES.configurationRemove.load, 'RemovePage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadAssignments } from '#app/loadAssignments.ts';
import { configurationParams } from '#app/configurationParams.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { editSearchSchema } from '#features/changes/changesSearch.ts';

export const configurationEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configurationEdit.path,
  params: configurationParams,
  validateSearch: editSearchSchema,
  // What is reviewed is the list as it is read here; a list of an earlier visit is not shown first.
  loader: {
    handler: ({ context, params }) => loadAssignments(context, params.id),
    staleReloadMode: 'blocking',
  },
  component: lazyRouteComponent(PAGES.configurationEdit.load, 'EditPage'),
});

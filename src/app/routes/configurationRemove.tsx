import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadAssignments } from '#app/routes/loadAssignments.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { removeSearchSchema } from '#features/changes/changesSearch.ts';

export const configurationRemoveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/configurations/$id/remove',
  validateSearch: removeSearchSchema,
  loader: ({ context, params }) => loadAssignments(context, params.id),
  component: lazyRouteComponent(() => import('#features/changes/RemovePage.tsx'), 'RemovePage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadAssignments } from '#app/routes/loadAssignments.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { editSearchSchema } from '#features/changes/changesSearch.ts';

export const configurationEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/configurations/$id/edit',
  validateSearch: editSearchSchema,
  loader: ({ context, params }) => loadAssignments(context, params.id),
  component: lazyRouteComponent(() => import('#features/changes/EditPage.tsx'), 'EditPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadAssignments } from '#app/routes/loadAssignments.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { whoSearchSchema } from '#features/assignments/whoSearch.ts';

export const configurationWhoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/configurations/$id/assign/who',
  validateSearch: whoSearchSchema,
  loader: ({ context, params }) => loadAssignments(context, params.id),
  component: lazyRouteComponent(() => import('#features/assignments/WhoPage.tsx'), 'WhoPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadAssignments } from '#app/loadAssignments.ts';
import { configurationParams } from '#app/configurationParams.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { whoSearchSchema } from '#features/assignments/whoSearch.ts';

export const configurationWhoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configurationWho.path,
  params: configurationParams,
  validateSearch: whoSearchSchema,
  loader: loadAssignments,
  component: lazyRouteComponent(PAGES.configurationWho.load, 'WhoPage'),
});

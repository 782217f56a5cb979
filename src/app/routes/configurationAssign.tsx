import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { configurationParams } from '#app/configurationParams.ts';
import { loadForm } from '#app/loadAssignments.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { assignSearchSchema } from '#features/assignments/assignSearch.ts';

export const configurationAssignRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.configurationAssign.path,
  params: configurationParams,
  validateSearch: assignSearchSchema,
  loader: loadForm,
  component: lazyRouteComponent(PAGES.configurationAssign.load, 'AssignConfigurationPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { lensSearchSchema } from '#parts/lens/lensSearch.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';
import { userQuery } from '#queries/lens/subjects.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const userRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.user.path,
  validateSearch: lensSearchSchema,
  // Started, not awaited: each part is shown when it is there.
  loader: ({ context: { queryClient, graph }, params: { id } }) => {
    startReadingConfigurations(graph, queryClient);
    void queryClient.query(userQuery(graph, id)).catch(() => undefined);
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  },
  component: lazyRouteComponent(PAGES.user.load, 'UserPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { familiesOfPage } from '#domain/family/families.ts';
import { configurationsSearchSchema } from '#features/configurations/list/configurationsSearch.ts';
import { chooseAllOf } from '#queries/useAllOf.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';

export const appsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.apps.path,
  validateSearch: configurationsSearchSchema,
  // Started, not awaited, as the list of configurations.
  loaderDeps: ({ search: { all } }) => ({ all }),
  loader: ({ context: { queryClient, graph, keptList }, deps: { all } }) => {
    keptList.load();
    chooseAllOf(queryClient, familiesOfPage('apps'), all === 'yes');
    startReadingConfigurations(graph, queryClient, familiesOfPage('apps'));
  },
  component: lazyRouteComponent(PAGES.apps.load, 'AppsPage'),
});

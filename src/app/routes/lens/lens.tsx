import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { searchForSubjectSchema } from '#features/lens/searchForSubject.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';

export const lensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.lens.path,
  validateSearch: searchForSubjectSchema,
  // Whoever looks for somebody wants to know what they get: the read begins meanwhile.
  loader: ({ context: { queryClient, graph } }) => startReadingConfigurations(graph, queryClient),
  component: lazyRouteComponent(PAGES.lens.load, 'LensPage'),
});

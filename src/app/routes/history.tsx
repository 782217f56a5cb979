import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { historySearchSchema } from '#features/history/historySearch.ts';
import { journalCountQuery } from '#queries/journal.ts';

export const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.history.path,
  validateSearch: historySearchSchema,
  loader: ({ context: { queryClient, journal } }) => queryClient.query(journalCountQuery(journal)),
  component: lazyRouteComponent(PAGES.history.load, 'HistoryPage'),
});

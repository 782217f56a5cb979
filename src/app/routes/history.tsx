import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';
import { historySearchSchema } from '#features/history/historySearch.ts';
import { journalQuery } from '#queries/journal.ts';

export const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/history',
  validateSearch: historySearchSchema,
  loader: ({ context: { queryClient, journal } }) => queryClient.query(journalQuery(journal)),
  component: lazyRouteComponent(() => import('#features/history/HistoryPage.tsx'), 'HistoryPage'),
});

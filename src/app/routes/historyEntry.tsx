import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';
import { journalEntryQuery } from '#queries/journal.ts';

export const historyEntryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/history/$id',
  loader: ({ context: { queryClient, journal }, params }) =>
    queryClient.query(journalEntryQuery(journal, params.id)),
  component: lazyRouteComponent(() => import('#features/history/entry/EntryPage.tsx'), 'EntryPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { journalEntryQuery } from '#queries/journal.ts';

export const historyEntryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.historyEntry.path,
  loader: ({ context: { queryClient, journal }, params }) =>
    queryClient.query(journalEntryQuery(journal, params.id)),
  component: lazyRouteComponent(PAGES.historyEntry.load, 'EntryPage'),
});

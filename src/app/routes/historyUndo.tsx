import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { undoSearchSchema } from '#features/changes/undo/undoSearch.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { journalEntryQuery } from '#queries/journal.ts';

export const historyUndoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.historyUndo.path,
  validateSearch: undoSearchSchema,
  loader: async ({ context: { queryClient, graph, journal }, params }) => {
    const entry = await queryClient.query(journalEntryQuery(journal, params.id));
    if (entry !== null)
      await queryClient.query({
        ...assignmentsQuery(graph, entry.configuration.id, entry.via),
        staleTime: 0,
      });
  },
  component: lazyRouteComponent(PAGES.historyUndo.load, 'UndoPage'),
});

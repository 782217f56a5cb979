import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reviewedUndo } from '#app/loadAssignments.ts';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { undoSearchSchema } from '#features/changes/undo/undoSearch.ts';

export const historyUndoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.historyUndo.path,
  validateSearch: undoSearchSchema,
  remountDeps: ({ params }) => params,
  loader: reviewedUndo,
  component: lazyRouteComponent(PAGES.historyUndo.load, 'UndoPage'),
});

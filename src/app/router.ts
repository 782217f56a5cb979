import { createRouter } from '@tanstack/react-router';
import { ErrorPage } from '#app/screens/ErrorPage.tsx';
import { LoadingPage } from '#app/screens/LoadingPage.tsx';
import { NotFoundPage } from '#app/screens/NotFoundPage.tsx';
import type { RouterContext } from '#app/routes/root.tsx';
import { compareRoute } from '#app/routes/lens/compare.tsx';
import { lensRoute } from '#app/routes/lens/lens.tsx';
import { rootRoute } from '#app/routes/root.tsx';
import { accessRoute } from '#app/routes/access.tsx';
import { appsRoute } from '#app/routes/apps.tsx';
import { assignRoute } from '#app/routes/assign.tsx';
import { configurationRoute } from '#app/routes/configuration.tsx';
import { configurationAssignRoute } from '#app/routes/configurationAssign.tsx';
import { configurationEditRoute } from '#app/routes/configurationEdit.tsx';
import { configurationRemoveRoute } from '#app/routes/configurationRemove.tsx';
import { configurationWhoRoute } from '#app/routes/configurationWho.tsx';
import { configurationsRoute } from '#app/routes/configurations.tsx';
import { deviceRoute } from '#app/routes/lens/device.tsx';
import { filterRoute } from '#app/routes/filter.tsx';
import { groupRoute } from '#app/routes/group.tsx';
import { groupsRoute } from '#app/routes/groups.tsx';
import { historyRoute } from '#app/routes/history.tsx';
import { historyEntryRoute } from '#app/routes/historyEntry.tsx';
import { historyUndoRoute } from '#app/routes/historyUndo.tsx';
import { homeRoute } from '#app/routes/home.tsx';
import { overviewRoute } from '#app/routes/overview.tsx';
import { planRoute } from '#app/routes/plan/plan.tsx';
import { planReviewRoute } from '#app/routes/plan/planReview.tsx';
import { planRunRoute } from '#app/routes/plan/planRun.tsx';
import { planRunsRoute } from '#app/routes/plan/planRuns.tsx';
import { stagedPlanRoute } from '#app/routes/plan/stagedPlan.tsx';
import { userRoute } from '#app/routes/lens/user.tsx';
import { approvalsRoute } from '#app/routes/approvals.tsx';
import { snapshotRoute } from '#app/routes/snapshots/snapshot.tsx';
import { snapshotCompareRoute } from '#app/routes/snapshots/snapshotCompare.tsx';
import { snapshotsRoute } from '#app/routes/snapshots/snapshots.tsx';

const routeTree = rootRoute.addChildren([
  homeRoute,
  accessRoute,
  configurationsRoute,
  appsRoute,
  configurationRoute,
  configurationAssignRoute,
  configurationWhoRoute,
  configurationEditRoute,
  configurationRemoveRoute,
  assignRoute,
  filterRoute,
  groupsRoute,
  groupRoute,
  overviewRoute,
  userRoute,
  deviceRoute,
  lensRoute,
  compareRoute,
  planRoute,
  planReviewRoute,
  planRunsRoute,
  planRunRoute,
  stagedPlanRoute,
  historyRoute,
  historyEntryRoute,
  historyUndoRoute,
  approvalsRoute,
  snapshotsRoute,
  snapshotRoute,
  snapshotCompareRoute,
]);

/**
 * All addresses of the app. Search parameters are plain strings, as people write them; pages give
 * them meaning.
 */
export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 200,
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    // Keys of configurations stand in addresses as they are.
    pathParamsAllowedCharacters: [':'],
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const entries = Object.entries(search).filter(
        ([, value]) => typeof value === 'string' && value !== '',
      );
      const text = new URLSearchParams(entries as [string, string][]).toString();
      return text === '' ? '' : `?${text}`;
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

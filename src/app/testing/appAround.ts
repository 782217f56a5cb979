import 'fake-indexeddb/auto';
import { ThemeProvider } from '@mui/material/styles';
import { createMemoryHistory, Outlet, RouterProvider } from '@tanstack/react-router';
import { createElement, type ReactNode } from 'react';
import { createAppRouter } from '#app/router.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { createAppTheme } from '#app/theme/theme.ts';
import type { SignedInSession } from '#auth/session.ts';
import { SessionContext } from '#auth/useSession.ts';
import type { HtmlElement } from '#lib/testing/htmlTree.ts';
import type { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';
import { type PlanRunner, PlanRunnerContext } from '#queries/write/planRunner.ts';
import { planDatabase } from '#stores/database/planDatabase.ts';
import { createFavouritesStore } from '#stores/favourites.ts';
import { createJournalStore } from '#stores/journal/journal.ts';
import { createKeptList } from '#stores/keptList.ts';
import type { Owner } from '#stores/owner.ts';
import { createPlanDraftStore } from '#stores/plan/planDraft.ts';
import { createPlanDraftState } from '#stores/plan/planDraftState.ts';
import { createPlanRunStore } from '#stores/plan/planRuns.ts';
import { createSnapshotStore } from '#stores/snapshots.ts';
import { type Stores, StoresContext } from '#stores/storesContext.ts';

interface Surroundings {
  readonly desk: ReturnType<typeof openSandboxDesk>;
  readonly session: SignedInSession;
  readonly stores: Stores;
}

/** For tests: what a browser keeps, in the memory of this process. */
export function createPageStores(owner: Owner): Stores {
  const withPlans = planDatabase();
  return {
    journal: createJournalStore(owner),
    planRuns: createPlanRunStore(owner, withPlans),
    planDraft: createPlanDraftState(createPlanDraftStore(owner, withPlans)),
    favourites: createFavouritesStore(owner),
    keptList: createKeptList(owner),
    snapshots: createSnapshotStore(owner),
  };
}

/** No run is in the hands of a page that nothing can be clicked on. */
const RUNNER: PlanRunner = {
  start: () => Promise.reject(new Error('Pages of stories apply no plan')),
  inHand: () => NO_RUNS,
  subscribe: () => () => undefined,
};
const NO_RUNS: ReturnType<PlanRunner['inHand']> = new Map();

const THEME = createAppTheme();

/**
 * For tests: one address of the app, by its own routes, in the markup that React makes of it. The
 * frame around the pages needs a browser and is left out.
 * @param Instead what is shown in place of the page, which is loaded all the same
 */
export async function renderAt(
  { desk, session, stores }: Surroundings,
  path: string,
  Instead?: () => ReactNode,
): Promise<HtmlElement> {
  const { graph, client: queryClient } = desk;
  const { journal, keptList } = stores;
  rootRoute.update({ component: Instead ?? Outlet });
  const router = createAppRouter({ graph, journal, queryClient, keptList });
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await Promise.all([router.load(), draftRead(stores)]);
  return desk.render(
    createElement(
      ThemeProvider,
      { theme: THEME },
      createElement(
        SessionContext,
        { value: session },
        createElement(
          StoresContext,
          { value: stores },
          createElement(
            PlanRunnerContext,
            { value: RUNNER },
            createElement(RouterProvider, { router }),
          ),
        ),
      ),
    ),
  );
}

/** The plan in the making is no query, so that nobody else waits for it. */
async function draftRead({ planDraft }: Stores): Promise<void> {
  if (planDraft.get().isLoaded) return;
  await new Promise<void>((resolve) => void planDraft.subscribe(resolve));
}

import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { AppConfig } from '#app/boot/config.ts';
import { reloadWhenHandsChanged } from '#app/session/changedHands.ts';
import { forgetAtSignOut } from '#app/session/forgetAtSignOut.ts';
import type { Reads } from '#app/reads.ts';
import { createAppRouter } from '#app/router.ts';
import { surviveForeignEdits } from '#lib/browser/foreignEdits.ts';
import { Surroundings } from '#app/Surroundings.tsx';
import { createAppTheme } from '#app/theme/theme.ts';
import type { SignedInSession, SignInResult } from '#auth/session.ts';
import type { Graph } from '#graph/client.ts';
import { countedWrites } from '#graph/write/countedWrites.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';
import { createPlanRunner, OLD_AFTER_RUN } from '#queries/write/planRunner.ts';
import { countAsOld } from '#queries/freshness.ts';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import { justificationOfAll } from '#stores/approvalSettings.ts';
import { createFavouritesStore } from '#stores/favourites.ts';
import { createJournalStore } from '#stores/journal/journal.ts';
import { createPlanAllowance } from '#stores/plan/planAllowance.ts';
import { planDatabase } from '#stores/database/planDatabase.ts';
import { createSnapshotStore } from '#stores/snapshots.ts';
import { createPlanDraftStore } from '#stores/plan/planDraft.ts';
import { createPlanDraftState } from '#stores/plan/planDraftState.ts';
import { createPlanRunStore } from '#stores/plan/planRuns.ts';

interface Start extends Reads {
  readonly config: AppConfig;
  readonly session: SignedInSession;
  readonly result: SignInResult;
}

/** Milliseconds that lists of runs may lag behind. */
const RUNS_REFRESH_MS = 2000;

/**
 * Milliseconds that the first drawing waits for the page's code and for what it cannot do without.
 */
const FIRST_PAGE_MS = 500;

/**
 * Builds the app around a signed-in session and the reads under way, and renders it in place of the
 * landing page.
 */
export function startApp({
  config,
  session: signedIn,
  result,
  graph: uncounted,
  queryClient,
  keptList,
}: Start): void {
  const session = forgetAtSignOut(signedIn, keptList);
  reloadWhenHandsChanged(session);
  const journal = createJournalStore(session.account);
  journal.subscribe(() => countAsOld(queryClient, JOURNAL_KEY));
  const withPlans = planDatabase();
  const allowance = createPlanAllowance(session.account.tenantId, withPlans);
  const graph: Graph = {
    ...uncounted,
    assignments: countedWrites(uncounted.assignments, allowance),
  };
  const planRuns = createPlanRunStore(session.account, withPlans);
  // A run is saved several times a second while it is applied, and a list of runs is no progress
  // bar.
  let isTelling = false;
  planRuns.subscribe(() => {
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => {
      isTelling = false;
      countAsOld(queryClient, PLAN_RUNS_KEY);
    }, RUNS_REFRESH_MS);
  });
  const planDraft = createPlanDraftState(createPlanDraftStore(session.account, withPlans));
  const favourites = createFavouritesStore(session.account);
  const snapshots = createSnapshotStore(session.account);
  const runner = createPlanRunner({
    graph,
    runs: planRuns,
    allowance,
    journal,
    ...session.account,
    justification: () => justificationOfAll(session.account.tenantId),
    onEnd: () => {
      for (const queryKey of OLD_AFTER_RUN) countAsOld(queryClient, queryKey);
    },
  });
  const router = createAppRouter({ graph, journal, queryClient, keptList });
  surviveForeignEdits(document.body);
  const root = createRoot(document.getElementById('root')!);
  const app = (
    <StrictMode>
      <ThemeProvider theme={createAppTheme()} defaultMode="system" noSsr>
        <CssBaseline />
        <Surroundings
          config={config}
          signInResult={result}
          session={session}
          graph={graph}
          stores={{ journal, planRuns, planDraft, favourites, keptList, snapshots }}
          runner={runner}
          queryClient={queryClient}
          router={router}
        />
      </ThemeProvider>
    </StrictMode>
  );
  // What is drawn in a transition gives way to whoever clicks or types meanwhile. The router draws
  // in one go whatever comes after the first drawing, so that waits for the page, unless the page
  // itself has to wait: then its frame says for what. Where it cannot load, it is drawn all the
  // same and tries again by itself: the frame of index.html would stand for ever.
  void Promise.race([
    router.load().catch(() => undefined),
    new Promise((resolve) => void setTimeout(resolve, FIRST_PAGE_MS)),
  ]).then(() => startTransition(() => root.render(app)));
}

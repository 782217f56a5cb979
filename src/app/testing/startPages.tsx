import { ThemeProvider } from '@mui/material/styles';
import { createMemoryHistory, Outlet } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import type { AppConfig } from '#app/boot/config.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { createAppRouter } from '#app/router.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { Shell } from '#app/shell/Shell.tsx';
import { createPageStores } from '#app/testing/appAround.ts';
import { Surroundings } from '#app/Surroundings.tsx';
import { createAppTheme } from '#app/theme/theme.ts';
import type { SignedInSession, SignInResult } from '#auth/session.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { countAsOld } from '#queries/freshness.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import type { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';
import { createPlanRunner, OLD_AFTER_RUN } from '#queries/write/planRunner.ts';

interface Start {
  readonly desk: ReturnType<typeof openSandboxDesk>;
  readonly session: SignedInSession;
  readonly path: string;
  readonly signInResult: SignInResult;
  readonly withFrame: boolean;
}

const THEME = createAppTheme();

const CONFIG: AppConfig = {
  cloud: 'custom',
  clientId: '00000000-0000-4000-8000-000000000000',
  tenantId: 'organizations',
  authority: 'http://sandbox.test',
  graphBaseUrl: 'http://sandbox.test',
  adminCenterUrl: 'https://intune.test',
  isTrial: false,
};

export type AppRouter = ReturnType<typeof createAppRouter>;

/** For tests: the app in the DOM of this process, put together as `app/start.tsx` does it. */
export function startPages({ desk: { graph }, session, path, signInResult, withFrame }: Start) {
  // What was sent before is told apart by it.
  Object.defineProperty(performance, 'timeOrigin', { value: Date.now(), configurable: true });
  const { account } = session;
  const queryClient = createQueryClient();
  const stores = createPageStores(account);
  const forget = (...keys: readonly (readonly unknown[])[]): void => {
    for (const queryKey of keys) countAsOld(queryClient, queryKey);
  };
  stores.journal.subscribe(() => forget(JOURNAL_KEY));
  stores.planRuns.subscribe(() => forget(PLAN_RUNS_KEY));
  const runner = createPlanRunner({
    graph,
    runs: stores.planRuns,
    allowance: sharedAllowance(memoryBucket(), Date.now, DOCUMENTED),
    journal: stores.journal,
    ...account,
    onEnd: () => {
      for (const key of OLD_AFTER_RUN) countAsOld(queryClient, key);
    },
  });
  rootRoute.update({ component: withFrame ? Shell : Outlet });
  const router = createAppRouter({ ...stores, graph, queryClient });
  const history = createMemoryHistory({ initialEntries: [path] });
  router.update({ ...router.options, history });
  // What asks the browser where it is, and not the router.
  const toAddressBar = (): void => window.history.replaceState(null, '', history.location.href);
  toAddressBar();
  if (!window.location.href.startsWith('http'))
    throw new Error('A file was saved that led the window away: take it by savedFiles()');
  history.subscribe(toAddressBar);
  const place = document.body.appendChild(document.createElement(withFrame ? 'div' : 'main'));
  const root = createRoot(place);
  const page = (
    <ThemeProvider theme={THEME}>
      <Surroundings
        config={CONFIG}
        signInResult={signInResult}
        session={session}
        graph={graph}
        stores={stores}
        runner={runner}
        queryClient={queryClient}
        router={router}
      />
    </ThemeProvider>
  );
  return {
    router,
    /** Resolves once the page is loaded, and drawn for the first time. */
    isShown: router.load().then(() => root.render(page)),
    /** Nothing of it is there any more. */
    close(): void {
      root.unmount();
      document.body.replaceChildren();
    },
  };
}

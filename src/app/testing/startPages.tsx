import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, Outlet, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { AppContext } from '#app/appContext.ts';
import { type AppConfig, cloudLabel } from '#app/boot/config.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { createAppRouter } from '#app/router.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { Preferences } from '#app/shell/Preferences.tsx';
import { Shell } from '#app/shell/Shell.tsx';
import { createPageStores } from '#app/testing/appAround.ts';
import { createAppTheme } from '#app/theme/theme.ts';
import type { SignedInSession, SignInResult } from '#auth/session.ts';
import { SessionContext } from '#auth/useSession.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { GraphContext } from '#queries/graphContext.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import type { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';
import { createPlanRunner, PlanRunnerContext } from '#queries/write/planRunner.ts';
import { StoresContext } from '#stores/storesContext.ts';

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
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
  };
  stores.journal.subscribe(() => forget(JOURNAL_KEY));
  stores.planRuns.subscribe(() => forget(PLAN_RUNS_KEY));
  const runner = createPlanRunner({
    graph,
    runs: stores.planRuns,
    allowance: sharedAllowance(memoryBucket(), Date.now, DOCUMENTED),
    tenantId: account.tenantId,
    onEnd: () => forget(['assignments'], ['configuration'], ['configurations']),
  });
  rootRoute.update({ component: withFrame ? Shell : Outlet });
  const router = createAppRouter({ ...stores, graph, queryClient });
  const history = createMemoryHistory({ initialEntries: [path] });
  router.update({ ...router.options, history });
  // What asks the browser where it is, and not the router.
  const toAddressBar = (): void => window.history.replaceState(null, '', history.location.href);
  toAddressBar();
  history.subscribe(toAddressBar);
  const place = document.body.appendChild(document.createElement(withFrame ? 'div' : 'main'));
  const root = createRoot(place);
  const { adminCenterUrl } = CONFIG;
  const surroundings = { graph, adminCenterUrl, cloudLabel: cloudLabel(CONFIG.cloud) };
  const page = (
    <ThemeProvider theme={THEME}>
      <AppContext value={{ config: CONFIG, signInResult }}>
        <SessionContext value={session}>
          <GraphContext value={surroundings}>
            <StoresContext value={stores}>
              <PlanRunnerContext value={runner}>
                <QueryClientProvider client={queryClient}>
                  <Preferences>
                    <RouterProvider router={router} />
                  </Preferences>
                </QueryClientProvider>
              </PlanRunnerContext>
            </StoresContext>
          </GraphContext>
        </SessionContext>
      </AppContext>
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

import type { ComponentProps } from 'react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { AppContext } from '#app/appContext.ts';
import { type AppConfig, cloudLabel } from '#app/boot/config.ts';
import type { createAppRouter } from '#app/router.ts';
import { Preferences } from '#app/shell/Preferences.tsx';
import type { SignedInSession, SignInResult } from '#auth/session.ts';
import { SessionContext } from '#auth/useSession.ts';
import type { Graph } from '#graph/client.ts';
import { WaysOn } from '#parts/failure/WaysOn.tsx';
import { WaysOnContext } from '#pickers/waysOnContext.ts';
import { GraphContext } from '#queries/graphContext.ts';
import { type PlanRunner, PlanRunnerContext } from '#queries/write/planRunner.ts';
import { type Stores, StoresContext } from '#stores/storesContext.ts';

interface SurroundingsProps {
  readonly config: AppConfig;
  readonly signInResult: SignInResult;
  readonly session: SignedInSession;
  readonly graph: Graph;
  readonly stores: Stores;
  readonly runner: PlanRunner;
  readonly queryClient: QueryClient;
  readonly router: ReturnType<typeof createAppRouter>;
}

/** The pages, with all that they ask for: session, Graph, what the browser keeps, runs, cache. */
export function Surroundings({
  config,
  signInResult,
  session,
  graph,
  stores,
  runner,
  queryClient,
  router,
}: SurroundingsProps) {
  const { adminCenterUrl, cloud } = config;
  return (
    <AppContext value={{ config, signInResult }}>
      <SessionContext value={session}>
        <GraphContext value={{ graph, adminCenterUrl, cloudLabel: cloudLabel(cloud) }}>
          <StoresContext value={stores}>
            <PlanRunnerContext value={runner}>
              <QueryClientProvider client={queryClient}>
                <Preferences>
                  <WaysOnContext value={drawWaysOn}>
                    <RouterProvider router={router} />
                  </WaysOnContext>
                </Preferences>
              </QueryClientProvider>
            </PlanRunnerContext>
          </StoresContext>
        </GraphContext>
      </SessionContext>
    </AppContext>
  );
}

function drawWaysOn(of: ComponentProps<typeof WaysOn>) {
  return <WaysOn {...of} />;
}

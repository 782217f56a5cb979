import { ThemeProvider } from '@mui/material/styles';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { createElement, type ReactNode } from 'react';
import { configurationParams } from '#app/configurationParams.ts';
import { PAGES } from '#app/pages.ts';
import { createAppTheme } from '#app/theme/theme.ts';
import type { SignedInSession } from '#auth/session.ts';
import { SessionContext } from '#auth/useSession.ts';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { AssignConfigurationPage } from '#features/assignments/AssignConfigurationPage.tsx';
import { AssignPage } from '#features/assignments/AssignPage.tsx';
import { assignSearchSchema } from '#features/assignments/assignSearch.ts';
import type { HtmlElement } from '#lib/testing/htmlTree.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { openSandboxDesk, type TestSandbox } from '#queries/testing/sandboxDesk.ts';
import { type Stores, StoresContext } from '#stores/storesContext.ts';

const ACCOUNT = { tenantId: 'tenant', oid: 'oid', username: 'ada@contoso.com', name: 'Ada Admin' };
const SESSION = {
  account: ACCOUNT,
  adminOnly: [],
  grantedScopes: () => Promise.resolve(undefined),
} as Partial<SignedInSession> as SignedInSession;

/**
 * For tests: pages of the app by their address, in a sandbox tenant, as markup and without a
 * browser. Nothing can be clicked, and effects do not run: what is shown is what the page says at
 * first, once all has been read that it asks for. The frame around the pages is left out.
 */
export function openPages(sandbox: TestSandbox, person: 'ada' | 'rui' | 'nia' = 'ada') {
  const desk = openSandboxDesk(sandbox, person);
  const journal = createMemoryJournal();
  const stores = {
    journal: {
      ...journal,
      subscribe: () => () => undefined,
      isOfThisPage: () => true,
      listOfThisPage: journal.list,
    },
  } as Partial<Stores> as Stores;
  const theme = createAppTheme();
  const part = (element: ReactNode): Promise<HtmlElement> =>
    desk.render(
      createElement(
        ThemeProvider,
        { theme },
        createElement(
          SessionContext,
          { value: SESSION },
          createElement(StoresContext, { value: stores }, element),
        ),
      ),
    );
  return {
    ...desk,
    journal: stores.journal,
    account: ACCOUNT,
    /** One component, where it needs no router. */
    part,
    async open(path: string): Promise<HtmlElement> {
      // The routes of the app stand below its frame, which needs a browser.
      const root = createRootRoute();
      const below = { getParentRoute: () => root, validateSearch: assignSearchSchema };
      const router = createRouter({
        routeTree: root.addChildren([
          createRoute({ ...below, path: PAGES.assign.path, component: AssignPage }),
          createRoute({
            ...below,
            path: PAGES.configurationAssign.path,
            params: configurationParams,
            loader: ({ params }) => desk.client.query(configurationQuery(desk.graph, params.id)),
            component: AssignConfigurationPage,
          }),
        ]),
        history: createMemoryHistory({ initialEntries: [path] }),
        parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
      });
      await router.load();
      return part(createElement(RouterProvider, { router }));
    },
  };
}

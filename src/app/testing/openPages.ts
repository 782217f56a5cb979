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
import { additionOf } from '#domain/change/change.ts';
import { AssignConfigurationPage } from '#features/assignments/AssignConfigurationPage.tsx';
import { AssignPage } from '#features/assignments/AssignPage.tsx';
import { draftFromValues } from '#features/assignments/assignForm.ts';
import { assignSearchSchema, valuesFromSearch } from '#features/assignments/assignSearch.ts';
import { OutcomePanel } from '#features/assignments/outcome/OutcomePanel.tsx';
import type { Sending } from '#features/assignments/outcome/useCreateAssignment.ts';
import { allByRole, byRole, descendants, type HtmlElement, textOf } from '#lib/testing/htmlTree.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { openSandboxDesk, type TestSandbox } from '#queries/testing/sandboxDesk.ts';
import { applyChangesMutation } from '#queries/write/applyChanges.ts';
import { type Stores, StoresContext } from '#stores/storesContext.ts';

const ACCOUNT = { tenantId: 'tenant', oid: 'oid', username: 'ada@contoso.com', name: 'Ada Admin' };
const SESSION = {
  account: ACCOUNT,
  adminOnly: [],
  grantedScopes: () => Promise.resolve(undefined),
} as Partial<SignedInSession> as SignedInSession;

interface Logged {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestBody?: unknown;
}

/** Addresses that are posted to and change nothing. */
const READS = /\/(\$batch|getByIds|evaluateAssignmentFilter)/;

/**
 * For tests: pages of the app by their address, in a sandbox tenant, as markup and without a
 * browser. Nothing can be clicked, and effects do not run: what is shown is what the page says at
 * first, once all has been read that it asks for. The frame around the pages is left out.
 */
export function openPages<Sandbox extends TestSandbox>(
  sandbox: Sandbox,
  person: 'ada' | 'rui' | 'nia' = 'ada',
) {
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
  const render = (element: ReactNode): Promise<HtmlElement> =>
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
  /** The routes of the app stand below its frame, which needs a browser. */
  async function within(path: string, Page?: () => ReactNode): Promise<HtmlElement> {
    const root = createRootRoute();
    const below = { getParentRoute: () => root, validateSearch: assignSearchSchema };
    const router = createRouter({
      routeTree: root.addChildren([
        createRoute({ ...below, path: PAGES.assign.path, component: Page ?? AssignPage }),
        createRoute({
          ...below,
          path: PAGES.configurationAssign.path,
          params: configurationParams,
          loader: ({ params }) => desk.client.query(configurationQuery(desk.graph, params.id)),
          component: Page ?? AssignConfigurationPage,
        }),
      ]),
      history: createMemoryHistory({ initialEntries: [path] }),
      parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    });
    await router.load();
    return render(createElement(RouterProvider, { router }));
  }
  /** Lists and configurations are read again; what groups and filters hold is not. */
  function forgetLists(): void {
    for (const key of ['assignments', 'configuration', 'configurations'])
      desk.client.removeQueries({ queryKey: [key] });
  }
  return {
    ...desk,
    sandbox,
    /** The tenant as it was in the beginning, unbroken, for the next test. */
    startOver(): void {
      sandbox.reset();
      forgetLists();
    },
    open: (path: string): Promise<HtmlElement> => within(path),
    /**
     * Sends what the form at this address would, by the functions that its button calls.
     * @returns what the form says of how it ended
     */
    async send(path: string): Promise<HtmlElement> {
      const { pathname, searchParams } = new URL(path, 'http://app.test');
      const { values } = valuesFromSearch(Object.fromEntries(searchParams));
      const { id } = configurationParams.parse({ id: pathname.split('/')[2] ?? '' });
      const configuration = await desk.client.query(configurationQuery(desk.graph, id));
      const draft = draftFromValues(values);
      if (draft === undefined) throw new Error(`The form at ${path} is not complete`);
      const change = { configurationId: id, via: values.via, draft };
      const write = applyChangesMutation(desk.graph, ACCOUNT, stores.journal);
      const applied = await desk.client
        .getMutationCache()
        .build(desk.client, write)
        .execute({ set: additionOf(change), configurationName: '', overrides: [] });
      forgetLists();
      const sending: Sending = {
        isSending: false,
        last: { ...applied, change },
        error: null,
        send: () => undefined,
        forget: () => undefined,
      };
      return within(path, () =>
        createElement(OutcomePanel, { sending, configuration, entries: [], values }),
      );
    },
    /** What has been written so far, oldest first. */
    async writes() {
      const { entries } = (await desk.control('GET', 'log')) as { entries: readonly Logged[] };
      return entries
        .filter(({ method, path }) => method !== 'GET' && !READS.test(path))
        .map(({ method, path, status, requestBody: body }) => ({ method, path, status, body }));
    },
  };
}

/** What the **Request preview** of a page says. */
export function previewOf(page: HtmlElement): { address: string; body: unknown } {
  const inside = descendants(byRole(page, 'region', 'Request preview'));
  const code = inside.find(({ tag }) => tag === 'code');
  const json = inside.find(({ tag }) => tag === 'pre');
  return {
    address: code === undefined ? '' : textOf(code),
    body: json && (JSON.parse(textOf(json)) as unknown),
  };
}

/** The rows that a page shows as assigned now. */
export function assignedNow(page: HtmlElement): string[] {
  return allByRole(page, 'list', 'Assigned now').flatMap((list) =>
    allByRole(list, 'listitem').map(textOf),
  );
}

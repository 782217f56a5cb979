import 'fake-indexeddb/auto';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, Outlet, RouterProvider } from '@tanstack/react-router';
import { configure, screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createPageStores } from '#app/testing/appAround.ts';
import { writesOf } from '#app/testing/openPages.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { createAppRouter } from '#app/router.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { createAppTheme } from '#app/theme/theme.ts';
import type { SignedInSession } from '#auth/session.ts';
import { SessionContext } from '#auth/useSession.ts';
import { GraphContext } from '#queries/graphContext.ts';
import {
  openSandboxDesk,
  type SandboxPerson,
  type TestSandbox,
} from '#queries/testing/sandboxDesk.ts';
import { StoresContext } from '#stores/storesContext.ts';

type AppRouter = ReturnType<typeof createAppRouter>;

/** A page of a busy machine takes its time; what is not there by then does not come. */
const PATIENCE_MS = 20_000;

const THEME = createAppTheme();

// One page has no other tab; happy-dom says `null` where a browser without locks says nothing.
Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });

// Markup in each message helps nobody.
configure({
  getElementError: (message) => new Error(`${message?.split('\n')[0]} ${saysOfPage()}`),
});

const saysOfPage = (): string => `The page says: ${document.body.textContent}`;

/**
 * For tests: pages of the app that can be clicked, typed into and left, in a sandbox tenant, by the
 * DOM of this process and without a browser. Nothing has a size here, so tables draw no rows below
 * the first ones, and nothing is seen of colours, focus rings and what is cut: that is for the
 * browser. The frame around the pages is left out. For files of the folder `byHand`, which have a
 * DOM; waits of Graph take no time.
 */
export function appByHand<Sandbox extends TestSandbox>(
  sandbox: Sandbox,
  person: SandboxPerson = 'ada',
) {
  let root: Root | undefined;
  const leave = (): void => {
    root?.unmount();
    root = undefined;
    document.body.replaceChildren();
  };
  return {
    sandbox,
    leave,
    /** What is to break from now on, before a page is opened, too. */
    fault: openSandboxDesk(sandbox, person).fault,
    /** The page at this address, as somebody opens it who has not been there: nothing is read yet. */
    async open(path: string) {
      leave();
      const desk = openSandboxDesk(sandbox, person);
      const queryClient = createQueryClient();
      const account = { tenantId: crypto.randomUUID(), oid: person, username: '', name: '' };
      const stores = createPageStores(account);
      const session = {
        account,
        others: [],
        adminOnly: [],
        grantedScopes: () => Promise.resolve(undefined),
      } as Partial<SignedInSession> as SignedInSession;
      rootRoute.update({ component: Outlet });
      const { graph } = desk;
      const router = createAppRouter({ ...stores, graph, queryClient });
      const history = createMemoryHistory({ initialEntries: [path] });
      router.update({ ...router.options, history });
      await router.load();
      const place = document.body.appendChild(document.createElement('main'));
      root = createRoot(place);
      const surroundings = { graph, adminCenterUrl: 'https://intune.test', cloudLabel: 'Sandbox' };
      root.render(
        createElement(
          ThemeProvider,
          { theme: THEME },
          createElement(
            SessionContext,
            { value: session },
            createElement(
              GraphContext,
              { value: surroundings },
              createElement(
                StoresContext,
                { value: stores },
                createElement(
                  QueryClientProvider,
                  { client: queryClient },
                  createElement(RouterProvider, { router }),
                ),
              ),
            ),
          ),
        ),
      );
      return handsOn(desk, router);
    },
  };
}

/** What somebody sees and does on the page that is open. */
function handsOn(desk: ReturnType<typeof openSandboxDesk>, router: AppRouter) {
  const hands = userEvent.setup({ pointerEventsCheck: 0, delay: null });
  const patient = { timeout: PATIENCE_MS };
  const find = (role: string, name: string | RegExp): Promise<HTMLElement> =>
    screen.findByRole(role, { name, hidden: true }, patient);
  const text = (words: string | RegExp): Promise<HTMLElement> =>
    screen.findByText(words, {}, patient).catch(() => {
      throw new Error(`Not there: ${String(words)}. ${saysOfPage()}`);
    });

  /** The button, once all is known that it waits for; types what the page asks to be typed. */
  async function ready(name: string | RegExp): Promise<HTMLElement> {
    await waitFor(async () => {
      const [, asked] = /Type “(.+?)” to confirm/.exec(document.body.textContent) ?? [];
      const field = screen.queryByRole<HTMLInputElement>('textbox', { name: /^Type “/ });
      if (asked !== undefined && field !== null && field.value !== asked) {
        await hands.clear(field);
        await hands.type(field, asked);
      }
      const button = screen.getByRole('button', { name, hidden: true });
      if (isDisabled(button)) throw new Error(`${String(name)} waits: ${descriptionOf(button)}`);
    }, patient);
    return find('button', name);
  }

  return {
    ...desk,
    find,
    text,
    ready,
    address: (): string => router.history.location.href,
    /** To another page, as a link does: what was done stays done. */
    go: (path: string): void => router.history.push(path),
    shows: (words: string): boolean => document.body.textContent.includes(words),
    /** What is in a region, a list, a row. */
    inside: async (role: string, name: string | RegExp) => within(await find(role, name)),
    clickOn: (element: HTMLElement): Promise<void> => hands.click(element),
    click: async (role: string, name: string | RegExp): Promise<void> =>
      hands.click(await find(role, name)),
    typeInto: async (box: string, words: string): Promise<void> =>
      hands.type(await find('combobox', box), words),
    choose: async (group: string, name: string): Promise<void> =>
      hands.click(within(await find('radiogroup', group)).getByRole('radio', { name })),
    valueOf: async (field: string): Promise<string> =>
      (
        await screen.findByRole<HTMLInputElement>(
          'combobox',
          { name: field, hidden: true },
          patient,
        )
      ).value,
    until: (holds: () => void): Promise<void> => waitFor(holds, patient),
    isChecked: async (group: string, name: string): Promise<boolean> =>
      within(await find('radiogroup', group)).getByRole<HTMLInputElement>('radio', { name })
        .checked,
    /** Presses a button that writes, once all is known that it waits for. */
    press: async (name: string | RegExp): Promise<void> => hands.click(await ready(name)),
    /** The button is there, and cannot be pressed yet. */
    waits: async (name: string): Promise<boolean> => isDisabled(await find('button', name)),
    /** The page says of its write that the tenant was read, and holds it. */
    verified: (): Promise<HTMLElement> => text('Verified'),
    writes: () => writesOf(desk),
  };
}

const isDisabled = (button: HTMLElement): boolean =>
  button.matches('[disabled], [aria-disabled=true]');

/** What is read out beside the name of an element: why a button waits, what a field lacks. */
function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

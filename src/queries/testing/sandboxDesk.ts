import { QueryClientProvider } from '@tanstack/react-query';
import { DeskQueryClient } from '#queries/deskQueryClient.ts';
import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { createGraph } from '#graph/client.ts';
import type { HttpOptions } from '#graph/transport/http.ts';
import { GraphContext } from '#queries/graphContext.ts';
import { htmlTree, type HtmlElement } from '#lib/testing/htmlTree.ts';

/** Who may be signed in; Ada has an account in both tenants. */
export type SandboxPerson =
  | 'ada'
  | 'rui'
  | 'nia'
  | 'sam'
  | 'cleo'
  | 'vera'
  | 'omar'
  | 'ada@fabrikam';

/** As much of a sandbox as these tests ask: it is made by the test, which alone may import it. */
export interface TestSandbox {
  readonly reset: () => void;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly mintToken: (person: SandboxPerson, scopes?: readonly string[]) => string;
}

/** Rounds of rendering and reading after which a component is said to ask without end. */
const MOST_ROUNDS = 20;

/**
 * For tests: Graph and cache of somebody who works in a sandbox tenant, all in this process, and
 * the markup of components once everything that they ask for has been read. Waits of Graph take no
 * time and are noted.
 * @param around what the client gets in place of what is said here
 */
export function openSandboxDesk(
  sandbox: TestSandbox,
  person: SandboxPerson = 'ada',
  scopes?: readonly string[],
  around: Partial<HttpOptions> = {},
) {
  const token = sandbox.mintToken(person, scopes);
  const waits: number[] = [];
  const graph = createGraph({
    baseUrl: 'http://sandbox.test',
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    sleep: async (ms) => void waits.push(ms),
    ...around,
  });
  const client = new DeskQueryClient({
    defaultOptions: {
      // What was read once, well or not, is what the component shows: nothing is mounted here.
      queries: { retry: false, retryOnMount: false, refetchOnMount: false },
    },
  });
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await sandbox.fetch(
      new Request(`http://sandbox.test/sandbox/${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    if (!answer.ok) throw new Error(`The sandbox refused ${method} ${path}`);
    return answer.json();
  };
  return {
    graph,
    client,
    /** Milliseconds of each wait between two requests. */
    waits,
    /** What is to break from now on, in place of what was broken before. */
    fault: async (...rules: readonly object[]) => void (await control('POST', 'faults', { rules })),
    /** Asks the sandbox itself, below `/sandbox`. */
    control,
    /** Renders, reads what the component asked for, and again, until it asks for nothing more. */
    async render(element: ReactNode): Promise<HtmlElement> {
      const surroundings = { graph, adminCenterUrl: 'https://intune.test', cloudLabel: 'Sandbox' };
      const whole = createElement(
        QueryClientProvider,
        { client },
        createElement(GraphContext, { value: surroundings }, element),
      );
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const markup = renderToString(whole);
        // React marks the boundary below which something was thrown, writes to the console what it
        // was, and goes on.
        if (markup.includes('<!--$!-->')) throw new Error('The component threw, see above');
        const asked = client
          .getQueryCache()
          .getAll()
          .filter(
            ({ state, options }) =>
              // A list that has rows already and is being read to its end is asked for, too.
              state.fetchStatus === 'fetching' ||
              (state.status === 'pending' && !('enabled' in options && options.enabled === false)),
          );
        if (asked.length === 0) return htmlTree(markup);
        // oxlint-disable-next-line no-await-in-loop -- what is asked next depends on what was read
        await Promise.allSettled(asked.map((query) => query.fetch()));
      }
      throw new Error('The component asks without end');
    },
  };
}

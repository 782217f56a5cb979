import type { QueryClient } from '@tanstack/react-query';
import { FailureError } from '#domain/failure/failure.ts';
import { isOfNetwork } from '#domain/failure/ofNetwork.ts';
import { DeskQueryClient } from '#queries/deskQueryClient.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/** Cache policy, once. Graph's client retries by Graph's rules, so Query itself never does. */
export function createQueryClient(): QueryClient {
  return new DeskQueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: FRESH_FOR.otherwise,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        // Without it a page would go on saying that there is no connection.
        refetchOnReconnect: ({ state: { error } }) => isOfNetwork(error) && 'always',
        // Each page that shows it would ask again. What the token has changes when somebody signs
        // in, which loads the page anew.
        retryOnMount: ({ state: { error } }) =>
          !(error instanceof FailureError && error.failure.kind === 'consentNeeded'),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

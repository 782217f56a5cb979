import { QueryClient } from '@tanstack/react-query';
import { FRESH_FOR } from '#queries/freshness.ts';

/** Cache policy, once. Graph's client retries by Graph's rules, so Query itself never does. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: FRESH_FOR.otherwise,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

import {
  CancelledError,
  QueryClient,
  type QueryExecuteOptions,
  type QueryKey,
} from '@tanstack/react-query';

/** A page comes and goes once or twice while something is read; hardly more often. */
const MOST_TRIES = 5;

/**
 * TanStack Query gives a read up when nobody on screen looks at its answer any more, and tells so by
 * an error whoever awaits it by `query` or `infiniteQuery`: the function of another query, a loader,
 * a plan. There it would be taken for the end of that other query, which then waits for ever, or for
 * a read that failed. Here it is read again for them.
 */
export class DeskQueryClient extends QueryClient {
  /** @throws as the library's, but no `CancelledError` because others lost their interest */
  override async query<
    TQueryFnData,
    TError = Error,
    TData = TQueryFnData,
    TQueryData = TQueryFnData,
    TQueryKey extends QueryKey = QueryKey,
    TPageParam = never,
  >(
    options: QueryExecuteOptions<TQueryFnData, TError, TData, TQueryData, TQueryKey, TPageParam>,
  ): Promise<TData> {
    for (let tries = 1; ; tries += 1) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- again only where it was given up
        return await super.query(options);
      } catch (error) {
        const isGivenUp = error instanceof CancelledError && error.revert === true;
        if (!isGivenUp || tries === MOST_TRIES) throw error;
      }
    }
  }
}

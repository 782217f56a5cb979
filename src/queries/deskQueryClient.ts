import {
  CancelledError,
  QueryClient,
  type QueryExecuteOptions,
  type QueryKey,
} from '@tanstack/react-query';

/** A page comes and goes once or twice while something is read; hardly more often. */
const MOST_TRIES = 5;

/**
 * TanStack Query gives a read up when nobody on screen looks at its answer any more. Whoever awaits
 * it by `query` or `infiniteQuery` (the function of another query, a loader, a plan, a snapshot) is
 * told so by an error, or, where it was read before, is given what was read then. The one would be
 * taken for the end of that other query, which then waits for ever, or for a read that failed; the
 * other for what Graph says now. Here it is read again for them.
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
      const { queryHash, staleTime } = this.defaultQueryOptions(options);
      const query = this.getQueryCache().get<TQueryFnData, TError, TQueryData, TQueryKey>(
        queryHash,
      );
      const isToBeRead =
        query?.isStaleByTime(typeof staleTime === 'function' ? staleTime(query) : staleTime) ===
        true;
      const timesRead = query?.state.dataUpdateCount ?? 0;
      try {
        // oxlint-disable-next-line no-await-in-loop -- again only where it was given up
        const data = await super.query(options);
        // Giving up takes back the count as well.
        if (!isToBeRead || query.state.dataUpdateCount > timesRead) return data;
        throw new CancelledError({ revert: true });
      } catch (error) {
        const isGivenUp = error instanceof CancelledError && error.revert === true;
        if (!isGivenUp || tries === MOST_TRIES) throw error;
      }
    }
  }
}

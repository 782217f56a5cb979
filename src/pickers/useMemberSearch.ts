import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useDebounced } from '#pickers/useDebounced.ts';
import { useGraph } from '#queries/graphContext.ts';
import { deviceSearchQuery, userSearchQuery } from '#queries/lens/subjects.ts';

/** One letter would find half of the directory. */
const SHORTEST = 2;
const PAUSE_MS = 250;

/** What a search came to; nothing is found before it is asked. */
export interface Found<T> {
  readonly items: readonly T[];
  readonly error: Error | null;
  readonly isSearching: boolean;
  readonly retry: () => void;
}

/**
 * Users whose names have words that begin as typed, and devices whose names begin so. Answers to an
 * earlier text are not given: Enter would go to the wrong one.
 * @param only one of the two, where the other is not wanted
 */
export function useMemberSearch(text: string, only?: 'user' | 'device') {
  const graph = useGraph();
  const wanted = text.trim();
  const settled = useDebounced(wanted, PAUSE_MS);
  const isAsked = wanted.length >= SHORTEST;
  const isSettled = settled === wanted;
  const asks = (kind: 'user' | 'device') => ({
    isAsked: isAsked && (only ?? kind) === kind,
    isSettled,
  });
  return {
    isAsked,
    users: useFound(userSearchQuery(graph, settled), asks('user')),
    devices: useFound(deviceSearchQuery(graph, settled), asks('device')),
  };
}

function useFound<T, Key extends QueryKey>(
  query: UseQueryOptions<readonly T[], Error, readonly T[], Key>,
  { isAsked, isSettled }: { readonly isAsked: boolean; readonly isSettled: boolean },
): Found<T> {
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...query,
    enabled: isAsked && isSettled,
  });
  const isCurrent = isAsked && isSettled && !isPlaceholderData;
  return {
    items: isCurrent ? (data ?? []) : [],
    error: isCurrent ? error : null,
    isSearching: isAsked && (!isSettled || isPlaceholderData || (isFetching && data === undefined)),
    retry: () => void refetch(),
  };
}

import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FamilyKey } from '#domain/family/families.ts';
import { allQuery, familyQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

/** What an address asks for, before its lists are read. */
export function chooseAllOf(
  client: QueryClient,
  families: readonly FamilyKey[],
  isAll: boolean,
): void {
  for (const family of families) {
    const { queryKey } = allQuery(family);
    const isRead = client.getQueryState(['configurations', family]) !== undefined;
    // Of lists that were read, the page sees to it that they are read again.
    if (!isRead) client.setQueryData(queryKey, isAll);
  }
}

/**
 * Shows all of some families, or what their lists show as a rule; where that is another choice than
 * the one before, the lists are read again.
 * @param families keeps its identity
 * @returns whether this is what was chosen by now; the lists may still be read
 */
export function useAllOf(families: readonly FamilyKey[], isAll: boolean): boolean {
  const graph = useGraph();
  const client = useQueryClient();
  const chosen = useQueries({ queries: families.map((family) => allQuery(family)) });
  useEffect(() => {
    for (const family of families) {
      const { queryKey } = allQuery(family);
      if (client.getQueryData(queryKey) === isAll) continue;
      client.setQueryData(queryKey, isAll);
      void readAgain(client, familyQuery(graph, family));
    }
  }, [client, graph, families, isAll]);
  return chosen.every(({ data }) => data === isAll);
}

/**
 * A read under way was begun with the former choice, and who asks for another meanwhile is given
 * that one: its end is waited for.
 */
async function readAgain(
  client: QueryClient,
  query: ReturnType<typeof familyQuery>,
): Promise<void> {
  if (client.getQueryState(query.queryKey)?.fetchStatus === 'fetching')
    await client.query(query).catch(() => undefined);
  await client.refetchQueries({ queryKey: query.queryKey, exact: true });
}

import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Tri } from '#domain/impact/condition.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { useGraph } from '#queries/graphContext.ts';
import { filterForDeviceQuery } from '#queries/lens/subjects.ts';
import { filtersQuery } from '#queries/targeting.ts';

/**
 * What Graph says of filters for a device; one that it says nothing of stays open.
 * @param ids of the filters, in lower case; the same list while nothing changes
 */
export function useFilterAnswers(device: ManagedDevice | undefined, ids: readonly string[]) {
  const graph = useGraph();
  const filters = useQuery(filtersQuery(graph)).data;
  const asked = useMemo(
    () =>
      device === undefined
        ? []
        : (filters ?? []).filter(({ id }) => ids.includes(id.toLowerCase())),
    [device, filters, ids],
  );
  return useQueries({
    queries: asked.map((filter) => filterForDeviceQuery(graph, filter, device!)),
    combine: useMemo(
      () => (results: readonly UseQueryResult<boolean | null>[]) => ({
        toCome: results.filter(({ isLoading }) => isLoading).length,
        answers: new Map(
          results.map(({ data }, at): [string, Tri] => [
            asked[at]!.id.toLowerCase(),
            data === undefined || data === null ? 'm' : data ? 'y' : 'n',
          ]),
        ),
      }),
      [asked],
    ),
  });
}

import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Tri } from '#domain/impact/condition.ts';
import type { DeviceSubject } from '#domain/lens/subject.ts';
import { useGraph } from '#queries/graphContext.ts';
import { filterForDeviceQuery } from '#queries/lens/subjects.ts';
import { filtersQuery } from '#queries/targeting.ts';

/**
 * A device with what Graph says of these filters for it, too; one that it says nothing of stays open.
 * @param known undefined while the device or its groups are read
 * @param ids of the filters, in lower case; the same list while nothing changes
 */
export function useFilteredDevice(known: DeviceSubject | undefined, ids: readonly string[]) {
  const graph = useGraph();
  const device = known?.device;
  const filters = useQuery(filtersQuery(graph)).data;
  const asked = useMemo(
    () =>
      device === undefined
        ? []
        : (filters ?? []).filter(({ id }) => ids.includes(id.toLowerCase())),
    [device, filters, ids],
  );
  const { answers, toCome } = useQueries({
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
  const subject = useMemo(
    () => known && { ...known, filters: new Map([...known.filters, ...answers]) },
    [known, answers],
  );
  return { subject, toCome };
}

import { useQuery } from '@tanstack/react-query';
import { isForApps } from '#domain/directory/appsFilter.ts';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import type { MatchingDevice } from '#domain/impact/audience.ts';
import { fitsDevice } from '#domain/impact/devicePlatform.ts';
import { platformOfFilter } from '#domain/configuration/platform.ts';
import { numberText } from '#lib/locale.ts';
import { useGraph } from '#queries/graphContext.ts';
import {
  CEILINGS,
  deviceCountQuery,
  devicesQuery,
  filterMatchesQuery,
} from '#queries/impact/impact.ts';

export interface FilterPreview {
  readonly devices: readonly MatchingDevice[] | undefined;
  /** "128", or "more than 1,000" where not all were read; undefined while reading. */
  readonly matching: string | undefined;
  /**
   * Devices of the filter's platform; undefined while they are read, or where they cannot be told.
   */
  readonly ofPlatform: string | undefined;
  /** It is for managed apps: no device can tell whether it matches. */
  readonly isInApps: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * Which devices a filter matches, of how many of its platform. Read as impact reads it, so that the
 * numbers agree.
 */
export function useFilterPreview(filter: AssignmentFilter): FilterPreview {
  const graph = useGraph();
  const isInApps = isForApps(filter);
  const evaluation = useQuery({ ...filterMatchesQuery(graph, filter), enabled: !isInApps });
  const count = useQuery(deviceCountQuery(graph));
  const all = useQuery({
    ...devicesQuery(graph),
    enabled: count.data !== undefined && count.data <= CEILINGS.devices,
  });
  const platform = platformOfFilter(filter.platform);
  const fitting = (all.data ?? []).map((device) => fitsDevice(platform, device));
  const { data, error } = evaluation;
  return {
    devices: data?.devices,
    matching: data && `${data.isComplete ? '' : 'more than '}${numberText(data.devices.length)}`,
    // Where Graph does not tell of a device what it is, the number would not be true.
    ofPlatform:
      all.data === undefined || fitting.includes('m')
        ? undefined
        : numberText(fitting.filter((fits) => fits === 'y').length),
    isInApps,
    error,
    retry: () => void evaluation.refetch(),
  };
}

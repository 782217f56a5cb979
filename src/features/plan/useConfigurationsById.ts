import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { configurationsQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

export interface ReadConfigurations {
  /** By lower-case id; it grows while the first read is under way. */
  readonly byId: ReadonlyMap<string, Configuration>;
  /** Read to the end since the page came: what is not in it is not in the tenant. */
  readonly isComplete: boolean;
  readonly isReading: boolean;
  readonly error: Error | null;
  /** Epoch milliseconds of the last read. */
  readonly readAt: number;
  readonly readAgain: () => void;
}

/**
 * All configurations as the tenant has them. `afresh` reads them anew when the page comes, whatever
 * was read before.
 */
export function useConfigurationsById({
  afresh = false,
}: { readonly afresh?: boolean } = {}): ReadConfigurations {
  const { data, isFetching, isSuccess, error, dataUpdatedAt, refetch } = useQuery({
    ...configurationsQuery(useGraph()),
    ...(afresh && { refetchOnMount: 'always' as const }),
  });
  const byId = useMemo(
    () =>
      new Map((data ?? []).map((configuration) => [configuration.id.toLowerCase(), configuration])),
    [data],
  );
  // A later read replaces the list as a whole, so that once complete it stays so.
  const [isComplete, setComplete] = useState(false);
  if (!isComplete && isSuccess && !isFetching) setComplete(true);
  return {
    byId,
    isComplete,
    isReading: isFetching,
    error,
    readAt: dataUpdatedAt,
    readAgain: () => void refetch(),
  };
}

import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isOurs } from '#domain/change/end.ts';
import { type Delivery, failedIn } from '#domain/delivery/delivery.ts';
import { mayFail } from '#domain/delivery/mayFail.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { runDeliveryQuery } from '#features/runs/delivery/runDeliveryQuery.ts';
import { useGraph } from '#queries/graphContext.ts';

/** Reports of more would take too many requests. */
const MOST_READ = 200;

export interface InError {
  /** Devices in error or conflict. */
  readonly devices: number;
  /** Configurations whose reports are read. */
  readonly read: number;
  /** Configurations that may have errors by the run. */
  readonly of: number;
}

/**
 * How many devices are in error where that may have come by a run, whichever rows are drawn.
 * @param items what the run changed; keeps its identity
 */
export function useInError(items: readonly RunItem[]): InError {
  const graph = useGraph();
  const mayHave = useMemo(() => items.filter(mayHaveFailed), [items]);
  const { devices, read } = useQueries({
    queries: mayHave
      .slice(0, MOST_READ)
      .map(({ configurationId }) => runDeliveryQuery(graph, configurationId)),
    combine: sumOf,
  });
  return { devices, read, of: mayHave.length };
}

function mayHaveFailed({ lines }: RunItem): boolean {
  return lines.some(
    ({ change, end }) =>
      change !== undefined && end !== undefined && isOurs(end) && mayFail(change),
  );
}

function sumOf(results: readonly UseQueryResult<Delivery>[]): Omit<InError, 'of'> {
  const known = results.flatMap(({ data }) => data ?? []);
  return {
    devices: known.reduce((sum, { devices = {} }) => sum + failedIn(devices), 0),
    read: known.length,
  };
}

import type { QueryClient } from '@tanstack/react-query';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { reportedBy } from '#domain/plan/stages/gate.ts';
import type { StageOfRun } from '#domain/plan/stages/stagedPlan.ts';
import { listedDeliveryQuery } from '#queries/delivery/listedDelivery.ts';
import type { useGraph } from '#queries/graphContext.ts';

/** A review does not wait longer for numbers that it does not show, in milliseconds. */
const PATIENCE_MS = 5000;

/** Reports of more would take too many requests. */
const MOST_READ = 200;

/**
 * What is reported of the configurations of a stage before it is applied. What could not be read
 * in time is left out.
 */
export async function readBefore(
  { items }: Plan,
  graph: ReturnType<typeof useGraph>,
  client: QueryClient,
): Promise<NonNullable<StageOfRun['before']>> {
  const before: Record<string, ReturnType<typeof reportedBy>> = {};
  const reads = items.slice(0, MOST_READ).map(async ({ configurationId }) => {
    if (familyOf(configurationId).delivery === 'none') return;
    const { devices, users } = await client.query(listedDeliveryQuery(graph, configurationId));
    const counts = devices ?? users;
    if (counts !== undefined) before[configurationId.toLowerCase()] = reportedBy(counts);
  });
  await Promise.race([
    Promise.allSettled(reads),
    new Promise<void>((resolve) => void setTimeout(resolve, PATIENCE_MS)),
  ]);
  return { ...before };
}

import { queryOptions } from '@tanstack/react-query';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import { isInSomeHand } from '#queries/write/planRunner.ts';

export const PLAN_RUNS_KEY = ['planRuns'] as const;

/**
 * All runs this browser keeps, newest first, without their items. Kept fresh by whoever subscribes
 * to the store and invalidates the key, now and then; so a page reads it anew when it comes, or the
 * plan that was just applied would be "none".
 */
export function planRunsQuery(runs: PlanRuns) {
  return queryOptions({
    queryKey: [...PLAN_RUNS_KEY, 'list'],
    queryFn: () => runs.list(),
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
}

/** The runs that change one of these configurations, with their items, newest first. */
export function runsOfQuery(runs: PlanRuns, configurationIds: readonly ConfigurationKey[]) {
  const own = [...new Set(configurationIds)];
  return queryOptions({
    queryKey: [...PLAN_RUNS_KEY, 'of', own],
    queryFn: async () => {
      const listed = (await runs.list()).filter((run) =>
        run.configurationIds.some((id) => own.includes(id)),
      );
      const read = await Promise.all(listed.map(({ id }) => runs.get(id)));
      return read.flatMap((run) => run ?? []);
    },
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
}

/** One run with its items; null where this browser has none of that id. */
export function planRunQuery(runs: PlanRuns, id: string) {
  return queryOptions({
    queryKey: [...PLAN_RUNS_KEY, 'run', id],
    queryFn: async () => (await runs.get(id)) ?? null,
    staleTime: Infinity,
  });
}

/**
 * Whether some tab applies the run now. The browser tells nobody when a lock is let go, so it is
 * asked.
 */
export function inSomeHandQuery(id: string) {
  return queryOptions({
    queryKey: ['planRunInSomeHand', id],
    queryFn: () => isInSomeHand(id),
    refetchInterval: 1000,
    gcTime: 0,
    staleTime: 0,
  });
}

import { queryOptions } from '@tanstack/react-query';
import { unapprovedInRun } from '#domain/approval/endedUnapproved.ts';
import { twoSteps } from '#domain/approval/twoSteps.ts';
import type { WaitingPlace } from '#domain/approval/waiting.ts';
import type { Journal } from '#domain/journal/journal.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { Graph } from '#graph/client.ts';
import { halfOfTwoQuery } from '#queries/approvals/halfDone.ts';
import { readFamiliesOf } from '#queries/configurations.ts';

interface KeptHere {
  readonly journal: Pick<Journal, 'findOf'>;
  readonly runs: Pick<PlanRuns, 'get' | 'list'>;
}

/**
 * Of lines of a run that were the second half of a change in two steps and were not approved, where
 * the change is kept whose row is missing in the tenant now; one for each configuration.
 */
export function missingHalvesQuery(graph: Graph, kept: KeptHere, run: PlanRun) {
  return queryOptions({
    queryKey: ['missingHalves', run.id],
    queryFn: async ({ client }): Promise<readonly WaitingPlace[]> => {
      const unapproved = await Promise.all(
        unapprovedInRun(run)
          .filter(({ changes }) => changes.every(({ kind }) => kind === 'add'))
          .map(async (write) => ({
            id: write.configuration.id,
            whole: await client.query(halfOfTwoQuery(kept, write)),
          })),
      );
      const halves = unapproved.flatMap(({ id, whole }) => (whole === null ? [] : { id, whole }));
      if (halves.length === 0) return [];
      const ids = halves.map(({ id }) => id);
      const { configurations } = await readFamiliesOf(graph, client, ids);
      const now = presentConfigurations(configurations);
      return halves.flatMap(({ id, whole }) => {
        const list = now.get(id.toLowerCase())?.assignments;
        const kind = list && twoSteps(whole.changes, list).kind;
        return kind === 'add' || kind === 'byHand' ? [whole.place] : [];
      });
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: true,
  });
}

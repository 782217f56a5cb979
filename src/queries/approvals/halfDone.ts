import { queryOptions } from '@tanstack/react-query';
import { isRefusedInTwo, isFirstStepOf, leftForTwoSteps } from '#domain/approval/twoSteps.ts';
import type { WaitingPlace, WaitingWrite } from '#domain/approval/waiting.ts';
import type { Journal } from '#domain/journal/journal.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';

type Removal = Pick<WaitingWrite, 'configuration' | 'changes' | 'held'>;

/**
 * Where the change is kept that could not be approved as one, and whose first half a removal was:
 * however long ago it was tried; null where there is none.
 */
export function halfDoneQuery(
  journal: Pick<Journal, 'findOf'>,
  runs: Pick<PlanRuns, 'get' | 'list'>,
  write: Removal,
) {
  const { configuration, held } = write;
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'halfDone', configuration.id, held.requestId],
    queryFn: async (): Promise<WaitingPlace | null> => {
      const entry = await journal.findOf(
        configuration.id,
        (one) => isRefusedInTwo(one) && isFirstStepOf(one.changes, write.changes, held.base),
      );
      if (entry !== undefined) return { kind: 'entry', entryId: entry.id };
      return (await inRuns(runs, write)) ?? null;
    },
    staleTime: 0,
  });
}

async function inRuns(
  runs: Pick<PlanRuns, 'get' | 'list'>,
  { configuration, changes, held }: Removal,
): Promise<WaitingPlace | undefined> {
  const mayHave = (await runs.list()).filter(
    ({ byEnd, configurationIds }) =>
      byEnd.refused > 0 && configurationIds.includes(configuration.id),
  );
  for (const { id } of mayHave) {
    const items = (await runs.get(id))?.items ?? [];
    const index = items.findIndex(
      (item) =>
        item.configurationId === configuration.id &&
        isFirstStepOf(leftForTwoSteps(item), changes, held.base),
    );
    if (index !== -1) return { kind: 'run', runId: id, index };
  }
  return undefined;
}

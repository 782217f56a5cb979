import { queryOptions } from '@tanstack/react-query';
import type { UnapprovedWrite } from '#domain/approval/endedUnapproved.ts';
import {
  isFirstStepOf,
  isRefusedInTwo,
  isSecondStepOf,
  leftForTwoSteps,
} from '#domain/approval/twoSteps.ts';
import type { WaitingPlace, WaitingWrite } from '#domain/approval/waiting.ts';
import type { Change } from '#domain/change/change.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Journal } from '#domain/journal/journal.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import { KEPT_REQUESTS_KEY } from '#queries/approvals/requests.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';

type Removal = Pick<WaitingWrite, 'configuration' | 'changes' | 'held'>;

/** Where a change is kept that could not be approved as one. */
interface InTwo {
  readonly place: WaitingPlace;
  readonly changes: readonly Change[];
}

interface KeptHere {
  readonly journal: Pick<Journal, 'findOf'>;
  readonly runs: Pick<PlanRuns, 'get' | 'list'>;
}

/**
 * Where the change is kept that could not be approved as one, and whose first half a removal was:
 * however long ago it was tried; null where there is none.
 */
export function halfDoneQuery(kept: KeptHere, { configuration, changes, held }: Removal) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'halfDone', configuration.id, held.requestId],
    queryFn: async (): Promise<WaitingPlace | null> => {
      const found = await findInTwo(kept, configuration.id, (of) =>
        isFirstStepOf(of, changes, held.base),
      );
      return found?.place ?? null;
    },
    staleTime: 0,
  });
}

/** The same for either half, of a request that was not approved. */
export function halfOfTwoQuery(kept: KeptHere, { configuration, changes, place }: UnapprovedWrite) {
  return queryOptions({
    queryKey: [...KEPT_REQUESTS_KEY, 'halfOfTwo', configuration.id, place],
    queryFn: async (): Promise<InTwo | null> => {
      const gone = changes.flatMap((change) => (change.kind === 'remove' ? change.row : []));
      const isHalf = (of: readonly Change[]) =>
        isFirstStepOf(of, changes, gone) || isSecondStepOf(of, changes);
      return (await findInTwo(kept, configuration.id, isHalf)) ?? null;
    },
    staleTime: 0,
  });
}

async function findInTwo(
  { journal, runs }: KeptHere,
  configurationId: ConfigurationKey,
  isMeant: (changes: readonly Change[]) => boolean,
): Promise<InTwo | undefined> {
  const entry = await journal.findOf(
    configurationId,
    (one) => isRefusedInTwo(one) && isMeant(one.changes),
  );
  if (entry !== undefined)
    return { place: { kind: 'entry', entryId: entry.id }, changes: entry.changes };
  const mayHave = (await runs.list()).filter(
    ({ byEnd, configurationIds }) =>
      byEnd.refused > 0 && configurationIds.includes(configurationId),
  );
  for (const { id } of mayHave) {
    const items = (await runs.get(id))?.items ?? [];
    for (const [index, item] of items.entries()) {
      const changes = leftForTwoSteps(item);
      if (item.configurationId === configurationId && isMeant(changes))
        return { place: { kind: 'run', runId: id, index }, changes };
    }
  }
  return undefined;
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { type DueRemoval, type KeptUntil, removalOf } from '#domain/plan/until/until.ts';
import { TEXTS } from '#features/runs/until/texts.ts';
import { readFamiliesOf } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { runsOfQuery } from '#queries/planRuns.ts';
import { untilStore } from '#stores/plan/untils.ts';
import { type NewDraft, useNewDraft } from '#stores/plan/useNewDraft.ts';
import { useStores } from '#stores/storesContext.ts';

export interface DueRemovalState {
  readonly review: (due: readonly KeptUntil[]) => void;
  readonly isReading: boolean;
  /** What was found when it was last looked up, and is not in the plan. */
  readonly found: Pick<DueRemoval, 'toCome' | 'unread'> | undefined;
  readonly failure: Failure | undefined;
  readonly draft: Omit<NewDraft, 'start'>;
}

/**
 * Looks up what of some assignments is still there, and opens the plan that removes it.
 * @param onGone told of what is not there any more
 */
export function useDueRemoval(onGone: (gone: readonly KeptUntil[]) => void): DueRemovalState {
  const { account } = useSession();
  const { planRuns } = useStores();
  const graph = useGraph();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { start, ...draft } = useNewDraft(() => void navigate({ to: '/plan/review' }));
  const [isReading, setReading] = useState(false);
  const [found, setFound] = useState<DueRemoval>();
  const [failure, setFailure] = useState<Failure>();

  async function read(due: readonly KeptUntil[]): Promise<void> {
    const ids = due.map((each) => each.configurationId);
    const [{ configurations, notRead }, runs] = await Promise.all([
      readFamiliesOf(graph, client, ids),
      client.query({
        ...runsOfQuery(planRuns, ids),
        staleTime: 0,
      }),
    ]);
    const unread = new Set(notRead.map(({ family }) => family));
    const removal = removalOf(due, presentConfigurations(configurations), {
      name: TEXTS.planName,
      tenantId: account.tenantId,
      isRead: (id) => !unread.has(familyKeyOf(id)),
      runs,
    });
    const { plan, gone } = removal;
    setFound(removal);
    untilStore(account).drop(gone.map(({ id }) => id));
    if (gone.length > 0) onGone(gone);
    if (plan.items.length > 0) start({ ...EMPTY_DRAFT, name: plan.name, plan });
  }

  return {
    isReading,
    found,
    failure,
    draft,
    review(due) {
      setReading(true);
      setFailure(undefined);
      void read(due)
        .catch((error: unknown) => setFailure(toFailure(error)))
        .finally(() => setReading(false));
    },
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import type { Difference } from '#domain/snapshot/compareSnapshots.ts';
import { putBack, type PutBack } from '#domain/snapshot/putBack.ts';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { useGraph } from '#queries/graphContext.ts';
import { type Compared, readStillThere } from '#queries/snapshots/compare.ts';
import { type NewDraft, useNewDraft } from '#stores/plan/useNewDraft.ts';

/** Making a plan of chosen differences. One in the making is never replaced without a word. */
export interface PutBackState {
  readonly isBusy: boolean;
  /** The snapshot is of another tenant. */
  readonly isForeign: boolean;
  /** What the plan holds, and what it cannot; undefined before anybody asked. */
  readonly found: PutBack | undefined;
  readonly draft: Omit<NewDraft, 'start'>;
  readonly look: (chosen: readonly Difference[]) => void;
  readonly review: () => void;
  readonly close: () => void;
}

export function usePutBack({ snapshot, comparison, foreign }: Compared): PutBackState {
  const isForeign = foreign !== undefined;
  const graph = useGraph();
  const client = useQueryClient();
  const { account } = useSession();
  const navigate = useNavigate();
  const { start, ...draft } = useNewDraft(() => void navigate({ to: '/plan/review' }));
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<PutBack>();
  const offer = ({ plan }: PutBack) => start({ ...EMPTY_DRAFT, name: plan.name, plan });
  const look = async (chosen: readonly Difference[]) => {
    const still = await readStillThere(graph, client, chosen);
    const result = putBack(comparison, {
      name: TEXTS.planName(snapshot.name, snapshot.takenAt.slice(0, 10), isForeign),
      tenantId: account.tenantId,
      chosen,
      still,
      foreign,
    });
    setFound(result);
    const { notPutBack, unknownFields, runNotTold } = result;
    // Nothing to say before the review.
    if (notPutBack.length + unknownFields.length + runNotTold === 0) offer(result);
  };
  return {
    isBusy,
    isForeign,
    found,
    draft,
    look: (chosen) => {
      setBusy(true);
      setFound(undefined);
      void look(chosen).finally(() => setBusy(false));
    },
    review: () => found && offer(found),
    close: () => {
      draft.keep();
      setFound(undefined);
    },
  };
}

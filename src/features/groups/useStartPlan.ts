import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EMPTY_DRAFT, isEmptyDraft, NO_CHOICES } from '#domain/plan/draft/planDraft.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

type GroupPlanKind = 'copy' | 'move' | 'strip';

/**
 * Starting a plan about everything that names a group. A plan in the making is never replaced
 * without a word.
 */
export interface StartPlan {
  readonly start: (kind: GroupPlanKind) => void;
  /** What was asked for while another plan was in the making. */
  readonly isAsking: boolean;
  readonly replace: () => void;
  readonly keep: () => void;
}

export function useStartPlan(
  groupId: string,
  configurationIds: readonly ConfigurationKey[],
): StartPlan {
  const { draft, update } = usePlanDraft();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<GroupPlanKind>();
  const go = (kind: GroupPlanKind) => {
    update(() => ({
      ...EMPTY_DRAFT,
      configurationIds,
      choices: {
        ...NO_CHOICES,
        kind: kind === 'strip' ? kind : 'copy',
        isMove: kind === 'move',
        fromGroupId: groupId,
      },
    }));
    void navigate({ to: '/plan' });
  };
  return {
    start: (kind) => (isEmptyDraft(draft) ? go(kind) : setAsked(kind)),
    isAsking: asked !== undefined,
    replace: () => asked !== undefined && go(asked),
    keep: () => setAsked(undefined),
  };
}

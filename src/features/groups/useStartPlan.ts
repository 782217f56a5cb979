import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { useNavigate } from '@tanstack/react-router';
import { EMPTY_DRAFT, NO_CHOICES } from '#domain/plan/draft/planDraft.ts';
import { type NewDraft, useNewDraft } from '#stores/plan/useNewDraft.ts';

type GroupPlanKind = 'copy' | 'move' | 'strip';

/** Starting a plan about everything that names a group. */
export interface StartPlan extends Omit<NewDraft, 'start'> {
  readonly start: (kind: GroupPlanKind) => void;
}

export function useStartPlan(
  groupId: string,
  configurationIds: readonly ConfigurationKey[],
): StartPlan {
  const navigate = useNavigate();
  const { start, ...asking } = useNewDraft(() => void navigate({ to: '/plan' }));
  return {
    ...asking,
    start: (kind) =>
      start({
        ...EMPTY_DRAFT,
        configurationIds,
        isOfGroup: true,
        choices: {
          ...NO_CHOICES,
          kind: kind === 'strip' ? kind : 'copy',
          isMove: kind === 'move',
          fromGroupId: groupId,
        },
      }),
  };
}

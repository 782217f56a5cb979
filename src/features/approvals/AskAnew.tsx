import { useNavigate } from '@tanstack/react-router';
import { useSession } from '#auth/useSession.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import { wayAnew } from '#domain/approval/wayAnew.ts';
import { EMPTY_DRAFT, isEmptyDraft } from '#domain/plan/draft/planDraft.ts';
import { TEXTS } from '#features/approvals/texts.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';

interface AskAnewProps {
  readonly write: WaitingWrite;
  readonly isBusy: boolean;
  /** Cancels the request. @param then told once that is done */
  readonly onCancel: (then?: () => void) => void;
}

/**
 * The two ways on where the list moved since it was asked for: the same change, reviewed against
 * the list as it is now, or none.
 */
export function AskAnew({ write, isBusy, onCancel }: AskAnewProps) {
  const { tenantId } = useSession().account;
  const { draft, update } = usePlanDraft();
  const navigate = useNavigate();
  const way = wayAnew(write, tenantId);
  const review = async () => {
    if (way?.kind === 'form') {
      const params = { id: write.configuration.id };
      await navigate({ to: '/configurations/$id/assign', params, search: way.search });
    }
    if (way?.kind === 'undo')
      await navigate({ to: '/history/$id/undo', params: { id: way.entryId }, search: {} });
    if (way?.kind !== 'plan') return;
    await update(() => ({ ...EMPTY_DRAFT, plan: way.plan }));
    await navigate({ to: '/plan/review' });
  };
  return (
    <>
      {way !== undefined && (
        <ReasonButton
          variant="contained"
          busy={isBusy}
          disabledReason={way.kind !== 'plan' || isEmptyDraft(draft) ? undefined : TEXTS.otherPlan}
          onClick={() => onCancel(() => void review())}
        >
          {TEXTS.askAnew}
        </ReasonButton>
      )}
      <ReasonButton variant="outlined" busy={isBusy} onClick={() => onCancel()}>
        {TEXTS.giveUp}
      </ReasonButton>
    </>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useSession } from '#auth/useSession.ts';
import { certificateForm } from '#domain/approval/certificateForm.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import { EMPTY_DRAFT, isEmptyDraft } from '#domain/plan/draft/planDraft.ts';
import { planOfChanges } from '#domain/plan/run/afterRun.ts';
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
  const { configuration, via, changes } = write;
  const form = certificateForm(via, changes);
  const review = async () => {
    if (form !== undefined) {
      const params = { id: configuration.id };
      await navigate({ to: '/configurations/$id/assign', params, search: form });
      return;
    }
    const plan = planOfChanges(configuration, changes, tenantId);
    await update(() => ({ ...EMPTY_DRAFT, plan }));
    await navigate({ to: '/plan/review' });
  };
  return (
    <>
      {(via === '' || form !== undefined) && (
        <ReasonButton
          variant="contained"
          busy={isBusy}
          disabledReason={form !== undefined || isEmptyDraft(draft) ? undefined : TEXTS.otherPlan}
          onClick={() => onCancel(() => void review())}
        >
          {TEXTS.askAnew}
        </ReasonButton>
      )}
      <ReasonButton
        variant="outlined"
        busy={isBusy}
        disabledReason={undefined}
        onClick={() => onCancel()}
      >
        {TEXTS.giveUp}
      </ReasonButton>
    </>
  );
}

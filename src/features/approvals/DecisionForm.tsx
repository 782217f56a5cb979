import Box from '@mui/material/Box';
import { useSession } from '#auth/useSession.ts';
import { justificationOf, justificationProblem } from '#domain/approval/approval.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { TEXTS } from '#features/approvals/texts.ts';
import { JustificationField } from '#parts/approval/JustificationField.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { type Decided, type Decision, decideOn } from '#queries/approvals/decide.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
import { useTyped } from '#stores/useTyped.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';

interface DecisionFormProps {
  readonly requestId: string;
  readonly onDecided: (decided: Decided) => void;
}

/** Approving or rejecting a colleague's request, with the reason. */
export function DecisionForm({ requestId, onDecided }: DecisionFormProps) {
  const graph = useGraph();
  const { account } = useSession();
  const { oid } = account;
  const [text, setText] = useTyped(account, `decision:${requestId}`);
  const reason = justificationOf(text);
  const problem = justificationProblem(text);
  const { send, sending, error } = useOneWrite({
    mutationFn: ({ decision, why }: { readonly decision: Decision; readonly why: string }) =>
      decideOn(requestId, decision, why, { graph, oid }),
    onSuccess(decided) {
      setText('');
      onDecided(decided);
    },
  });
  const button = (decision: Decision) => (
    <ReasonButton
      variant={decision === 'approve' ? 'contained' : 'outlined'}
      busy={sending !== undefined}
      disabledReason={problem && TEXTS.reasonProblems[problem]}
      onClick={() => reason !== undefined && send({ decision, why: reason })}
    >
      {sending?.decision === decision ? TEXTS.deciding : TEXTS.decide[decision]}
    </ReasonButton>
  );
  return (
    <>
      <Box sx={{ maxWidth: 720 }}>
        <JustificationField label={TEXTS.reasonLabel} value={text} onChange={setText} />
      </Box>
      {error !== null && (
        <FocusOnArrival>
          <FailurePanel failure={toFailure(error)} />
        </FocusOnArrival>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {button('approve')}
        {button('reject')}
      </Box>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { WriteEnd } from '#domain/change/end.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { JustificationState } from '#parts/write/useJustification.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';

/** Is it an end that {@link ApprovalOutcome} tells? */
export function isAboutApproval(end: WriteEnd): boolean {
  return (
    end.kind === 'waitingForApproval' ||
    (end.kind === 'refused' && end.failure.kind === 'justificationNeeded')
  );
}

/** Most tenants ask for no approval: the code comes where one does. */
function useApprovalCode() {
  return useQuery({
    queryKey: ['code', 'approval'],
    queryFn: () => import('#parts/approval/approvalPanels.tsx'),
    staleTime: Infinity,
  });
}

interface ApprovalOutcomeProps {
  readonly end: WriteEnd;
  readonly isAsking: boolean;
  readonly justification: Pick<JustificationState, 'begun' | 'type'>;
  readonly onAsk: (justification: string) => void;
}

/** How a change ended that another admin has to approve: to be asked for, or waiting. */
export function ApprovalOutcome({ end, isAsking, justification, onAsk }: ApprovalOutcomeProps) {
  const { data: code, error } = useApprovalCode();
  if (error !== null) return <FailurePanel failure={toFailure(error)} />;
  if (code === undefined) return null;
  const { AskApproval, WaitingNotice } = code;
  return (
    <FocusOnArrival key={end.kind}>
      {end.kind === 'waitingForApproval' ? (
        <WaitingNotice held={end.held} />
      ) : (
        <AskApproval isAsking={isAsking} justification={justification} onAsk={onAsk} />
      )}
    </FocusOnArrival>
  );
}

/** Where the tenant is set to say why with every change: the field for it. Elsewhere nothing. */
export function JustificationIfAlways({ state }: { readonly state: JustificationState }) {
  return state.isAlways ? <Always state={state} /> : null;
}

function Always({ state: { text, setText } }: { readonly state: JustificationState }) {
  const { data: code, error } = useApprovalCode();
  if (error !== null) return <FailurePanel failure={toFailure(error)} />;
  return code === undefined ? null : <code.AlwaysJustification text={text} onChange={setText} />;
}

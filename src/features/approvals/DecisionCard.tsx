import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import type { ApprovalRequest } from '#domain/approval/approvalRequest.ts';
import { DecisionForm } from '#features/approvals/DecisionForm.tsx';
import { nameOfRequest } from '#features/approvals/nameOfRequest.ts';
import { RequestFacts } from '#features/approvals/RequestFacts.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { ToldChange } from '#features/approvals/ToldChange.tsx';
import { forgetWhoMayDecide, mayDecideQuery } from '#queries/approvals/approvers.ts';
import type { Decided } from '#queries/approvals/decide.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';

interface DecisionCardProps {
  readonly request: ApprovalRequest;
  /** Told once it waits for no decision any more, and is about to leave its list. */
  readonly onDecided: (decided: Decided) => void;
}

/** A colleague's request: what would change, and the decision, or why one has none. */
export function DecisionCard({ request, onDecided }: DecisionCardProps) {
  const { oid } = useSession().account;
  const graph = useGraph();
  const client = useQueryClient();
  const mayDecide = useQuery(mayDecideQuery(graph, oid, request));
  const checkAgain = () => {
    forgetWhoMayDecide(client, graph, oid);
    void mayDecide.refetch();
  };
  return (
    <>
      <Typography variant="h3" component="h3">
        {nameOfRequest(request)}
      </Typography>
      <RequestFacts
        id={request.id}
        request={request}
        justification={request.requestJustification}
        expiresAt={request.expiresAt}
      />
      <ToldChange told={request.told} />
      {mayDecide.data === false ? (
        <Notice
          level="info"
          quiet
          title={TEXTS.mayNotDecide}
          actions={
            <ReasonButton size="small" busy={mayDecide.isFetching} onClick={checkAgain}>
              {TEXTS.checkAgain}
            </ReasonButton>
          }
        >
          {TEXTS.mayNotDecideHint}
        </Notice>
      ) : (
        // Where it could not be found out, Graph's own word follows the attempt.
        !mayDecide.isPending && <DecisionForm requestId={request.id} onDecided={onDecided} />
      )}
    </>
  );
}

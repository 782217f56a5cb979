import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_JUSTIFICATION } from '#domain/approval/approval.ts';
import type { ApprovalRequest } from '#domain/approval/approvalRequest.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { RequestFacts } from '#features/approvals/RequestFacts.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { ToldChange } from '#features/approvals/ToldChange.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { APPROVALS_KEY } from '#queries/approvals/requests.ts';
import { useGraph } from '#queries/graphContext.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';

/** A colleague's request: what would change, and the decision with its reason. */
export function DecisionCard({ request }: { readonly request: ApprovalRequest }) {
  const graph = useGraph();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const decision = useMutation({
    mutationFn: async (decide: 'approve' | 'reject') =>
      (await graph.approvals())[decide](request.id, reason.trim()),
  });
  const { name } = request.told;
  if (decision.isSuccess)
    return (
      <FocusOnArrival>
        <Notice
          level="success"
          title={decision.variables === 'approve' ? TEXTS.approved : TEXTS.rejected}
          actions={
            <Button
              size="small"
              onClick={() => void client.invalidateQueries({ queryKey: APPROVALS_KEY })}
            >
              {TEXTS.readAgain}
            </Button>
          }
        />
      </FocusOnArrival>
    );
  const isReasoned = reason.trim() !== '' && reason.trim().length <= MAX_JUSTIFICATION;
  return (
    <>
      <Typography variant="h3" component="h3">
        {name === undefined ? TEXTS.unnamed : TEXTS.assignmentsOf(name)}
      </Typography>
      <RequestFacts
        id={request.id}
        request={request}
        justification={request.requestJustification}
        expiresAt={request.expiresAt}
      />
      <ToldChange told={request.told} />
      <TextBox
        label={TEXTS.reasonLabel}
        multiline
        minRows={1}
        maxRows={6}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        sx={{ maxWidth: 720 }}
      />
      {decision.error !== null && (
        <FocusOnArrival>
          <FailurePanel failure={toFailure(decision.error)} />
        </FocusOnArrival>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="contained"
          disabled={!isReasoned || decision.isPending}
          onClick={() => decision.mutate('approve')}
        >
          {decision.isPending ? TEXTS.deciding : TEXTS.approve}
        </Button>
        <Button
          variant="outlined"
          disabled={!isReasoned || decision.isPending}
          onClick={() => decision.mutate('reject')}
        >
          {TEXTS.reject}
        </Button>
      </Box>
    </>
  );
}

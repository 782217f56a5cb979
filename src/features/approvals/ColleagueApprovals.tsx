import Box from '@mui/material/Box';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type ApprovalRequest, isOfOthers } from '#domain/approval/approvalRequest.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { CardList } from '#features/approvals/CardList.tsx';
import { DecisionCard } from '#features/approvals/DecisionCard.tsx';
import { nameOfRequest } from '#features/approvals/nameOfRequest.ts';
import { TEXTS } from '#features/approvals/texts.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { countAsOld } from '#queries/freshness.ts';
import type { Decided } from '#queries/approvals/decide.ts';
import { APPROVALS_KEY, pendingRequestsQuery } from '#queries/approvals/requests.ts';
import { useGraph } from '#queries/graphContext.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface DecidedRequest {
  readonly request: ApprovalRequest;
  readonly decided: Decided;
}

/** What colleagues ask for; nobody decides on a request of their own. */
export function ColleagueApprovals() {
  const { oid } = useSession().account;
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(pendingRequestsQuery(useGraph()));
  const [decided, setDecided] = useState<readonly DecidedRequest[]>([]);
  const gone = new Set(decided.map(({ request }) => request.id));
  const others = data?.filter((request) => isOfOthers(request, oid) && !gone.has(request.id));
  return (
    <Section title={TEXTS.colleagues}>
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      {decided.length > 0 && (
        <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
          {decided.map((one) => (
            <FocusOnArrival key={one.request.id}>
              <DecidedNotice {...one} />
            </FocusOnArrival>
          ))}
        </Box>
      )}
      {others?.length === 0 && error === null && TEXTS.colleaguesNone}
      {others !== undefined && others.length > 0 && (
        <CardList label={TEXTS.colleagues}>
          {others.map((request) => (
            <DecisionCard
              key={request.id}
              request={request}
              onDecided={(how) => {
                setDecided((before) => [{ request, decided: how }, ...before]);
                countAsOld(client, APPROVALS_KEY);
              }}
            />
          ))}
        </CardList>
      )}
    </Section>
  );
}

/** What became of a request that was decided here, or by somebody else meanwhile. */
function DecidedNotice({ request, decided }: DecidedRequest) {
  const name = nameOfRequest(request);
  if (decided.kind === 'decided')
    return <Notice level="success" title={`${name}: ${TEXTS.decided[decided.decision]}`} />;
  const { status, approver, approvalJustification: reason } = decided.request;
  const by = approver.name ?? approver.id;
  return (
    <Notice level="info" title={`${name}: ${TEXTS.otherwise}`}>
      {by === undefined ? TEXTS.became[status] : TEXTS.becameBy(TEXTS.became[status], by)}
      {reason !== '' && ` ${TEXTS.theirReason(reason)}`}
    </Notice>
  );
}

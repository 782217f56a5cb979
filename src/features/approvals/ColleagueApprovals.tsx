import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import { isOfOthers } from '#domain/approval/approvalRequest.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { CardList } from '#features/approvals/CardList.tsx';
import { DecisionCard } from '#features/approvals/DecisionCard.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { pendingRequestsQuery } from '#queries/approvals/requests.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Section } from '#ui/shell/Section.tsx';

/** What colleagues ask for; nobody decides on a request of their own. */
export function ColleagueApprovals() {
  const { oid } = useSession().account;
  const { data, error, refetch } = useQuery(pendingRequestsQuery(useGraph()));
  const others = data?.filter((request) => isOfOthers(request, oid));
  return (
    <Section title={TEXTS.colleagues}>
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      {others?.length === 0 && TEXTS.colleaguesNone}
      {others !== undefined && others.length > 0 && (
        <CardList label={TEXTS.colleagues}>
          {others.map((request) => (
            <DecisionCard key={request.id} request={request} />
          ))}
        </CardList>
      )}
    </Section>
  );
}

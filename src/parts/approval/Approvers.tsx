import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { ApprovalRequest } from '#domain/approval/approvalRequest.ts';
import { approversOf } from '#domain/approval/approvers.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#parts/approval/texts.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { accessPoliciesQuery } from '#queries/approvals/approvers.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Name } from '#ui/text/Name.tsx';

interface ApproversProps {
  /** Undefined as long as it is not read, or where it could not be. */
  readonly request: Pick<ApprovalRequest, 'policyTypes'> | undefined;
  /** Why it is not read. */
  readonly error?: Error | null;
}

/**
 * Who may approve a request, by the names of groups; in general words, with the reason, where
 * Intune does not tell which groups they are.
 */
export function Approvers({ request, error = null }: ApproversProps) {
  const policies = useQuery(accessPoliciesQuery(useGraph()));
  const notRead = error ?? policies.error;
  if (notRead !== null)
    return `${TEXTS.someApprovers} ${TEXTS.approversNotRead(explain(toFailure(notRead)).title)}`;
  if (policies.data === undefined || request === undefined) return TEXTS.someApprovers;
  const approvers = approversOf(request, policies.data);
  if (approvers === undefined) return `${TEXTS.someApprovers} ${TEXTS.policyNotTold}`;
  const { groupIds, isPartial, isOneOfSeveral } = approvers;
  if (groupIds.length === 0) return `${TEXTS.someApprovers} ${TEXTS.groupsNotTold}`;
  return (
    <>
      {TEXTS.membersOf} <GroupNames ids={groupIds} />
      {TEXTS.notTheAsker}
      {isOneOfSeveral && ` ${TEXTS.oneOfSeveral}`}
      {isPartial && ` ${TEXTS.morePolicies}`}
    </>
  );
}

/** Groups by name, each a link to its page. */
export function GroupNames({ ids }: { readonly ids: readonly string[] }) {
  const names = useTargetNames(ids.map((groupId) => ({ kind: 'group', groupId })));
  return ids.map((id, index) => {
    const { label, detail } = names.target({ kind: 'group', groupId: id });
    return (
      <Fragment key={id}>
        {index > 0 && ` ${TEXTS.or} `}
        <AppLink to="/groups/$id" params={{ id }}>
          <Name of={label} />
        </AppLink>
        {detail !== undefined && ` (${detail})`}
      </Fragment>
    );
  });
}

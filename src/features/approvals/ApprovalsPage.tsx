import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '#auth/useSession.ts';
import { ColleagueApprovals } from '#features/approvals/ColleagueApprovals.tsx';
import { EndedRequests } from '#features/approvals/EndedRequests.tsx';
import { MyApprovals } from '#features/approvals/MyApprovals.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { FRESH, waitingForMeQuery } from '#queries/approvals/requests.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useApprovalSettings } from '#stores/approvalSettings.ts';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';

/** What waits for a second admin: mine to complete, my colleagues' to decide. */
export function ApprovalsPage() {
  const { tenantId, oid } = useSession().account;
  const { isUsed, change } = useApprovalSettings(tenantId);
  // Counted again with each reading of the lists below, so that the rail says what they show.
  const { data: waiting = 0 } = useQuery({ ...waitingForMeQuery(useGraph(), oid), ...FRESH });
  useEffect(() => {
    if (waiting > 0 && !isUsed) change({ isUsed: true });
    // oxlint-disable-next-line react/exhaustive-deps -- once anything is there
  }, [waiting > 0]);
  return (
    <>
      <PageTitle title={TEXTS.approvals} />
      <PageHeader title={TEXTS.approvals} subtitle={TEXTS.subtitle} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <MyApprovals />
        <EndedRequests />
        <ColleagueApprovals />
      </Box>
    </>
  );
}

import Box from '@mui/material/Box';
import { ColleagueApprovals } from '#features/approvals/ColleagueApprovals.tsx';
import { MyApprovals } from '#features/approvals/MyApprovals.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';

/** What waits for a second admin: mine to complete, my colleagues' to decide. */
export function ApprovalsPage() {
  return (
    <>
      <PageTitle title={TEXTS.approvals} />
      <PageHeader title={TEXTS.approvals} subtitle={TEXTS.subtitle} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <MyApprovals />
        <ColleagueApprovals />
      </Box>
    </>
  );
}

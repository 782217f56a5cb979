import Box from '@mui/material/Box';
import { ListChecks } from 'lucide-react';
import { type PlanRunSummary, runCounts, runOutcome, runTitle } from '#domain/plan/run/planRuns.ts';
import { ENTRY_ROW } from '#features/history/entryRow.ts';
import { OutcomeWord } from '#features/history/OutcomeMark.tsx';
import { SentAt } from '#features/history/SentAt.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { ROW_LINK } from '#ui/table/dataColumn.ts';

/**
 * A plan that was applied, as one row: its lines, its report and the way to take it back are on its
 * own page.
 */
export function RunItem({ run }: { readonly run: PlanRunSummary }) {
  return (
    <Box component="li" sx={ENTRY_ROW}>
      <Box sx={{ display: 'flex', p: 0.25, color: 'text.secondary' }}>
        <ListChecks size={18} aria-hidden />
      </Box>
      <SentAt iso={run.createdAt} />
      <Box sx={{ minWidth: 0, display: 'grid', gap: 0.25, overflowWrap: 'anywhere' }}>
        <AppLink
          to="/plan/runs/$id"
          params={{ id: run.id }}
          className={ROW_LINK}
          sx={{
            justifySelf: 'start',
            fontWeight: 600,
            color: 'text.primary',
            textDecorationColor: 'transparent',
            '&:hover': { textDecorationColor: 'inherit' },
          }}
        >
          {runTitle(run)}
        </AppLink>
        <Box>{run.state.kind === 'ended' ? runCounts(run) : `Not ended. ${runCounts(run)}`}</Box>
        {run.overrides.map(({ guardrailId, reason }) => (
          <Box key={guardrailId} sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            Overridden: {guardrailId}. Reason: {reason}
          </Box>
        ))}
      </Box>
      <Box sx={{ pt: '2px', gridColumn: { xs: 2, sm: 'auto' }, minWidth: { sm: 136 } }}>
        <OutcomeWord outcome={runOutcome(run)} />
      </Box>
      <Box sx={{ display: { xs: 'none', sm: 'block' }, minWidth: 84 }} />
    </Box>
  );
}

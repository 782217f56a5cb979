import Box from '@mui/material/Box';
import { ListChecks, Undo2 } from 'lucide-react';
import { type PlanRunSummary, runCounts, runOutcome, runTitle } from '#domain/plan/run/planRuns.ts';
import { doneLines, type Undone } from '#domain/journal/undone.ts';
import { ENTRY_ROW } from '#features/history/entryRow.ts';
import { OutcomeWord } from '#features/history/OutcomeMark.tsx';
import { SentAt } from '#features/history/SentAt.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { ROW_LINK } from '#ui/table/dataColumn.ts';
import { TEXTS } from '#features/history/texts.ts';

/**
 * A plan that was applied, as one row: its lines, its report and the way to take it back are on its
 * own page.
 */
export function RunItem({
  run,
  undone,
}: {
  readonly run: PlanRunSummary;
  readonly undone: Undone | undefined;
}) {
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
        {undone !== undefined && (
          <AppLink
            to="/plan/runs/$id"
            params={{ id: undone.by }}
            sx={{ justifySelf: 'start', fontSize: '0.8125rem' }}
          >
            {undone.isWhole ? TEXTS.undone : TEXTS.partlyUndone}
          </AppLink>
        )}
        {run.undoes !== undefined && (
          <AppLink
            to="/plan/runs/$id"
            params={{ id: run.undoes }}
            sx={{ justifySelf: 'start', fontSize: '0.8125rem' }}
          >
            {TEXTS.undoOfAnEarlierPlan}
          </AppLink>
        )}
        <Box>{run.state.kind === 'ended' ? runCounts(run) : TEXTS.notEnded(runCounts(run))}</Box>
        {run.overrides.map(({ guardrailId, reason }) => (
          <Box key={guardrailId} sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {TEXTS.overridden(guardrailId, reason)}
          </Box>
        ))}
      </Box>
      <Box sx={{ pt: '2px', gridColumn: { xs: 2, sm: 'auto' }, minWidth: { sm: 136 } }}>
        <OutcomeWord outcome={runOutcome(run)} />
      </Box>
      <Box
        sx={{ gridColumn: { xs: 2, sm: 'auto' }, minWidth: { sm: 84 }, textAlign: { sm: 'end' } }}
      >
        {run.state.kind === 'ended' && doneLines(run) > 0 && undone?.isWhole !== true && (
          <LinkButton
            size="small"
            to="/plan/runs/$id"
            params={{ id: run.id }}
            search={{ undo: 'yes' }}
            startIcon={<Undo2 size={14} aria-hidden />}
            aria-label={TEXTS.undoPlanNamed(runTitle(run))}
          >
            {TEXTS.undo}
          </LinkButton>
        )}
      </Box>
    </Box>
  );
}

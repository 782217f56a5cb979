import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { type BlockedLines, withoutBlocked } from '#domain/plan/review/blockedLines.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { TEXTS } from '#features/plan/texts.ts';

interface LeaveOutBlockedProps {
  readonly plan: Plan;
  /** All of the plan, blocked changes included. */
  readonly diff: PlanDiff;
  readonly blocked: BlockedLines;
}

/** The way out of a review that guardrails block: without the lines that they stop. */
export function LeaveOutBlocked({ plan, diff, blocked }: LeaveOutBlockedProps) {
  const { update } = usePlanDraft();
  const { takenOut, lines, others } = useMemo(
    () => withoutBlocked(plan, diff, blocked),
    [plan, diff, blocked],
  );
  if (takenOut.length === 0) return null;
  return (
    <Box>
      <Button
        size="small"
        onClick={() =>
          update((now) => ({ ...now, takenOut: [...new Set([...now.takenOut, ...takenOut])] }))
        }
      >
        {TEXTS.leaveOutBlocked(lines)}
      </Button>
      {others > 0 && <Box sx={{ color: 'text.secondary' }}>{TEXTS.leavesOutMore(others)}</Box>}
    </Box>
  );
}

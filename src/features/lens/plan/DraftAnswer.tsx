import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { withoutBlockedChanges } from '#domain/plan/review/blockedLines.ts';
import { TEXTS } from '#features/lens/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { subjectWord } from '#parts/lens/subjectRef.ts';
import { useBlockedLines } from '#parts/plan/draft/useBlockedLines.ts';
import { usePlanReading } from '#parts/plan/draft/usePlanReading.ts';
import { usePlanFindings } from '#parts/plan/usePlanFindings.ts';
import { PlanAnswer } from '#parts/wouldGet/answer/OfPlan.tsx';
import { planChanges } from '#parts/wouldGet/planChanges.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';

interface DraftAnswerProps {
  readonly draft: PlanDraft;
  readonly subject: { readonly kind: 'user' | 'device'; readonly id: string };
}

/**
 * What one device or user would get, lose and keep of the plan in the making, compared with the
 * tenant as it was last read. What guardrails block is not counted: the review, where a block can
 * be overridden, does not send it either.
 */
export function DraftAnswer({ draft, subject }: DraftAnswerProps) {
  const { missing, diff, isCurrent, tenant } = usePlanReading(draft);
  const { byId, notRead, readAgain } = tenant;
  const { findings } = usePlanFindings(diff, byId);
  const blocked = useBlockedLines(findings, NO_OVERRIDES);
  const changes = useMemo(
    () =>
      diff === undefined || findings === undefined
        ? undefined
        : planChanges(withoutBlockedChanges(diff, blocked), byId),
    [diff, findings, blocked, byId],
  );
  if (missing !== undefined) return missing;
  return (
    <>
      <FamiliesNotRead notRead={notRead} onReadAgain={readAgain} />
      {changes === undefined || !isCurrent ? (
        notRead.length === 0 && <ProgressLine label={TEXTS.comparing} />
      ) : (
        <PlanAnswer subject={subject} changes={changes} />
      )}
      <Box sx={{ color: 'text.secondary' }}>
        {blocked.size > 0 && <>{TEXTS.blockedLeftOut} </>}
        <AppLink to="/plan/review" search={{ check: subjectWord(subject) }}>
          {TEXTS.reviewThePlan}
        </AppLink>
      </Box>
    </>
  );
}

const NO_OVERRIDES: readonly never[] = [];

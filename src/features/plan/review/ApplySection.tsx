import Box from '@mui/material/Box';
import { overridesInForce } from '#domain/guardrails/guardrail.ts';
import { planConsequence } from '#domain/impact/effect/consequence.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { changedThings } from '#domain/plan/review/planWords.ts';
import { endingTargets } from '#domain/plan/stages/timedTargets.ts';
import { DiffNumbers } from '#features/plan/DiffNumbers.tsx';
import { LeaveOutBlocked } from '#features/plan/review/LeaveOutBlocked.tsx';
import type { Review } from '#features/plan/review/useReview.ts';
import { TakenOutNote } from '#features/plan/TakeOut.tsx';
import { TEXTS } from '#features/plan/texts.ts';
import { dateText } from '#lib/locale.ts';
import { RoleNotAsked } from '#parts/access/PreflightNotice.tsx';
import { JustificationIfAlways } from '#parts/approval/ApprovalOutcome.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { ConfirmationField } from '#parts/review/ConfirmationField.tsx';
import { NotReadBefore } from '#parts/write/NotReadBefore.tsx';
import { WriteBar } from '#parts/write/WriteBar.tsx';
import { usePreferences } from '#stores/preferences.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface ApplySectionProps {
  readonly review: Review;
  /** The whole plan. */
  readonly diff: PlanDiff;
  /** What of it is sent. */
  readonly sent: PlanDiff;
}

/** What the plan comes to in numbers, and the button that applies it. */
export function ApplySection({ review, diff, sent }: ApplySectionProps) {
  const { draft, plan, nameOf, findings, overrides, blocked, block, changes } = review;
  const { asking, preflight, impact, impactState, reason } = review;
  const { apply, justification, isStarting, failure } = review.applying;
  const { hidesUnknownRole } = usePreferences();
  const count = changes.length;
  return (
    <Section title={TEXTS.whatWillHappen}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <DiffNumbers
          diff={sent}
          blocked={findings === undefined ? 'checking' : 'known'}
          ends={
            plan &&
            endingTargets(plan).map(({ target, until }) =>
              TEXTS.untilOf(nameOf(target), dateText(new Date(until), 'withZone')),
            )
          }
        />
        <ConfirmationField asking={asking} />
        <JustificationIfAlways state={justification} />
        <WriteBar
          action={
            count === 0 && draft.stage !== undefined ? TEXTS.finishStage : TEXTS.applyChanges(count)
          }
          isRemoval={count > 0 && changes.every(({ kind }) => kind === 'remove')}
          isSending={isStarting}
          meanwhile={TEXTS.starting}
          reason={reason}
          onPress={() =>
            apply({
              diff,
              overrides: overridesInForce(findings ?? [], overrides),
              expected: impactState.expected,
            })
          }
          cancel={
            <LinkButton variant="text" color="secondary" to="/plan">
              {TEXTS.cancel}
            </LinkButton>
          }
          sentence={TEXTS.changesTo(count, changedThings(sent))}
          consequence={impact && planConsequence(impact.effects)}
        />
        <RoleNotAsked {...preflight} isHidden={hidesUnknownRole} place="button" />
        <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          {plan !== undefined && block !== undefined && (
            <LeaveOutBlocked plan={plan} diff={diff} blocked={blocked} />
          )}
          <TakenOutNote />
        </Box>
        {failure?.kind === 'offline' && (
          <NotReadBefore failure={failure} what={TEXTS.partNotLoaded} />
        )}
        {failure !== undefined && failure.kind !== 'offline' && (
          <FocusOnArrival>
            <FailurePanel failure={failure} />
          </FocusOnArrival>
        )}
      </Box>
    </Section>
  );
}

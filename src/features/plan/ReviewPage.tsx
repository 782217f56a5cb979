import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import { useSession } from '#auth/useSession.ts';
import { overridesInForce } from '#domain/guardrails/guardrail.ts';
import type { Override } from '#domain/journal/journal.ts';
import { isEmptyDraft } from '#domain/plan/draft/planDraft.ts';
import { changedThings } from '#domain/plan/review/planWords.ts';
import { planConsequence } from '#domain/impact/effect/consequence.ts';
import { inOrder, planBlocks } from '#domain/plan/review/planFindings.ts';
import { DiffNumbers } from '#features/plan/DiffNumbers.tsx';
import { PlanWouldGet } from '#features/plan/review/PlanWouldGet.tsx';
import { ReviewLines } from '#features/plan/review/ReviewLines.tsx';
import { TakenOutNote } from '#features/plan/TakeOut.tsx';
import { useApplyPlan } from '#features/plan/useApplyPlan.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { endingTargets } from '#domain/plan/stages/timing.ts';
import { planBlock, withoutBlockedChanges } from '#domain/plan/review/blockedLines.ts';
import { LeaveOutBlocked } from '#features/plan/review/LeaveOutBlocked.tsx';
import { useBlockedLines } from '#features/plan/review/useBlockedLines.ts';
import { type AssignNeed, assignNeedsOf } from '#domain/family/assignNeeds.ts';
import {
  type ReadConfigurations,
  useConfigurationsById,
} from '#features/plan/useConfigurationsById.ts';
import { usePlanDiff } from '#features/plan/usePlanDiff.ts';
import { usePlanOfDraft } from '#features/plan/usePlanOfDraft.ts';
import { dateText } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { JustificationIfAlways } from '#parts/approval/ApprovalOutcome.tsx';
import { usePreferences } from '#stores/preferences.ts';
import { PreflightNotice, RoleNotAsked } from '#parts/access/PreflightNotice.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { PlanImpactPanel } from '#parts/impact/PlanImpactPanel.tsx';
import { PlanWho } from '#parts/impact/who/PlanWho.tsx';
import { usePlanImpact } from '#parts/impact/reading/usePlanImpact.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { MissingPage } from '#parts/MissingPage.tsx';
import { PlanFindings } from '#parts/plan/PlanFindings.tsx';
import { useLineNames } from '#parts/plan/useLineNames.ts';
import { usePlanFindings } from '#parts/plan/usePlanFindings.ts';
import { usePlanLosses } from '#parts/plan/usePlanLosses.ts';
import { ConfirmationField } from '#parts/review/ConfirmationField.tsx';
import { useConfirmation } from '#parts/review/useConfirmation.ts';
import { NotReadBefore } from '#parts/write/NotReadBefore.tsx';
import { WriteBar } from '#parts/write/WriteBar.tsx';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { TEXTS } from '#features/plan/texts.ts';

const NO_LINES: PlanDiff['configurations'] = [];

/**
 * What a plan comes to in the tenant as it is now, whom it hits, and the button that applies it.
 */
export function ReviewPage() {
  const { draft, isLoaded, failure: unread } = usePlanDraft();
  const { account } = useSession();
  const { byId, isComplete, isReading, notRead, readAt, readAgain } = useConfigurationsById(draft, {
    isAnew: true,
  });
  const { plan, missing } = usePlanOfDraft(draft, byId, account.tenantId);
  const { diff, isCurrent } = usePlanDiff(plan, isComplete ? byId : undefined);
  const { findings } = usePlanFindings(diff, byId);
  const [overrides, setOverrides] = useState<readonly Override[]>([]);
  const blocked = useBlockedLines(findings, overrides);
  const sent = useMemo(() => diff && withoutBlockedChanges(diff, blocked), [diff, blocked]);
  const impactState = usePlanImpact(sent, byId);
  const impact = impactState.isReading ? undefined : impactState.impact;
  const losses = usePlanLosses(sent, byId, impact);
  const said = useMemo(
    () => findings && inOrder([...findings, ...(losses ?? [])]),
    [findings, losses],
  );
  const names = useLineNames(diff?.configurations ?? NO_LINES);
  const nameOf = (target: KnownTarget) => names.target(target).label;
  const { apply, justification, isStarting, failure } = useApplyPlan();

  const all = useMemo(
    () => sent?.configurations.flatMap(({ changes: each }) => each) ?? [],
    [sent],
  );
  const changes = all.length;
  const title =
    sent === undefined ? TEXTS.reviewThePlan : TEXTS.reviewTitle(changes, changedThings(sent));
  const devices = useMemo(
    () => impact && { effects: impact.effects, inTenant: impact.devicesInTenant },
    [impact],
  );
  const asking = useConfirmation(all, devices);
  const block = findings && sent && planBlock(sent, planBlocks(findings, overrides, nameOf));
  const { hidesUnknownRole } = usePreferences();
  const preflight = usePreflight(useMemo(() => needsOfDiff(sent, byId), [sent, byId]));
  const reason =
    preflight.reason !== undefined
      ? preflight.reason
      : diff === undefined || !isCurrent || isReading
        ? TEXTS.stillReading
        : notRead.length > 0
          ? TEXTS.listCut
          : // A stage that is so already is over all the same, and the next one follows.
            all.length === 0 && sent?.counts.refused === 0 && draft.stage === undefined
            ? TEXTS.nothingToChange
            : findings === undefined
              ? TEXTS.stillChecking
              : block !== undefined
                ? TEXTS.blockedReason(block, all.length > 0)
                : (asking.reason ?? justification.reason);

  // A plan that could not be read is not "none"; what was chosen in this page is there all the same.
  if (isLoaded && unread !== undefined && isEmptyDraft(draft)) {
    return (
      <>
        <PageTitle title={TEXTS.reviewThePlan} />
        <PageHeader
          breadcrumb={<AppLink to="/plan">{TEXTS.plan}</AppLink>}
          title={TEXTS.reviewThePlan}
        />
        <FailurePanel
          failure={unread}
          actions={
            <Button size="small" onClick={() => location.reload()}>
              {TEXTS.reloadThePage}
            </Button>
          }
        />
      </>
    );
  }
  if (
    isLoaded &&
    !isStarting &&
    missing !== undefined &&
    (isComplete || draft.configurationIds.length === 0)
  ) {
    return (
      <MissingPage
        title={TEXTS.reviewThePlan}
        breadcrumb={<AppLink to="/plan">{TEXTS.plan}</AppLink>}
        says={TEXTS.noPlan}
        action={
          <LinkButton variant="contained" to="/plan">
            {TEXTS.makePlan}
          </LinkButton>
        }
      >
        {missing}
      </MissingPage>
    );
  }
  return (
    <>
      <PageTitle title={title} />
      <PageHeader
        breadcrumb={<AppLink to="/plan">{TEXTS.plan}</AppLink>}
        title={title}
        subtitle={
          isComplete &&
          readAt !== undefined && (
            <>
              {TEXTS.comparedWithTenant} <RelativeTime iso={new Date(readAt).toISOString()} />
            </>
          )
        }
        action={
          <Button disabled={isReading} onClick={() => readAgain()}>
            {TEXTS.refresh}
          </Button>
        }
      />
      <PreflightNotice preflight={preflight} hidesUnknownRole={hidesUnknownRole} />
      <FamiliesNotRead notRead={notRead} onReadAgain={readAgain} />
      {diff === undefined && notRead.length === 0 && (
        <ProgressLine label={TEXTS.readingSoFar(byId.size)} />
      )}
      {diff !== undefined && sent !== undefined && (
        <TwoColumns
          sideLabel={TEXTS.whatWillHappen}
          side={
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
                    changes === 0 && draft.stage !== undefined
                      ? TEXTS.finishStage
                      : TEXTS.applyChanges(changes)
                  }
                  isRemoval={changes > 0 && all.every(({ kind }) => kind === 'remove')}
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
                  sentence={TEXTS.changesTo(changes, changedThings(sent))}
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
          }
          after={
            <Box component="section" aria-label={TEXTS.lines}>
              {plan !== undefined && (
                <ReviewLines diff={sent} blocked={blocked} plan={plan} names={names} />
              )}
            </Box>
          }
        >
          <PlanFindings
            findings={said}
            isCounting={losses === undefined}
            overrides={overrides}
            onOverridesChange={setOverrides}
            nameOf={nameOf}
          />
          <PlanImpactPanel state={impactState} />
          <PlanWouldGet diff={sent} byId={byId} />
          <PlanWho state={impactState} exportName={draft.name === '' ? 'plan' : draft.name} />
        </TwoColumns>
      )}
    </>
  );
}

/** What the changes of a plan take; undefined while it is not known what they are. */
function needsOfDiff(
  diff: PlanDiff | undefined,
  byId: ReadConfigurations['byId'],
): AssignNeed[] | undefined {
  return (
    diff &&
    assignNeedsOf(
      diff.configurations.flatMap(({ configurationId, changes }) =>
        changes.length === 0 ? [] : (byId.get(configurationId.toLowerCase()) ?? []),
      ),
    )
  );
}

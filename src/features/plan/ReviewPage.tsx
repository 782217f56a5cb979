import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { isEmptyDraft } from '#domain/plan/draft/planDraft.ts';
import { changedThings } from '#domain/plan/review/planWords.ts';
import { ApplySection } from '#features/plan/review/ApplySection.tsx';
import { PlanWouldGet } from '#features/plan/review/PlanWouldGet.tsx';
import { ReviewLines } from '#features/plan/review/ReviewLines.tsx';
import { type Review, useReview } from '#features/plan/review/useReview.ts';
import { TEXTS } from '#features/plan/texts.ts';
import { PreflightNotice } from '#parts/access/PreflightNotice.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { PlanImpactPanel } from '#parts/impact/PlanImpactPanel.tsx';
import { PlanWho } from '#parts/impact/who/PlanWho.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { MissingPage } from '#parts/MissingPage.tsx';
import { PlanFindings } from '#parts/plan/PlanFindings.tsx';
import { usePreferences } from '#stores/preferences.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

/**
 * What a plan comes to in the tenant as it is now, whom it hits, and the button that applies it.
 */
export function ReviewPage() {
  const review = useReview();
  const { draft, isLoaded, unread, tenant, missing, diff, sent, changes } = review;
  const { byId, isComplete, notRead, readAt, readAgain } = tenant;
  const { hidesUnknownRole } = usePreferences();
  const plans = <AppLink to="/plan">{TEXTS.plan}</AppLink>;

  // A plan that could not be read is not "none"; what was chosen in this page is there all the same.
  if (isLoaded && unread !== undefined && isEmptyDraft(draft)) {
    return (
      <>
        <PageTitle title={TEXTS.reviewThePlan} />
        <PageHeader breadcrumb={plans} title={TEXTS.reviewThePlan} />
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
    !review.applying.isStarting &&
    missing !== undefined &&
    (isComplete || draft.configurationIds.length === 0)
  ) {
    return (
      <MissingPage
        title={TEXTS.reviewThePlan}
        breadcrumb={plans}
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
  const title =
    sent === undefined
      ? TEXTS.reviewThePlan
      : TEXTS.reviewTitle(changes.length, changedThings(sent));
  return (
    <>
      <PageTitle title={title} />
      <PageHeader
        breadcrumb={plans}
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
          <Button disabled={tenant.isReading} onClick={() => readAgain()}>
            {TEXTS.refresh}
          </Button>
        }
      />
      <PreflightNotice preflight={review.preflight} hidesUnknownRole={hidesUnknownRole} />
      <FamiliesNotRead notRead={notRead} onReadAgain={readAgain} />
      {diff === undefined && notRead.length === 0 && (
        <ProgressLine label={TEXTS.readingSoFar(byId.size)} />
      )}
      <Reviewed review={review} />
    </>
  );
}

/** The review itself, once the plan is compared with the tenant. */
function Reviewed({ review }: { readonly review: Review }): ReactNode {
  const { draft, tenant, plan, diff, sent, blocked, names, impactState } = review;
  if (diff === undefined || sent === undefined) return null;
  return (
    <TwoColumns
      sideLabel={TEXTS.whatWillHappen}
      side={<ApplySection review={review} diff={diff} sent={sent} />}
      after={
        <Box component="section" aria-label={TEXTS.lines}>
          {plan !== undefined && (
            <ReviewLines diff={sent} blocked={blocked} plan={plan} names={names} />
          )}
        </Box>
      }
    >
      <PlanFindings
        findings={review.said}
        isCounting={review.losses === undefined}
        overrides={review.overrides}
        onOverridesChange={review.setOverrides}
        nameOf={review.nameOf}
      />
      <PlanImpactPanel state={impactState} />
      <PlanWouldGet diff={sent} byId={tenant.byId} />
      <PlanWho state={impactState} exportName={draft.name === '' ? 'plan' : draft.name} />
    </TwoColumns>
  );
}

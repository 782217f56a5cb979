import type { ReactNode } from 'react';
import { consequenceOf } from '#domain/impact/effect/consequence.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { AppliedNotice } from '#features/changes/AppliedNotice.tsx';
import { ChangeDiff } from '#parts/write/ChangeDiff.tsx';
import { ChangeImpact } from '#features/changes/ChangeImpact.tsx';
import { ChangeRequests } from '#features/changes/ChangeRequests.tsx';
import { ChangeSentence } from '#features/changes/ChangeSentence.tsx';
import { DriftMerge } from '#features/changes/DriftMerge.tsx';
import { type ReviewInput, useChangeReview } from '#features/changes/useChangeReview.ts';
import { JustificationIfAlways } from '#parts/approval/ApprovalOutcome.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { Findings } from '#parts/findings/Findings.tsx';
import { OthersRunNote } from '#parts/review/OthersRunNote.tsx';
import { ConfirmationField } from '#parts/review/ConfirmationField.tsx';
import { RoleNotAsked } from '#parts/access/PreflightNotice.tsx';
import { usePreferences } from '#stores/preferences.ts';
import { Settlements } from '#parts/settle/Settlements.tsx';
import { NotReadBefore } from '#parts/write/NotReadBefore.tsx';
import { useIsSettled } from '#parts/settle/useIsSettled.ts';
import { WriteBar } from '#parts/write/WriteBar.tsx';
import { useStores } from '#stores/storesContext.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/changes/texts.ts';

interface ChangeReviewProps extends ReviewInput {
  /** What the button says it does; of so many changes, since a merge may leave fewer of them. */
  readonly action: string | ((changes: number) => string);
  /** The way back without sending. */
  readonly cancel: ReactNode;
  /** What is still to be chosen before there is a change. */
  readonly toCome?: string | undefined;
}

/**
 * Changes as they will be sent: the diff, the button, the impact, the requests; then how it ended.
 * Where the tenant drifted, the merge takes their place. Give it a `key` of the changes, so that
 * others start anew.
 */
export function ChangeReview(props: ChangeReviewProps) {
  const { configuration, cancel } = props;
  const review = useChangeReview(props);
  const { changes, applied } = review;
  const { journal } = useStores();
  const isSettled = useIsSettled(applied?.entryId);
  const settlements = (
    <Settlements
      journal={journal}
      configurationId={configuration.id}
      hasLeftOvers={false}
      isSending={review.isApplying}
    />
  );
  if (applied?.outcome.kind === 'applied')
    return (
      <>
        {settlements}
        {!isSettled && (
          <FocusOnArrival>
            <AppliedNotice
              applied={applied}
              justification={review.justification}
              onAsk={review.ask}
              isAsking={review.isApplying}
            />
          </FocusOnArrival>
        )}
      </>
    );
  if (applied?.outcome.kind === 'drifted')
    return review.ownDrift === undefined ? null : (
      <FocusOnArrival>
        <DriftMerge
          {...applied.outcome}
          changes={changes}
          own={review.ownDrift.write}
          onContinue={review.merge}
          cancel={cancel}
        />
      </FocusOnArrival>
    );
  return (
    <>
      {settlements}
      <BeforeSending review={review} {...props} />
    </>
  );
}

interface ReviewProps {
  readonly review: ReturnType<typeof useChangeReview>;
}

/** The changes as they will be sent, the button, and what comes of it. */
function BeforeSending({ review, ...props }: ReviewProps & ChangeReviewProps) {
  const { configuration, via = '', guardrails, preflight, action, cancel, toCome } = props;
  const { changes, asking } = review;
  const { hidesUnknownRole } = usePreferences();
  return (
    <>
      <Section title={TEXTS.whatWillHappen}>
        {changes.length > 0 ? (
          <ChangeDiff changes={changes} />
        ) : review.isMerged ? (
          TEXTS.nothingLeft
        ) : (
          (toCome ?? TEXTS.nothingChosen)
        )}
      </Section>
      <OthersRunNote
        configurationId={configuration.id}
        base={review.base}
        changes={changes}
        value={review.others?.run}
        onChange={review.setOthersRun}
      />
      {review.isMerged && review.findings.length > 0 && (
        <Section title={TEXTS.guardrails}>
          <Findings findings={review.findings} actions={guardrails.actions} />
        </Section>
      )}
      {!review.hasBlock && <ConfirmationField asking={asking} />}
      <JustificationIfAlways state={review.justification} />
      <WriteBar
        configurationId={configuration.id}
        action={typeof action === 'string' ? action : action(Math.max(1, changes.length))}
        isRemoval={changes.length > 0 && changes.every(({ kind }) => kind === 'remove')}
        isSending={review.isApplying}
        reason={review.reason}
        onPress={review.send}
        cancel={cancel}
        sentence={
          toCome ??
          (changes.length > 0 && <ChangeSentence configuration={configuration} changes={changes} />)
        }
        consequence={
          review.devices === undefined || changes.length === 0 || review.isRefused
            ? undefined
            : consequenceOf(review.devices.effects)
        }
      />
      <RoleNotAsked {...preflight} isHidden={hidesUnknownRole} place="button" />
      <NotSent review={review} />
      <ChangeImpact
        configuration={configuration}
        before={review.base}
        after={review.after}
        state={review.state}
        note={review.isRefused ? TEXTS.nothingWhileBlocked : undefined}
      />
      <ChangeRequests
        configurationId={configuration.id}
        via={via}
        base={review.base}
        changes={changes}
        others={review.others}
      />
    </>
  );
}

/** Why nothing was sent at the last press: the list could not be read, or the app failed. */
function NotSent({ review }: ReviewProps) {
  const { applied, error, isApplying } = review;
  // What an earlier try came to says nothing about the one under way.
  if (isApplying) return null;
  return (
    <>
      {applied?.outcome.kind === 'notRead' && <NotReadBefore failure={applied.outcome.failure} />}
      {error !== null && (
        <FocusOnArrival>
          <FailurePanel failure={toFailure(error)} />
        </FocusOnArrival>
      )}
    </>
  );
}

import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { assignNeedOf } from '#domain/family/assignNeeds.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { rebaseChanges } from '#domain/change/drift.ts';
import { standingBlock } from '#domain/guardrails/guardrail.ts';
import { ChangeDiff } from '#features/changes/ChangeDiff.tsx';
import { ChangeImpact } from '#features/changes/ChangeImpact.tsx';
import { ChangeRequests } from '#features/changes/ChangeRequests.tsx';
import { DriftMerge } from '#features/changes/DriftMerge.tsx';
import { AppliedNotice } from '#features/changes/AppliedNotice.tsx';
import { useApplyChanges } from '#features/changes/useApplyChanges.ts';
import type { Guardrails } from '#features/changes/useGuardrails.ts';
import { useRowsAfter } from '#features/changes/useRowsAfter.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { PreflightNotice } from '#parts/access/PreflightNotice.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { Findings } from '#parts/Findings.tsx';
import { ConfirmationField } from '#parts/review/ConfirmationField.tsx';
import { useConfirmation } from '#parts/review/useConfirmation.ts';
import { useCountedImpact } from '#parts/review/useCountedImpact.ts';
import { Settlements } from '#parts/settle/Settlements.tsx';
import { useUnsettled } from '#parts/settle/useUnsettled.ts';
import { useStores } from '#stores/storesContext.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface ChangeReviewProps {
  readonly configuration: Pick<Configuration, 'id' | 'displayName' | 'type'>;
  /** {@link Route.via}, where the list is a certificate's. */
  readonly via?: string;
  /** The journal entry that these changes take back. */
  readonly undoes?: string;
  /** The list the admin looks at. */
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
  /** What the button says it does. */
  readonly action: string;
  /** Why it cannot be done now, beside what the guardrails say. */
  readonly disabledReason: string | undefined;
  readonly guardrails: Guardrails;
  /** Told once the changes were sent: what stood here as the base is the list of before. */
  readonly onApplied?: () => void;
}

interface Reviewed {
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
}

/**
 * Changes as they will be sent: the diff, the button, the requests; then how it ended. Where the
 * tenant drifted, the merge takes their place, and its result is reviewed in turn. Give it a `key`
 * of the changes, so that others start anew.
 */
export function ChangeReview({
  configuration,
  via = '',
  undoes,
  base,
  changes,
  action,
  disabledReason,
  guardrails,
  onApplied,
}: ChangeReviewProps) {
  const [merged, setMerged] = useState<Reviewed>();
  const { isApplying, applied, error, apply, forget } = useApplyChanges();
  const { base: reviewedBase, changes: reviewed } = merged ?? { base, changes };
  const outcome = applied?.outcome;
  const preflight = usePreflight([assignNeedOf(configuration)]);
  const { journal } = useStores();
  const unsettled = useUnsettled(journal, configuration.id);
  const isApplied = outcome?.kind === 'applied';
  const { list, after } = useRowsAfter(reviewedBase, reviewed);
  const { state, devices } = useCountedImpact(configuration.type.platform, reviewedBase, after);
  const asking = useConfirmation(list, devices, String(merged !== undefined));
  const findings = guardrails.judge(reviewedBase, reviewed);
  const overrides = guardrails.overrides.inForce(findings);
  const block = standingBlock(findings, overrides)?.words;
  useEffect(() => {
    if (!isApplied) return;
    guardrails.overrides.clear();
    onApplied?.();
    // oxlint-disable-next-line react/exhaustive-deps -- told once, whoever listens by then
  }, [isApplied]);

  if (outcome?.kind === 'applied') {
    return (
      <FocusOnArrival>
        <AppliedNotice applied={applied!} />
      </FocusOnArrival>
    );
  }
  if (outcome?.kind === 'drifted') {
    return (
      <FocusOnArrival>
        <DriftMerge
          drift={outcome.drift}
          onContinue={(choices) => {
            setMerged({
              base: outcome.now,
              changes: rebaseChanges(reviewed, outcome.now, outcome.drift, choices),
            });
            forget();
          }}
        />
      </FocusOnArrival>
    );
  }
  const nothingLeft = merged !== undefined && reviewed.length === 0;
  return (
    <>
      <PreflightNotice {...preflight} />
      <Settlements
        journal={journal}
        configurationId={configuration.id}
        hasLeftOvers={false}
        isSending={isApplying}
      />
      <Section title="What will happen">
        {reviewed.length === 0 ? (
          nothingLeft ? (
            'Nothing is left to do: the tenant stays as it is.'
          ) : (
            'Nothing is changed yet.'
          )
        ) : (
          <ChangeDiff changes={reviewed} />
        )}
      </Section>
      {merged !== undefined && findings.length > 0 && (
        <Section title="Guardrails">
          <Findings findings={findings} actions={guardrails.actions} />
        </Section>
      )}
      {block === undefined && <ConfirmationField asking={asking} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <ReasonButton
          variant="contained"
          busy={isApplying}
          disabledReason={
            reviewed.length === 0
              ? 'There is nothing to send.'
              : (preflight.reason ??
                block ??
                disabledReason ??
                (isApplying
                  ? undefined
                  : (unsettled ??
                    (guardrails.isChecking ? 'Checking what the groups hold…' : asking.reason))))
          }
          onClick={() =>
            apply({
              set: {
                configurationId: configuration.id,
                via,
                base: reviewedBase,
                changes: reviewed,
              },
              configurationName: configuration.displayName,
              overrides,
              ...(undoes === undefined ? {} : { undoes }),
            })
          }
        >
          {action}
        </ReasonButton>
        {isApplying && <span>Sending, then reading back…</span>}
      </Box>
      {outcome?.kind === 'notRead' && (
        <FocusOnArrival>
          <Notice level="info" title="Nothing was sent">
            The list could not be read afresh, and without that nothing is changed.
          </Notice>
          <FailurePanel failure={outcome.failure} />
        </FocusOnArrival>
      )}
      {error !== null && (
        <FocusOnArrival>
          <FailurePanel failure={toFailure(error)} />
        </FocusOnArrival>
      )}
      <ChangeImpact
        configuration={configuration}
        before={reviewedBase}
        after={after}
        state={state}
      />
      <ChangeRequests
        configurationId={configuration.id}
        via={via}
        base={reviewedBase}
        changes={reviewed}
      />
    </>
  );
}

import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Run } from '#domain/assignment/payload.ts';
import type { Change } from '#domain/change/change.ts';
import { isOurs } from '#domain/change/end.ts';
import { type DriftChoice, rebaseChanges } from '#domain/change/drift.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { expectedOf } from '#domain/delivery/expected.ts';
import { cannotBeMade, standingBlock } from '#domain/guardrails/guardrail.ts';
import { useApplyChanges } from '#features/changes/useApplyChanges.ts';
import type { Guardrails } from '#features/changes/useGuardrails.ts';
import { useOwnDrift } from '#features/changes/useOwnDrift.ts';
import { useRowsAfter } from '#features/changes/useRowsAfter.ts';
import type { PreflightState } from '#parts/access/usePreflight.ts';
import { useConfirmation } from '#parts/review/useConfirmation.ts';
import { useCountedImpact } from '#parts/review/useCountedImpact.ts';
import { useUnsettled } from '#parts/settle/useUnsettled.ts';
import { useSession } from '#auth/useSession.ts';
import { useJustification } from '#parts/write/useJustification.ts';
import { useAskingWhy } from '#stores/approvalSettings.ts';
import { useStores } from '#stores/storesContext.ts';
import { TEXTS } from '#features/changes/texts.ts';

export interface ReviewInput {
  readonly configuration: Pick<Configuration, 'id' | 'displayName' | 'type'>;
  /** {@link Route.via}, where the list is a certificate's. */
  readonly via?: string;
  /** The journal entry that these changes take back. */
  readonly undoes?: string;
  /** {@link JournalEntry.rolledBackFor} */
  readonly rolledBackFor?: number | undefined;
  /** The list the admin looks at. */
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
  /** Why it cannot be done now, beside what the guardrails say. */
  readonly disabledReason: string | undefined;
  readonly guardrails: Guardrails;
  readonly preflight: PreflightState;
  /** Told once the changes were sent: what stood here as the base is the list of before. */
  readonly onApplied?: () => void;
}

interface Reviewed {
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
}

/**
 * Changes from review to outcome: what they do, what stands in their way, the sending, and the
 * merge where the tenant drifted, whose result is reviewed in turn.
 */
export function useChangeReview({
  configuration,
  via = '',
  undoes,
  rolledBackFor,
  base,
  changes,
  disabledReason,
  guardrails,
  preflight,
  onApplied,
}: ReviewInput) {
  const [othersRun, setOthersRun] = useState<Run>();
  const [merged, setMerged] = useState<Reviewed>();
  const { isApplying, applied, error, apply, ask, forget } = useApplyChanges();
  const ownDrift = useOwnDrift({ configurationId: configuration.id, via }, applied?.outcome);
  const justification = useJustification(useAskingWhy(useSession().account, configuration.id));
  const reviewed = merged ?? { base, changes };
  const others = othersRun && { run: othersRun };
  const unsettled = useUnsettled(useStores().journal, configuration.id);
  const { list, after } = useRowsAfter(reviewed.base, reviewed.changes);
  const findings = guardrails.judge(reviewed.base, reviewed.changes);
  // What will not be sent is not counted as if it were.
  const isRefused = cannotBeMade(findings);
  const counted = useCountedImpact(
    recipientsOf(configuration),
    reviewed.base,
    isRefused ? reviewed.base : after,
  );
  const asking = useConfirmation(list, counted.devices, String(merged !== undefined));
  const overrides = guardrails.overrides.inForce(findings);
  const block = standingBlock(findings, overrides)?.words;
  const effects = counted.devices?.effects;
  const { onCounted } = guardrails;
  // Before it is drawn: a warning never stands beside numbers that say otherwise.
  useLayoutEffect(() => onCounted(effects), [onCounted, effects]);
  const isApplied = applied?.outcome.kind === 'applied';
  useEffect(() => {
    if (!isApplied) return;
    if (applied.outcome.ends.some(({ result }) => isOurs(result))) preflight.prove();
    guardrails.overrides.clear();
    onApplied?.();
    // oxlint-disable-next-line react/exhaustive-deps -- told once, whoever listens by then
  }, [isApplied]);

  const waiting =
    unsettled ??
    (guardrails.isChecking ? TEXTS.checkingGroups : (asking.reason ?? justification.reason));
  const empty =
    reviewed.changes.length === 0 ? (disabledReason ?? TEXTS.nothingToSendNow) : undefined;
  const reason =
    preflight.reason ?? empty ?? block ?? disabledReason ?? (isApplying ? undefined : waiting);
  return {
    ...reviewed,
    /** {@link ChangeSet.others} */
    others,
    setOthersRun,
    after: isRefused ? reviewed.base : after,
    /** A block stands that nobody can override: impact is what is now. */
    isRefused,
    state: counted.state,
    devices: counted.devices,
    asking,
    findings,
    hasBlock: block !== undefined,
    reason,
    isMerged: merged !== undefined,
    isApplying,
    applied,
    ownDrift,
    error,
    send: () =>
      apply({
        set: {
          configurationId: configuration.id,
          via,
          ...reviewed,
          ...(others === undefined ? {} : { others }),
        },
        configurationName: configuration.displayName,
        overrides,
        expectedDevices: expectedOf({ configurationId: configuration.id, via }, counted.devices),
        justification: justification.always,
        rolledBackFor,
        ...(undoes === undefined ? {} : { undoes }),
      }),
    justification,
    ask,
    /** Goes on with the list as the tenant has it now. */
    merge: (choices: ReadonlyMap<string, DriftChoice>) => {
      const outcome = applied?.outcome;
      if (outcome?.kind !== 'drifted') return;
      setMerged({
        base: outcome.now,
        changes: rebaseChanges(reviewed.changes, outcome.now, outcome.drift, choices),
      });
      forget();
    },
  };
}

import { useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { type AssignNeed, assignNeedsOf } from '#domain/family/assignNeeds.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { planBlock, withoutBlockedChanges } from '#domain/plan/review/blockedLines.ts';
import { inOrder, planBlocks } from '#domain/plan/review/planFindings.ts';
import { useBlockedLines } from '#parts/plan/draft/useBlockedLines.ts';
import { usePlanOverrides } from '#features/plan/review/usePlanOverrides.ts';
import { TEXTS } from '#features/plan/texts.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { useApplyPlan } from '#features/plan/useApplyPlan.ts';
import type { ReadConfigurations } from '#parts/plan/draft/useConfigurationsById.ts';
import { usePlanReading } from '#parts/plan/draft/usePlanReading.ts';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { usePlanImpact } from '#parts/impact/reading/usePlanImpact.ts';
import { useLineNames } from '#parts/plan/useLineNames.ts';
import { usePlanFindings } from '#parts/plan/usePlanFindings.ts';
import { usePlanLosses } from '#parts/plan/usePlanLosses.ts';
import { useConfirmation } from '#parts/review/useConfirmation.ts';
import { keptText } from '#stores/places.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

const NO_LINES: PlanDiff['configurations'] = [];

/**
 * What the page of a review shows: the plan that is kept, as it comes out in the tenant as it is
 * now, and whether it may be applied. `diff` is the whole of it; `sent` leaves out what is blocked.
 */
export function useReview() {
  const { draft, isLoaded, failure: unread } = usePlanDraft();
  const { plan, missing, diff, isCurrent, tenant } = usePlanReading(draft, { isAnew: true });
  const { byId, isReading, notRead } = tenant;
  const names = useLineNames(diff?.configurations ?? NO_LINES);
  const nameOf = (target: KnownTarget) => nameInText(names.target(target).label);

  const { findings } = usePlanFindings(diff, byId);
  const { account } = useSession();
  const { overrides, setOverrides, clear } = usePlanOverrides(
    findings,
    keptText(account, 'reasons:plan'),
  );
  const blocked = useBlockedLines(findings, overrides);
  const sent = useMemo(() => diff && withoutBlockedChanges(diff, blocked), [diff, blocked]);
  const block = findings && sent && planBlock(sent, planBlocks(findings, overrides, nameOf));

  const impactState = usePlanImpact(sent, byId);
  const impact = impactState.isReading ? undefined : impactState.impact;
  const losses = usePlanLosses(sent, byId, impact);
  const said = useMemo(
    () => findings && inOrder([...findings, ...(losses ?? [])]),
    [findings, losses],
  );

  const changes = useMemo(
    () => sent?.configurations.flatMap(({ changes: each }) => each) ?? [],
    [sent],
  );
  const devices = useMemo(
    () => impact && { effects: impact.effects, inTenant: impact.devicesInTenant },
    [impact],
  );
  const asking = useConfirmation(changes, devices);
  const preflight = usePreflight(useMemo(() => needsOfDiff(sent, byId), [sent, byId]));
  const applying = useApplyPlan(clear);

  /** Why it cannot be applied yet. */
  const whyNotYet = (): string | undefined => {
    if (preflight.reason !== undefined) return preflight.reason;
    if (diff === undefined || !isCurrent || isReading) return TEXTS.stillReading;
    if (notRead.length > 0) return TEXTS.listCut;
    // A stage that is so already is over all the same, and the next one follows.
    if (changes.length === 0 && sent?.counts.refused === 0 && draft.stage === undefined)
      return TEXTS.nothingToChange;
    if (findings === undefined) return TEXTS.stillChecking;
    if (block !== undefined) return TEXTS.blockedReason(block, changes.length > 0);
    return asking.reason ?? applying.justification.reason;
  };
  return {
    draft,
    isLoaded,
    unread,
    tenant,
    plan,
    missing,
    diff,
    sent,
    changes,
    names,
    nameOf,
    findings,
    said,
    losses,
    overrides,
    setOverrides,
    blocked,
    block,
    impactState,
    impact,
    asking,
    preflight,
    applying,
    reason: whyNotYet(),
  };
}

export type Review = ReturnType<typeof useReview>;

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

import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Override } from '#domain/journal/journal.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import { type JustificationState, useJustification } from '#parts/write/useJustification.ts';
import { useApprovalSettings } from '#stores/approvalSettings.ts';
import { useStartRun } from '#queries/write/useStartRun.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { useStores } from '#stores/storesContext.ts';

type Expected = ReadonlyMap<ConfigurationKey, number>;

export interface ApplyState {
  /** @param expected how many devices should report each configuration */
  readonly apply: (
    diff: PlanDiff,
    overrides: readonly Override[],
    expected: () => Promise<Expected | undefined>,
  ) => void;
  readonly justification: JustificationState;
  readonly isStarting: boolean;
  /** Why it was not started: the browser could not keep it. Nothing was sent then. */
  readonly failure: Failure | undefined;
}

/**
 * Makes a run of a reviewed plan, keeps it in this browser, takes it in hand and goes to its page.
 */
export function useApplyPlan(): ApplyState {
  const { account } = useSession();
  const { planRuns } = useStores();
  const takeInHand = useStartRun();
  const justification = useJustification(useApprovalSettings(account.tenantId));
  const { draft, update } = usePlanDraft();
  const navigate = useNavigate();
  // A second click comes before the page is drawn anew.
  const isBusy = useRef(false);
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  async function start(
    diff: PlanDiff,
    overrides: readonly Override[],
    expected: Expected | undefined,
  ): Promise<void> {
    const { tenantId, oid, username } = account;
    const { name, undoes, retries, stage } = draft;
    const run = startRun(diff, {
      id: crypto.randomUUID(),
      name,
      tenantId,
      oid,
      username,
      createdAt: new Date().toISOString(),
      undoes,
      retries,
      ...(stage !== undefined && { stage }),
      overrides,
      expected,
    });
    const { always } = justification;
    if (always !== undefined) justification.say(always.text);
    const timing = draft.plan === undefined ? draft.timing : draft.plan.timing;
    // Before the run: one that is kept is there to be gone on with.
    const ends =
      timing === undefined ? undefined : await import('#features/plan/stages/keepUntils.ts');
    const takeBack = timing && ends?.keepUntils(account, run, timing);
    await planRuns.create(run).catch((error: unknown) => {
      takeBack?.();
      throw error;
    });
    await takeInHand(run.id);
    await navigate({ to: '/plan/runs/$id', params: { id: run.id } });
    update(() => EMPTY_DRAFT);
  }

  return {
    justification,
    isStarting,
    failure,
    apply(diff, overrides, expected) {
      if (isBusy.current) return;
      isBusy.current = true;
      setStarting(true);
      setFailure(undefined);
      expected()
        .then((counted) => start(diff, overrides, counted))
        .catch((error: unknown) => setFailure(toFailure(error)))
        .finally(() => {
          isBusy.current = false;
          setStarting(false);
        });
    },
  };
}

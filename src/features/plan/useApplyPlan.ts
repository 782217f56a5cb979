import { useNavigate } from '@tanstack/react-router';
import { useSession } from '#auth/useSession.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure/failure.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Override } from '#domain/journal/journal.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import { type JustificationState, useJustification } from '#parts/write/useJustification.ts';
import { useAskingWhy } from '#stores/approvalSettings.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
import { useStartRun } from '#queries/write/useStartRun.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { useStores } from '#stores/storesContext.ts';

type Expected = ReadonlyMap<ConfigurationKey, number>;

interface Reviewed {
  readonly diff: PlanDiff;
  readonly overrides: readonly Override[];
  /** How many devices should report each configuration. */
  readonly expected: () => Promise<Expected | undefined>;
}

export interface ApplyState {
  readonly apply: (reviewed: Reviewed) => void;
  readonly justification: JustificationState;
  readonly isStarting: boolean;
  /** Why it was not started: the browser could not keep it. Nothing was sent then. */
  readonly failure: Failure | undefined;
}

/** A part of the app that does not come without a connection is no newer version of it. */
function sayOffline(error: unknown): never {
  throw toFailure(error).kind === 'newerVersion' && !navigator.onLine
    ? new FailureError({ kind: 'offline', trace: {} }, { cause: error })
    : error;
}

/**
 * Makes a run of a reviewed plan, keeps it in this browser, takes it in hand and goes to its page.
 * @param onTaken the run is in hand: what was typed for it has done its work
 */
export function useApplyPlan(onTaken: () => void): ApplyState {
  const { account } = useSession();
  const { planRuns } = useStores();
  const takeInHand = useStartRun();
  const justification = useJustification(useAskingWhy(account, 'plan'));
  const { draft, update } = usePlanDraft();
  const navigate = useNavigate();
  const { send, isPending, error } = useOneWrite<void, Reviewed>({
    mutationFn: (reviewed) => start(reviewed).catch(sayOffline),
  });

  async function start({ diff, overrides, expected }: Reviewed): Promise<void> {
    const counted = await expected();
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
      expected: counted,
    });
    const { always } = justification;
    if (always !== undefined) justification.say(always.text);
    const timing = draft.plan === undefined ? draft.timing : draft.plan.timing;
    // Before the run: one that is kept is there to be gone on with.
    const takeBack =
      timing &&
      (await import('#features/plan/stages/keepUntils.ts')).keepUntils(account, run, timing);
    await planRuns.create(run).catch((notKept: unknown) => {
      takeBack?.();
      throw notKept;
    });
    await takeInHand(run.id);
    onTaken();
    await navigate({ to: '/plan/runs/$id', params: { id: run.id } });
    await update(() => EMPTY_DRAFT);
  }

  return {
    justification,
    isStarting: isPending,
    failure: error === null ? undefined : toFailure(error),
    apply: (reviewed) => send(reviewed),
  };
}

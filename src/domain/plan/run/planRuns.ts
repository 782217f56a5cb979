import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { EntryOutcome } from '#domain/journal/entryOutcome.ts';
import { endLabel } from '#domain/change/endWords.ts';
import { UNDONE } from '#domain/plan/run/afterRun.ts';
import { planTitle, unnamedPlan } from '#domain/plan/run/planTitle.ts';
import type { PlanRun, RunItem, RunState } from '#domain/plan/run/run.ts';
import { WRITE_END_KINDS, type WriteEndKind } from '#domain/change/end.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { numberText } from '#lib/locale.ts';

/** A run without its items, for lists of runs. */
export interface PlanRunSummary extends Omit<PlanRun, 'items'> {
  readonly configurationIds: readonly ConfigurationKey[];
  /** Lines that ended so far, by how. */
  readonly byEnd: Readonly<Record<WriteEndKind, number>>;
  readonly lines: number;
}

export interface KeptItem {
  readonly index: number;
  readonly item: RunItem;
}

/**
 * What stores keep of plan runs, per tenant and person. Every failure is a FailureError
 * `journalUnavailable`.
 */
export interface PlanRuns {
  /**
   * A new run with all its items. Rejects when the browser cannot keep it: then nothing must be
   * sent.
   */
  create(run: PlanRun): Promise<void>;
  /** On the disk before it resolves: what follows may be a request. */
  save(runId: string, state: RunState, items: readonly KeptItem[]): Promise<void>;
  get(id: string): Promise<PlanRun | undefined>;
  /**
   * Changes one item of a run in one step, so that of two tabs one comes first.
   * @param change undefined: it stays as it is
   * @returns whether it was changed
   */
  changeItem(
    runId: string,
    index: number,
    change: (item: RunItem, state: RunState) => RunItem | undefined,
  ): Promise<boolean>;
  /**
   * With their items, the runs of which something was noted since then (ISO 8601), but for the one
   * that asks.
   */
  savedSince(since: string, butRun?: string): Promise<readonly PlanRun[]>;
  /** Newest first. */
  list(): Promise<readonly PlanRunSummary[]>;
  remove(id: string): Promise<void>;
}

type Titled = Pick<PlanRunSummary, 'name' | 'createdAt' | 'configurationIds'>;

/** "Ring 2 for 41 configurations and 2 apps". */
export function runTitle(run: Titled): string {
  return titleOf(planTitle(run), run.configurationIds);
}

/** The same of a whole run. */
export function titleOfRun({
  items,
  ...run
}: Pick<PlanRun, 'name' | 'createdAt'> & {
  readonly items: readonly Pick<RunItem, 'configurationId'>[];
}): string {
  return runTitle({ ...run, configurationIds: items.map((item) => item.configurationId) });
}

/** The same for a file, which has the name letter by letter. */
export function runTitleAsWritten({ name, createdAt, configurationIds }: Titled): string {
  return titleOf(name || unnamedPlan(createdAt), configurationIds);
}

function titleOf(name: string, keys: readonly ConfigurationKey[]): string {
  return `${name} for ${countedThings(keys)}`;
}

/** "Verified 38 · Failed 3": how many lines ended how. */
export function runCounts({ byEnd }: Pick<PlanRunSummary, 'byEnd'>): string {
  return WRITE_END_KINDS.filter((kind) => byEnd[kind] > 0)
    .map((kind) => `${endLabel(kind)} ${numberText(byEnd[kind])}`)
    .join(' · ');
}

/**
 * How a run ended as a whole, in the words that single writes have. One that has not ended is not
 * known.
 */
export function runOutcome({
  state,
  byEnd,
}: Pick<PlanRunSummary, 'state' | 'byEnd'>): EntryOutcome {
  if (state.kind !== 'ended' || byEnd.unknown > 0) return 'unknown';
  if (byEnd.waitingForApproval > 0) return 'waitingForApproval';
  const left = UNDONE.reduce((sum, kind) => sum + byEnd[kind], 0);
  if (left + byEnd.blocked === 0) return byEnd.accepted > 0 ? 'accepted' : 'verified';
  if (byEnd.verified + byEnd.accepted > 0) return 'partly';
  return left > 0 ? 'failed' : 'blocked';
}

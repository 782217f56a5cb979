import { type WriteEndKind } from '#domain/change/end.ts';
import { roleKey } from '#domain/assignment/rowIdentity.ts';
import { placesOf, type RowWish } from '#domain/plan/draft/wish.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';

/** What became of a stage, by the runs that applied it. */
export type StageProgress =
  | { readonly kind: 'notYet' }
  /** A run of it has not ended. */
  | { readonly kind: 'applying'; readonly runId: string }
  /** Some lines did not come to be, or nobody could tell; `waiting`: for another admin. */
  | {
      readonly kind: 'unfinished';
      readonly runId: string;
      readonly open: number;
      readonly waiting: number;
    }
  /**
   * Every line was verified. `at`: when the last run of it ended, or the last line that waited for
   * approval, ISO 8601.
   */
  | { readonly kind: 'applied'; readonly runId: string; readonly at: string }
  /** What it did was undone afterwards, or some of it. */
  | { readonly kind: 'undone'; readonly runId: string };

const HOLDS: readonly WriteEndKind[] = ['verified', 'alreadySo'];

/**
 * Where each stage stands.
 * @param runs those of the plan, and those that undo one of them, in any order
 */
export function stageProgress(
  { planId, stages }: { readonly planId: string; readonly stages: number },
  runs: readonly PlanRun[],
): readonly StageProgress[] {
  const inOrder = runs.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return Array.from({ length: stages }, (_, index) =>
    progressOf(
      inOrder.filter(({ stage }) => stage?.planId === planId && stage.stage === index),
      inOrder,
    ),
  );
}

function progressOf(own: readonly PlanRun[], all: readonly PlanRun[]): StageProgress {
  const ids = new Set(own.map(({ id }) => id));
  const undos = all.filter(({ undoes }) => undoes !== undefined && ids.has(undoes));
  const last = own.at(-1);
  if (last === undefined) return { kind: 'notYet' };
  if (last.state.kind !== 'ended') return { kind: 'applying', runId: last.id };
  const undo = undos.findLast((run) => run.createdAt > last.createdAt && hasDone(run));
  if (undo !== undefined) return { kind: 'undone', runId: undo.id };
  const lastUndo = undos.findLast(hasDone);
  const since = own.filter(
    ({ createdAt }) => lastUndo === undefined || createdAt > lastUndo.createdAt,
  );
  const ends = [...endsOf(since).values()];
  const open = ends.filter((end) => end === undefined || !HOLDS.includes(end));
  const { id: runId } = last;
  return open.length === 0
    ? { kind: 'applied', runId, at: doneAt(last.state.at, since) }
    : {
        kind: 'unfinished',
        runId,
        open: open.length,
        waiting: open.filter((end) => end === 'waitingForApproval').length,
      };
}

/** Lines that wait for approval are completed after their run. */
function doneAt(endedAt: string, runs: readonly PlanRun[]): string {
  const approved = runs.flatMap(({ items }) => items.flatMap(({ approvedAt = '' }) => approvedAt));
  return approved.reduce((last, at) => (at > last ? at : last), endedAt);
}

function hasDone({ items }: PlanRun): boolean {
  return items.some(({ lines }) =>
    lines.some(({ end }) => end?.kind === 'verified' || end?.kind === 'accepted'),
  );
}

function lineKey(wish: RowWish): string {
  const { target, intent } = placesOf(wish);
  return roleKey({ target, intent });
}

/** How each line ended last: a later run tries again what an earlier one left undone. */
function endsOf(runs: readonly PlanRun[]): ReadonlyMap<string, WriteEndKind | undefined> {
  const ends = new Map<string, WriteEndKind | undefined>();
  for (const { items } of runs)
    for (const { configurationId, lines } of items)
      for (const { wish, end } of lines)
        ends.set(`${configurationId.toLowerCase()}|${lineKey(wish)}`, end?.kind);
  return ends;
}

import { undoableChanges } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRunSummary } from '#domain/plan/run/planRuns.ts';

/** That a write or a plan was taken back. */
export interface Undone {
  /** Id of the entry or the run that did it; the last one, where several took back a part each. */
  readonly by: string;
  /** False where some of its changes are still to be undone. */
  readonly isWhole: boolean;
}

/**
 * What took an entry back; undefined where nothing did. An undo of which nothing was accepted does
 * not count.
 * @param others entries among which its undos are, in the order in which they were sent
 */
export function undoneEntry(
  entry: JournalEntry,
  others: readonly JournalEntry[],
): Undone | undefined {
  return undoneBy(
    entry.id,
    undoableChanges(entry).length,
    others.map((other) => ({ ...other, done: undoableChanges(other).length })),
  );
}

/** The same for a plan that was applied, among the others of this browser. */
export function undoneRun(
  run: PlanRunSummary,
  others: readonly PlanRunSummary[],
): Undone | undefined {
  return undoneBy(
    run.id,
    doneLines(run),
    others.map((other) => ({ ...other, done: doneLines(other) })),
  );
}

/** How many lines of a run changed the tenant, so that they can be undone. */
export function doneLines({ byEnd }: Pick<PlanRunSummary, 'byEnd'>): number {
  return byEnd.verified + byEnd.accepted;
}

interface MaybeUndo {
  readonly id: string;
  readonly undoes: string | undefined;
  readonly done: number;
}

function undoneBy(id: string, done: number, others: readonly MaybeUndo[]): Undone | undefined {
  const undos = others.filter((other) => other.undoes === id && other.done > 0);
  const last = undos.at(-1);
  if (last === undefined) return undefined;
  return { by: last.id, isWhole: undos.reduce((sum, undo) => sum + undo.done, 0) >= done };
}

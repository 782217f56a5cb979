import type { ChangeEnd } from '#domain/change/applyOutcome.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type ApplySurroundings, isFulfilled } from '#graph/write/applyChanges.ts';
import { delay, READ_BACK_WAITS } from '#graph/write/createAssignment.ts';
import { rowKey } from '#domain/assignment/rowIdentity.ts';

/** What reading back said of changes whose answers nobody heard. */
export type Settlement =
  | { readonly kind: 'settled'; readonly ends: readonly ChangeEnd[] }
  | { readonly kind: 'inDoubt'; readonly readFailure: Failure };

interface SettleSurroundings extends Pick<ApplySurroundings, 'sleep'> {
  readonly graph: { readonly assignments: Pick<ApplySurroundings['graph']['assignments'], 'list'> };
}

/** Nobody heard the answer: the page was gone, or the connection. */
const UNHEARD: Failure = { kind: 'offline', trace: {} };

/**
 * Finds out how changes ended that a page sent before it was left, by looking for them in the
 * tenant; for as long as Graph may lag. Never sends anything.
 */
export async function settleChanges(
  { configurationId, via, changes }: Pick<ChangeSet, 'configurationId' | 'via' | 'changes'>,
  { graph, sleep = delay }: SettleSurroundings,
): Promise<Settlement> {
  const seen = await lookFor(changes, { configurationId, via }, { graph, sleep });
  if (seen.kind === 'notRead') return { kind: 'inDoubt', readFailure: seen.readFailure };
  return { kind: 'settled', ends: changes.map((change) => endOf(change, seen.now)) };
}

/** What the list shows once it shows all changes, or after the last look. */
export async function lookFor(
  changes: readonly Change[],
  { configurationId, via }: Pick<ChangeSet, 'configurationId' | 'via'>,
  { graph, sleep = delay }: SettleSurroundings,
): Promise<
  | { readonly kind: 'read'; readonly now: readonly Assignment[] }
  | { readonly kind: 'notRead'; readonly readFailure: Failure }
> {
  let rows: Assignment[] | undefined;
  let readFailure: Failure = UNHEARD;
  for (const wait of READ_BACK_WAITS) {
    await sleep(wait);
    try {
      const now = await graph.assignments.list(configurationId, via);
      rows = now;
      if (changes.every((change) => isFulfilled(change, now))) break;
    } catch (error) {
      rows = undefined;
      readFailure = toFailure(error);
    }
  }
  return rows === undefined ? { kind: 'notRead', readFailure } : { kind: 'read', now: rows };
}

function endOf(change: Change, now: readonly Assignment[]): ChangeEnd {
  if (isFulfilled(change, now))
    return { change, result: { kind: 'accepted', settledBy: 'readBack' } };
  // An edit in two requests that was left between them: the old row is deleted, the new one was
  // never written.
  const isGone = change.kind === 'edit' && !now.some((row) => rowKey(row) === changeKey(change));
  return {
    change,
    result: isGone
      ? { kind: 'rowLost', failure: UNHEARD, putBackFailure: UNHEARD }
      : { kind: 'notDone', failure: UNHEARD },
  };
}

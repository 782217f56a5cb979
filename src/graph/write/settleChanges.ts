import type { Assignment } from '#domain/assignment/assignment.ts';
import { rowKey } from '#domain/assignment/rowIdentity.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import type { ChangeEnd, WriteEnd } from '#domain/change/end.ts';
import { isFulfilled } from '#domain/change/fulfilled.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { ApplySurroundings } from '#graph/write/applyChanges.ts';
import { delay, patiently, readBack } from '#graph/write/readBack.ts';

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
  const look = await readBack(
    patiently(() => graph.assignments.list(configurationId, via), sleep),
    (rows) => changes.every((change) => isFulfilled(change, rows)),
    sleep,
  );
  if (look.kind === 'notRead') return { kind: 'inDoubt', readFailure: look.failure };
  return {
    kind: 'settled',
    ends: changes.map((change) => ({ change, result: endOf(change, look.rows) })),
  };
}

function endOf(change: Change, now: readonly Assignment[]): WriteEnd {
  if (isFulfilled(change, now)) return { kind: 'accepted', settledBy: 'readBack' };
  // An edit in two requests that was left between them: the old row is deleted, the new one was
  // never written.
  const isGone = change.kind === 'edit' && !now.some((row) => rowKey(row) === changeKey(change));
  return { kind: isGone ? 'lost' : 'notDone', failure: UNHEARD };
}

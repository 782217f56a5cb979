import { familyOf } from '#domain/family/configurationKey.ts';
import { groupByKey } from '#domain/assignment/rowIdentity.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import type { ChangeEnd, WriteEnd } from '#domain/change/end.ts';
import { areHidden, isFulfilledBy } from '#domain/change/fulfilled.ts';
import { type Remaining, remainingOf, replacesInTwo } from '#domain/change/remaining.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { ReadSurroundings } from '#graph/write/applyChanges.ts';
import {
  delay,
  type List,
  type Look,
  patiently,
  readBack,
  type Sleep,
} from '#graph/write/readBack.ts';

/** What reading back said of changes whose answers were lost. */
export type Settlement =
  | { readonly kind: 'settled'; readonly ends: readonly ChangeEnd[] }
  | { readonly kind: 'inDoubt'; readonly readFailure: Failure };

/** Nobody heard the answer: the page was gone, or the connection. */
const UNHEARD: Failure = { kind: 'offline', trace: {} };

/**
 * Finds out how changes ended that a page sent before it was left, by looking for them in the
 * tenant; for as long as Graph may lag. Never sends anything.
 * @param set `base` is the list from before the first request
 */
export async function settleChanges(
  { configurationId, via, base, changes }: ChangeSet,
  { graph, sleep = delay }: ReadSurroundings,
): Promise<Settlement> {
  const list = patiently(() => graph.assignments.list(configurationId, via), sleep);
  const look = await lookFor(changes, list, sleep);
  if (look.kind === 'notRead') return { kind: 'inDoubt', readFailure: look.failure };
  const isInTwo =
    base !== undefined && replacesInTwo(base, changes, familyOf(configurationId).writes);
  const isHidden = base !== undefined && areHidden(changes, base);
  const ends = changes.map((change) => ({
    change,
    result: isHidden
      ? ({ kind: 'unknown', failure: UNHEARD } as const)
      : endOf(change, remainingOf(change, look.rows, changes, isInTwo)),
  }));
  return { kind: 'settled', ends };
}

/** Reads back until the list shows all the changes, for as long as Graph may lag. */
export function lookFor(changes: readonly Change[], list: List, sleep: Sleep): Promise<Look> {
  return readBack(
    list,
    (rows) => {
      const present = groupByKey(rows);
      return changes.every((change) => isFulfilledBy(change, present, changes));
    },
    sleep,
  );
}

function endOf(change: Change, remaining: Remaining): WriteEnd {
  if (remaining.kind === 'done') return { kind: 'accepted', settledBy: 'readBack' };
  // An edit in two requests that was left between them: the old row is deleted, the new one was
  // never written.
  const isHalf =
    change.kind === 'edit' && remaining.kind === 'todo' && remaining.change.kind === 'add';
  return { kind: isHalf ? 'lost' : 'notDone', failure: UNHEARD };
}

import { sameWantedRow } from '#domain/assignment/rowIdentity.ts';
import { type Change, isSameList, type ListAddress } from '#domain/change/change.ts';
import { changeKey, wantedBy } from '#domain/change/drift.ts';
import type { ChangeEnd, WriteEnd } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';

/** An earlier write of this browser that wanted the same. */
export interface EarlierWrite {
  readonly entry: JournalEntry;
  /**
   * Its ends, where its answer was lost and the tenant did not show it then, as they are now that it
   * does; undefined where they said so already.
   */
  readonly foundNow: readonly ChangeEnd[] | undefined;
}

/**
 * Whose doing is it that the tenant has a change already? The newest entry about that row says so,
 * if it wanted the same and was carried out, or its answer was lost. Where Graph refused the request,
 * nobody can tell: a colleague may have been faster.
 * @param entries of this person, newest first
 */
export function earlierWriteOf(
  change: Change,
  list: ListAddress,
  entries: readonly JournalEntry[],
): EarlierWrite | undefined {
  const key = changeKey(change);
  const about = entries.find(
    ({ configuration, via, changes }) =>
      isSameList({ configurationId: configuration.id, via }, list) &&
      changes.some((own) => changeKey(own) === key),
  );
  const ends = about?.end?.ends ?? [];
  const own = ends.find(({ change: earlier }) => wantsTheSame(earlier, change))?.result;
  if (about === undefined || own === undefined) return undefined;
  if (own.kind === 'verified' || own.kind === 'accepted')
    return { entry: about, foundNow: undefined };
  if (own.kind !== 'notDone') return undefined;
  const found: WriteEnd = { kind: 'accepted', settledBy: 'readBack' };
  return {
    entry: about,
    foundNow: ends.map((end) => (end.result === own ? { ...end, result: found } : end)),
  };
}

function wantsTheSame(a: Change, b: Change): boolean {
  if (changeKey(a) !== changeKey(b)) return false;
  const [wantedA, wantedB] = [wantedBy(a), wantedBy(b)];
  return wantedA === undefined || wantedB === undefined
    ? wantedA === wantedB
    : sameWantedRow(wantedA, wantedB);
}

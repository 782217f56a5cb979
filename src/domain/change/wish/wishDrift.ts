import type { Assignment } from '#domain/assignment/assignment.ts';
import { fulfils, groupByKey, isIn, isUntold, targetKey } from '#domain/assignment/rowIdentity.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { type DriftedRow, findDrift, wantedBy } from '#domain/change/drift.ts';
import { isFulfilledBy, isUntoldChange } from '#domain/change/fulfilled.ts';
import { replacesList } from '#domain/family/configurationKey.ts';

/**
 * The drift that matters for what was wished. A lone addition ("also this one") minds its own row
 * only, and those that the wish found so already; all else was reviewed against the whole list.
 * Where all that others did is what was wished, nothing has drifted: what they left undone is sent.
 */
export function driftOfWish(
  { configurationId, base, changes, isExact, settled = [] }: ChangeSet,
  now: readonly Assignment[],
): DriftedRow[] {
  if (base === undefined) return [];
  const all = findDrift(base, now, changes);
  const mindsAll = isExact === true || !isLoneAddition(changes) || replacesList(configurationId);
  const drift = mindsAll
    ? all
    : all.filter(({ mine, base: was, theirs }) => {
        const row = theirs ?? was;
        return (
          mine !== undefined || (row !== undefined && settled.some((places) => isIn(row, places)))
        );
      });
  return drift.every((row) => isDoneByOthers(row, now, changes)) ? [] : drift;
}

/** "Also this one": it minds no other row. */
function isLoneAddition(changes: readonly Change[]): boolean {
  return changes.length === 1 && changes[0]?.kind === 'add';
}

/**
 * Is the row by now exactly as this admin wished it, so that there is nothing to choose? Not where
 * Graph does not tell, and not where only a row was taken away for which another was to come.
 * @param changes all that was wished of the list
 */
export function isDoneByOthers(
  { mine, theirs }: Pick<DriftedRow, 'mine' | 'theirs'>,
  now: readonly Assignment[],
  changes: readonly Change[],
): boolean {
  if (mine === undefined || isUntoldChange(mine)) return false;
  const wanted = wantedBy(mine);
  if (wanted !== undefined)
    return theirs !== undefined && fulfils(theirs, wanted) && !isUntold(theirs, wanted);
  return theirs === undefined && !isHalfMoved(mine, now, changes);
}

/** Was the row to be replaced by one of another intent, which is not there? */
function isHalfMoved(
  removal: Change,
  now: readonly Assignment[],
  changes: readonly Change[],
): boolean {
  if (removal.kind !== 'remove') return false;
  const gone = targetKey(removal.row.target);
  const present = groupByKey(now);
  return changes.some(
    (change) =>
      change.kind === 'add' &&
      targetKey(change.draft.target) === gone &&
      !isFulfilledBy(change, present, changes),
  );
}

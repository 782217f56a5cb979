import type { WantedRow } from '#domain/assignment/assignment.ts';
import { wishOver } from '#domain/assignment/settings/settings.ts';
import type { Change } from '#domain/change/change.ts';
import { wantedBy } from '#domain/change/drift.ts';

/**
 * The row as it shall be, for the screen: an edit of settings shows those that stay as well, whose
 * clock the times of the others mean.
 */
export function shownAfter(change: Change): WantedRow | undefined {
  const wanted = wantedBy(change);
  if (wanted === undefined || change.kind !== 'edit') return wanted;
  const settings = wishOver(change.row.payload?.settings, wanted.payload?.settings);
  return settings === undefined ? wanted : { ...wanted, payload: { ...wanted.payload, settings } };
}

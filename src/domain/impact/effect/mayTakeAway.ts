import { takesAway } from '#domain/assignment/intent.ts';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import { excludes, type TargetKind } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';

/** What of a change decides whether it may take something from a device. */
interface Deed {
  readonly kind: Change['kind'];
  readonly targetKind: TargetKind;
  readonly filterMode: FilterUse['mode'];
  readonly intent: string | undefined;
}

/**
 * Can a device lose something by it? Not by one more included target, unless it asks for removal or
 * has an Exclude filter, which wins over other rows
 * (https://learn.microsoft.com/intune/fundamentals/filters/troubleshoot); without it those apply,
 * and may ask for removal. An intent that takes
 * something away takes it where it comes to devices, any other where it goes.
 */
export function mayTakeAway(change: Change): boolean {
  const { target, filter, intent } = change.kind === 'add' ? change.draft : change.row;
  return deedMayTakeAway({
    kind: change.kind,
    targetKind: target.kind,
    filterMode: filter.mode,
    intent,
  });
}

/** The same of a change that is not complete yet. */
export function deedMayTakeAway({ kind, targetKind, filterMode, intent }: Deed): boolean {
  if (kind === 'edit') return true;
  const isComing = excludes(targetKind) === (kind === 'remove');
  return takesAway({ intent }) === isComing || filterMode === 'exclude';
}

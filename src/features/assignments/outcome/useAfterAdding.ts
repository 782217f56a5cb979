import { useMemo } from 'react';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { isCrowdedOut, samePlace } from '#domain/assignment/rowIdentity.ts';

/**
 * The assignments as they will be once this one is added, the same list while nothing changes.
 * Where its place is taken, Intune refuses another, so nothing will change
 * (https://learn.microsoft.com/intune/fundamentals/filters/troubleshoot).
 */
export function useAfterAdding(
  before: readonly Assignment[] | undefined,
  draft: WantedRow | undefined,
): readonly ImpactAssignment[] | undefined {
  const text = JSON.stringify(draft);
  return useMemo(() => {
    if (before === undefined || text === undefined) return before;
    const added = JSON.parse(text) as WantedRow;
    return before.some((row) => samePlace(row, added) || isCrowdedOut(row, added))
      ? before
      : [...before, added];
  }, [before, text]);
}

import type { StoredAssignment } from '../../tenant/tables.ts';
import { targetKey } from '../../tenant/targets.ts';

function isExclusion({ target }: StoredAssignment): boolean {
  return target['@odata.type'] === '#microsoft.graph.exclusionGroupAssignmentTarget';
}

/**
 * Two rows for one group are not refused, but one is ignored (docs/reference/rows.md, observed): of
 * an include and an exclude only the include stays, of two alike the first.
 */
export function onePerTarget(
  rows: readonly StoredAssignment[],
  keyOf = ({ target }: StoredAssignment): string => targetKey(target),
): readonly StoredAssignment[] {
  const kept = new Map<string, StoredAssignment>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = kept.get(key);
    if (known === undefined || (isExclusion(known) && !isExclusion(row))) kept.set(key, row);
  }
  return [...kept.values()];
}

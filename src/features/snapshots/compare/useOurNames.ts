import { useCallback, useMemo } from 'react';
import { groupInRole, type Target } from '#domain/assignment/target.ts';
import type { Counterpart } from '#domain/snapshot/counterparts.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';

/**
 * What the counterparts are called here.
 * @param other the snapshot that has their names, where the comparison is not with now
 */
export function useOurNames(
  counterparts: readonly Counterpart[],
  other: Pick<Snapshot, 'names'> | undefined,
): (counterpart: Counterpart) => string {
  const targets = useMemo(
    () =>
      counterparts.flatMap(({ kind, ourId }): Target[] =>
        kind === 'groups' && ourId !== undefined && other === undefined
          ? [groupInRole(ourId, 'includes')]
          : [],
      ),
    [counterparts, other],
  );
  const names = useTargetNames(targets);
  return useCallback(
    ({ kind, ourId }) => {
      if (ourId === undefined) return TEXTS.noneHere;
      const former = other?.names[kind];
      if (former !== undefined) return former.get(ourId.toLowerCase()) ?? ourId;
      if (kind === 'filters')
        return names.filter({ mode: 'include', filterId: ourId })?.label ?? ourId;
      const { label, detail } = names.target(groupInRole(ourId, 'includes'));
      return detail === undefined ? label : `${label} (${detail})`;
    },
    [names, other],
  );
}

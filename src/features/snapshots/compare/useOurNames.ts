import { useCallback, useMemo } from 'react';
import type { Target } from '#domain/assignment/target.ts';
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
        kind === 'group' && ourId !== undefined && other === undefined
          ? [{ kind: 'group', groupId: ourId }]
          : [],
      ),
    [counterparts, other],
  );
  const names = useTargetNames(targets);
  return useCallback(
    ({ kind, ourId }) => {
      if (ourId === undefined) return TEXTS.noneHere;
      const former = other?.names[kind === 'group' ? 'groups' : 'filters'];
      if (former !== undefined) return former.get(ourId.toLowerCase()) ?? ourId;
      if (kind === 'filter')
        return names.filter({ mode: 'include', filterId: ourId })?.label ?? ourId;
      const { label, detail } = names.target({ kind: 'group', groupId: ourId });
      return detail === undefined ? label : `${label} (${detail})`;
    },
    [names, other],
  );
}

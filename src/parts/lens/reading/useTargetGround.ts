import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { groupIdOf, type Target } from '#domain/assignment/target.ts';
import { type HidingGroups, NONE_HIDING } from '#domain/lens/subject.ts';
import { shownName } from '#lib/text/shownName.ts';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';
import { hidingGroupsQuery } from '#queries/groups.ts';

export interface TargetGround {
  readonly names: TargetNames;
  readonly hiding: HidingGroups;
  readonly isReadingHiding: boolean;
}

/**
 * The names of targets, and which groups do not tell who is in them. Where either could not be
 * read, `names` has the error.
 * @param targets the same list while nothing changes
 * @param known groups whose names are not waited for
 */
export function useTargetGround(targets: readonly Target[], known: readonly Group[]): TargetGround {
  const read = useTargetNames(targets);
  const { data, error, isLoading, refetch } = useQuery(hidingGroupsQuery(useGraph()));
  const names = useMemo(
    () => ({
      ...withKnown(read, known),
      error: read.error ?? error,
      retry() {
        read.retry();
        if (error !== null) void refetch();
      },
    }),
    [read, known, error, refetch],
  );
  return { names, hiding: data ?? NONE_HIDING, isReadingHiding: isLoading };
}

function withKnown(
  read: TargetNames,
  known: readonly Group[],
): Pick<TargetNames, 'target' | 'filter'> {
  const labels = new Map(known.map(({ id, displayName }) => [id.toLowerCase(), displayName]));
  return {
    filter: read.filter,
    target(target) {
      const found = labels.get(groupIdOf(target)?.toLowerCase() ?? '');
      if (found === undefined) return read.target(target);
      const label = shownName(found);
      return label === found ? { label } : { label, exact: found };
    },
  };
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { groupIdOf, type Target } from '#domain/assignment/target.ts';
import { groupsNamed } from '#domain/lens/lensRows.ts';
import { shownName } from '#lib/text/shownName.ts';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupNamesQuery } from '#queries/groups.ts';

export interface TargetGround {
  readonly names: TargetNames;
  /** Groups that do not tell who is in them, in lower case. */
  readonly hiding: ReadonlySet<string>;
}

/**
 * The names of targets, and which of their groups hide their members: one request for a thousand
 * groups.
 * @param targets the same list while nothing changes
 * @param known groups whose names are not waited for
 */
export function useTargetGround(targets: readonly Target[], known: readonly Group[]): TargetGround {
  const read = useTargetNames(targets);
  const ids = useMemo(() => groupsNamed(targets), [targets]);
  const groups = useQuery(groupNamesQuery(useGraph(), ids)).data;
  const names = useMemo(() => withKnown(read, known), [read, known]);
  const hiding = useMemo(
    () =>
      new Set([...(groups ?? [])].flatMap(([id, { hidesMembers }]) => (hidesMembers ? id : []))),
    [groups],
  );
  return { names, hiding };
}

function withKnown(read: TargetNames, known: readonly Group[]): TargetNames {
  const labels = new Map(known.map(({ id, displayName }) => [id.toLowerCase(), displayName]));
  return {
    ...read,
    target(target) {
      const found = labels.get(groupIdOf(target)?.toLowerCase() ?? '');
      if (found === undefined) return read.target(target);
      const label = shownName(found);
      return label === found ? { label } : { label, exact: found };
    },
  };
}

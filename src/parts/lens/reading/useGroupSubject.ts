import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { groupKind, type GroupKind } from '#domain/directory/directory.ts';
import { type GroupSubject, membershipsOf } from '#domain/lens/subject.ts';
import { useGraph } from '#queries/graphContext.ts';
import { countsOfGroup, groupCountsQuery, groupQuery } from '#queries/groups.ts';
import { groupsHoldingQuery } from '#queries/lens/holders.ts';

/** A group as one who gets something; each part may be missing for itself, and says so. */
export function useGroupSubject(id: string) {
  const graph = useGraph();
  const group = useQuery(groupQuery(graph, id));
  const parents = useQuery(groupsHoldingQuery(graph, { kind: 'group', id }));
  const counts = useQuery({ ...groupCountsQuery(graph, id), enabled: group.isSuccess });
  const known = countsOfGroup(counts.data, id);
  const members = known && membersOf(groupKind(known));
  const subject = useMemo(
    (): GroupSubject | undefined =>
      parents.isLoading
        ? undefined
        : { kind: 'group', id, holders: membershipsOf(parents.data), members },
    [id, parents.data, parents.isLoading, members],
  );
  return {
    group,
    parents,
    counts: known ?? (counts.isError ? { users: undefined, devices: undefined } : undefined),
    subject,
  };
}

/** Where it holds both, or nobody can tell, both are looked at. */
function membersOf(kind: GroupKind): GroupSubject['members'] {
  return kind === 'user' || kind === 'device' ? kind : undefined;
}

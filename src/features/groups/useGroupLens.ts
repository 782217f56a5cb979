import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { groupKind, type GroupKind } from '#domain/directory/directory.ts';
import { groupLens, type GroupLens } from '#domain/directory/groupLens.ts';
import type { GroupSubject } from '#domain/lens/subject.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useConfigurations } from '#queries/useConfigurations.ts';
import {
  countsOfGroup,
  groupCountsQuery,
  groupQuery,
  groupsHoldingQuery,
} from '#queries/groups.ts';

/** Everything the page of a group leans on; each part may be missing for itself, and says so. */
export function useGroupLens(id: string) {
  const graph = useGraph();
  const group = useQuery(groupQuery(graph, id));
  const parents = useQuery(groupsHoldingQuery(graph, id));
  const counts = useQuery({ ...groupCountsQuery(graph, id), enabled: group.isSuccess });
  const configurations = useConfigurations();
  const known = countsOfGroup(counts.data, id);
  const members = known && membersOf(groupKind(known));
  const lens: GroupLens = useMemo(
    () =>
      groupLens(
        id,
        parents.data?.map((parent) => parent.id),
        configurations.data ?? [],
        members,
      ),
    [id, parents.data, configurations.data, members],
  );
  return {
    group,
    parents,
    counts: known ?? (counts.isError ? { users: undefined, devices: undefined } : undefined),
    configurations,
    lens,
  };
}

/** Where it holds both, or nobody can tell, both are looked at. */
function membersOf(kind: GroupKind): GroupSubject['members'] {
  return kind === 'user' || kind === 'device' ? kind : undefined;
}

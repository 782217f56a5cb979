import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { groupLens, type GroupLens } from '#domain/directory/groupLens.ts';
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
  const lens: GroupLens = useMemo(
    () =>
      groupLens(
        id,
        (parents.data ?? []).map((parent) => parent.id),
        configurations.data ?? [],
      ),
    [id, parents.data, configurations.data],
  );
  return {
    group,
    parents,
    counts:
      countsOfGroup(counts.data, id) ??
      (counts.isError ? { users: undefined, devices: undefined } : undefined),
    configurations,
    lens,
  };
}

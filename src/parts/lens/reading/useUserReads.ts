import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { membershipsOf, type UserSubject } from '#domain/lens/subject.ts';
import type { Wording } from '#parts/lens/standingWords.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupsHoldingQuery } from '#queries/lens/holders.ts';
import { userQuery } from '#queries/lens/subjects.ts';

const NONE: readonly Group[] = [];

/** A user and the groups they are in; each part may be missing for itself. */
export function useUserReads(id: string) {
  const graph = useGraph();
  const user = useQuery(userQuery(graph, id));
  const groups = useQuery(groupsHoldingQuery(graph, { kind: 'user', id }));
  const subject = useMemo(
    (): UserSubject | undefined =>
      groups.isLoading ? undefined : { kind: 'user', id, groups: membershipsOf(groups.data) },
    [id, groups.data, groups.isLoading],
  );
  return { user, groups, known: groups.data ?? NONE, subject };
}

/** How the steps to a user are written; the same while nothing changes. */
export function useUserWording(names: TargetNames, id: string, name: string): Wording {
  return useMemo(
    () => ({
      names,
      isDevice: false,
      links: () => [name],
      memberOf: () => ({ kind: 'user', id }),
    }),
    [names, name, id],
  );
}

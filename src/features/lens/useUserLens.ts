import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { membershipsOf, type UserSubject } from '#domain/lens/subject.ts';
import { useLens, useLensGround } from '#parts/lens/useLens.ts';
import { useGraph } from '#queries/graphContext.ts';
import { devicesOfUserQuery, groupsOfUserQuery, userQuery } from '#queries/lens/subjects.ts';

const NONE: readonly Group[] = [];

/** Everything the page of a user leans on; each part may be missing for itself, and says so. */
export function useUserLens(id: string) {
  const graph = useGraph();
  const user = useQuery(userQuery(graph, id));
  const groups = useQuery(groupsOfUserQuery(graph, id));
  const devices = useQuery(devicesOfUserQuery(graph, id));
  const subject = useMemo(
    (): UserSubject | undefined =>
      groups.isLoading
        ? undefined
        : {
            kind: 'user',
            id,
            groups: membershipsOf(groups.data),
          },
    [id, groups.data, groups.isLoading],
  );
  const lens = useLens(subject, useLensGround(groups.data ?? NONE));
  return { user, groups, devices, subject, lens, isReadingGroups: groups.isLoading };
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { membershipsOf, type UserSubject } from '#domain/lens/subject.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { nameInText } from '#lib/text/shownName.ts';
import type { Wording } from '#parts/lens/standingWords.ts';
import { useLens, useLensGround } from '#parts/lens/reading/useLens.ts';
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
  // Their devices name them, where nobody may ask the directory.
  const known =
    user.data?.displayName ?? devices.data?.find((one) => one.userDisplayName)?.userDisplayName;
  const name = known === undefined ? id : nameInText(known);
  const wording = useMemo(
    (): Wording => ({
      names: lens.names,
      isDevice: false,
      links: () => [name],
      memberOf: () => ({ kind: 'user', id }),
    }),
    [lens.names, name, id],
  );
  return {
    user,
    groups,
    devices,
    subject,
    name,
    wording,
    lens,
    isGone: groups.error !== null && toFailure(groups.error).kind === 'notFound',
    isReadingGroups: groups.isLoading,
    readAgain: () => {
      for (const query of [user, groups, devices]) void query.refetch();
    },
  };
}

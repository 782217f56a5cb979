import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { groupIdOf } from '#domain/assignment/target.ts';
import type { GroupMember, Way } from '#domain/lens/way.ts';
import { shownName } from '#lib/text/shownName.ts';
import { useGraph } from '#queries/graphContext.ts';
import { chainsQuery } from '#queries/lens/chains.ts';

/** The names of the groups between that of a way and its member; none where they are not known. */
export type Between = (way: Way) => readonly string[];

const NONE: readonly string[] = [];

/**
 * How what a member gets comes to it through nested groups. Nothing waits for it: a row without it
 * is as true as with it.
 * @param user whose groups bring what comes to a user; undefined as long as these are not read
 * @param device the same of what comes to a device, or to a group
 */
export function useBetween(
  user: GroupMember | undefined,
  device: GroupMember | undefined = user,
): Between {
  const graph = useGraph();
  const { data: ofUser } = useQuery(chainsQuery(graph, user));
  const { data: ofDevice } = useQuery(chainsQuery(graph, device));
  return useMemo(
    () =>
      ({ assignment: { target }, through, hits }) => {
        const groupId = groupIdOf(target)?.toLowerCase();
        if (groupId === undefined || hits !== 'y') return NONE;
        const chain = (through === 'user' ? ofUser : ofDevice)?.get(groupId);
        return chain?.map(({ displayName }) => shownName(displayName)) ?? NONE;
      },
    [ofUser, ofDevice],
  );
}

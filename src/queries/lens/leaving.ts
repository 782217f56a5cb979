import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import type { Graph } from '#graph/client.ts';
import { mayNest } from '#graph/resources/members.ts';
import { valueIn } from '#graph/transport/part.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { directGroupsQuery, groupsHoldingQuery } from '#queries/lens/holders.ts';

/** What it means for a member to leave a group. */
export interface Leaving {
  /** Ids of the groups that would not hold the member any more: the group, and what holds it. */
  readonly outOf: readonly string[];
  /** Groups through which the member would stay in the group all the same. */
  readonly staysThrough: readonly Group[];
}

/** Of nobody, and of what is in no group: nothing is asked. */
export const nobodyLeaves = queryOptions<Leaving, Error, Leaving, string[]>({
  queryKey: ['subjects', 'leaving'],
  queryFn: skipToken,
});

/**
 * Looks below the group, and below each that holds it, for another group that holds the member
 * itself: one request for what holds the group, one batch for what lies in them.
 */
export function leavingQuery(graph: Graph, member: GroupMember, groupId: string) {
  const left = groupId.toLowerCase();
  return queryOptions({
    queryKey: ['subjects', 'leaving', member.kind, member.id, left],
    queryFn: async ({ client, signal }): Promise<Leaving> => {
      const groups = await client.query(groupsHoldingQuery(graph, member));
      const group = groups.find((one) => isIt(one, left));
      if (group === undefined) return { outOf: [], staysThrough: [] };
      const [direct, holders] = await Promise.all([
        client.query(directGroupsQuery(graph, member)),
        client.query(groupsHoldingQuery(graph, { kind: 'group', id: groupId })),
      ]);
      const others = new Map(direct.map((one) => [one.id.toLowerCase(), one]));
      others.delete(left);
      const all = [group, ...holders.filter((one) => !isIt(one, left))];
      const nesting = all.filter(mayNest);
      const ids = nesting.map(({ id }) => id);
      const parts = await (await graph.nesting()).groupsIn(ids, 'transitiveMembers', signal);
      const within = new Map(nesting.map((one, at) => [one, valueIn(parts[at]!)]));
      const keepers = all.map((one) =>
        [one, ...(within.get(one) ?? [])].flatMap(({ id }) => others.get(id.toLowerCase()) ?? []),
      );
      return {
        outOf: all.filter((_, at) => keepers[at]!.length === 0).map(({ id }) => id),
        staysThrough: keepers[0]!,
      };
    },
    staleTime: FRESH_FOR.groups,
  });
}

function isIt({ id }: Group, other: string): boolean {
  return id.toLowerCase() === other;
}

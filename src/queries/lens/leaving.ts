import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import type { Graph } from '#graph/client.ts';
import { mayNest } from '#graph/resources/members.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { groupsHoldingQuery } from '#queries/groups.ts';
import { directGroupsQuery, groupsHolding } from '#queries/lens/chain.ts';

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
 * itself. One request for each of them, one for the member, one for what holds the group.
 */
export function leavingQuery(graph: Graph, member: GroupMember, groupId: string) {
  const left = groupId.toLowerCase();
  return queryOptions({
    queryKey: ['subjects', 'leaving', member.kind, member.id, left],
    queryFn: async ({ client, signal }): Promise<Leaving> => {
      const group = (await groupsHolding(client, graph, member)).find((one) => isIt(one, left));
      if (group === undefined) return { outOf: [], staysThrough: [] };
      const [direct, holders] = await Promise.all([
        client.query(directGroupsQuery(graph, member)),
        client.query(groupsHoldingQuery(graph, groupId)),
      ]);
      const others = new Map(direct.map((one) => [one.id.toLowerCase(), one]));
      others.delete(left);
      const nesting = await graph.nesting();
      const keepersOf = async (one: Group) => {
        const within = mayNest(one)
          ? await nesting.groupsIn(one.id, signal, 'transitiveMembers')
          : [];
        return [one, ...within].flatMap(({ id }) => others.get(id.toLowerCase()) ?? []);
      };
      const all = [group, ...holders.filter((one) => !isIt(one, left))];
      const keepers = await Promise.all(all.map(keepersOf));
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

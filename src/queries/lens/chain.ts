import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import type { Graph } from '#graph/client.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { groupsHoldingQuery } from '#queries/groups.ts';
import { groupsOfDeviceQuery, groupsOfUserQuery } from '#queries/lens/subjects.ts';

/** So many groups are looked into; of a member of more nestings the way is not shown. */
const MOST_READ = 20;

/**
 * The groups between a group and a member that it holds through others, from the one that is a
 * member of the group to the one that holds the member itself; empty where the group does so, null
 * where no way was found. The list of all holders does not tell the way, so groups are looked into
 * from above, and only those that hold the member: one request for each, and one for the member.
 */
export function chainQuery(graph: Graph, member: GroupMember, groupId: string) {
  const top = groupId.toLowerCase();
  return queryOptions({
    queryKey: ['subjects', 'chain', member.kind, member.id, top],
    queryFn: async ({ client, signal }): Promise<readonly Group[] | null> => {
      const direct = new Set(idsOf(await client.query(directGroupsQuery(graph, member))));
      if (direct.has(top)) return [];
      const holding = new Set(idsOf(await groupsHolding(client, graph, member)));
      const nesting = await graph.nesting();
      const seen = new Set([top]);
      let ways: { readonly id: string; readonly way: readonly Group[] }[] = [{ id: top, way: [] }];
      for (let read = 0; read < MOST_READ && ways.length > 0; read += 1) {
        const [{ id, way }, ...others] = ways as [(typeof ways)[number], ...typeof ways];
        // oxlint-disable-next-line no-await-in-loop -- most often the first group is the right one
        const nested = await nesting.groupsIn(id, signal);
        const found = nested.find((group) => direct.has(group.id.toLowerCase()));
        if (found !== undefined) return [...way, found];
        const further = nested.filter((group) => {
          const key = group.id.toLowerCase();
          return holding.has(key) && !seen.has(key);
        });
        for (const group of further) seen.add(group.id.toLowerCase());
        ways = [
          ...others,
          ...further.map((group) => ({ id: group.id.toLowerCase(), way: [...way, group] })),
        ];
      }
      return null;
    },
    staleTime: FRESH_FOR.groups,
  });
}

/** The groups that hold a member themselves, not through others. */
export function directGroupsQuery(graph: Graph, member: GroupMember) {
  return queryOptions({
    queryKey: ['subjects', 'directGroups', member.kind, member.id],
    queryFn: async ({ signal }) => (await graph.nesting()).directGroups(member, signal),
    staleTime: FRESH_FOR.groups,
  });
}

/** The groups that hold a member, nested ones included: read already, as a rule. */
export function groupsHolding(client: QueryClient, graph: Graph, { kind, id }: GroupMember) {
  switch (kind) {
    case 'user':
      return client.query(groupsOfUserQuery(graph, id));
    case 'device':
      return client.query(groupsOfDeviceQuery(graph, id));
    case 'group':
      return client.query(groupsHoldingQuery(graph, id));
  }
}

function idsOf(groups: readonly Group[]): string[] {
  return groups.map(({ id }) => id.toLowerCase());
}

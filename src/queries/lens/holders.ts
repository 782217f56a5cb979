import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import type { Holders } from '#domain/lens/chain.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import type { Graph } from '#graph/client.ts';
import { valueIn } from '#graph/transport/part.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/**
 * The groups that hold a member: all, and those that do so themselves, in one request.
 * @param member undefined where there is none, or nobody knows it yet
 */
export function holdersQuery(graph: Graph, member: GroupMember | undefined) {
  return queryOptions({
    queryKey: ['subjects', 'holders', member?.kind, member?.id.toLowerCase()],
    queryFn: member === undefined ? skipToken : ({ signal }) => graph.holders(member, signal),
    staleTime: FRESH_FOR.groups,
    enabled: member !== undefined,
  });
}

/** All groups that hold it, nested ones included. */
export function groupsHoldingQuery(graph: Graph, member: GroupMember | undefined) {
  return queryOptions({ ...holdersQuery(graph, member), select: allOf });
}

/** Those that hold it themselves, not through others. */
export function directGroupsQuery(graph: Graph, member: GroupMember) {
  return queryOptions({ ...holdersQuery(graph, member), select: directOf });
}

function allOf({ all }: Holders): readonly Group[] {
  return all;
}

/** @throws FailureError where they could not be read */
function directOf({ direct }: Holders): readonly Group[] {
  return valueIn(direct);
}

import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import type { Graph } from '#graph/client.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { directGroupsQuery, groupsHolding } from '#queries/lens/chain.ts';

/**
 * The groups between a member and each group that holds it, by the id of that group in lower case:
 * from the one that is a member of it to the one that holds the member itself, none where it does
 * so. The shortest way, where there are several.
 */
export type Chains = ReadonlyMap<string, readonly Group[]>;

/** Of a member in more groups, those that are far up stay without their way. */
const MOST_READ = 200;

/**
 * All ways to a member at once, from below: one request for the member, then a batch for each level
 * of groups above it, as long as a group that holds it is without a way. What no way leads to, as
 * where a group between hides its members, is missing.
 */
export function chainsQuery(graph: Graph, member: GroupMember | undefined) {
  return queryOptions({
    queryKey: ['subjects', 'chains', member?.kind, member?.id],
    queryFn:
      member === undefined
        ? skipToken
        : async ({ client, signal }): Promise<Chains> => {
            const [direct, holding] = await Promise.all([
              client.query(directGroupsQuery(graph, member)),
              groupsHolding(client, graph, member),
            ]);
            const open = new Set(holding.map(keyOf));
            const chains = new Map<string, readonly Group[]>();
            const nesting = await graph.nesting();
            let level = direct.filter((group) => open.delete(keyOf(group)));
            for (const group of level) chains.set(keyOf(group), []);
            for (let read = 0; open.size > 0 && level.length > 0; read += level.length) {
              const asked = level.slice(0, MOST_READ - read);
              if (asked.length === 0) break;
              // oxlint-disable-next-line no-await-in-loop -- a level is known by the one below it
              const above = await nesting.directGroupsOf(
                asked.map(({ id }) => id),
                signal,
              );
              level = asked.flatMap((below) =>
                (above.get(keyOf(below)) ?? []).filter((group) => {
                  if (!open.delete(keyOf(group))) return false;
                  chains.set(keyOf(group), [below, ...chains.get(keyOf(below))!]);
                  return true;
                }),
              );
            }
            return chains;
          },
    staleTime: FRESH_FOR.groups,
    // A map has no structure that could be shared.
    structuralSharing: false,
  });
}

function keyOf({ id }: Group): string {
  return id.toLowerCase();
}

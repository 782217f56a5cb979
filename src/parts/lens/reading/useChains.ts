import { useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import type { Holders } from '#domain/lens/chain.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { useGraph } from '#queries/graphContext.ts';
import { type ChainRead, type Chains, chainsQuery, forgetNesting } from '#queries/lens/chains.ts';
import { holdersQuery } from '#queries/lens/holders.ts';

/** Groups from which the ways to a member are asked for. */
export interface WaysTo {
  readonly member: GroupMember;
  /** In lower case; the same list while nothing changes. */
  readonly groupIds: readonly string[];
}

/** `notHeld`: the group does not hold the member, as far as was read. */
export type ChainState = ChainRead | { readonly kind: 'reading' | 'notHeld' };

const READING = { kind: 'reading' } as const;
const NOT_HELD = { kind: 'notHeld' } as const;
const ITSELF: ChainRead = { ok: true, chain: [] };

/**
 * How groups hold members: themselves, or through which others. Only where there are others, more
 * is asked (docs/reference/lens.md).
 * @param asks the same list while nothing changes
 */
export function useChains(asks: readonly WaysTo[]) {
  const graph = useGraph();
  const client = useQueryClient();
  const read = useQueries({
    queries: asks.map(({ member }) => holdersQuery(graph, member)),
    combine: held,
  });
  const asked = useMemo(
    () =>
      asks.flatMap(({ member, groupIds }, at) => {
        const one = read[at];
        const nested = one === undefined ? [] : nestedOf(one.holders, groupIds);
        return one === undefined || nested.length === 0 ? [] : [{ ...one, member, nested }];
      }),
    [asks, read],
  );
  const { data, error, refetch } = useQuery(chainsQuery(graph, asked));
  return useMemo(() => {
    const failure = error === null ? undefined : toFailure(error);
    const chainsTo = ({ kind, id }: GroupMember): Chains | undefined =>
      data?.[asked.findIndex(({ member }) => member.kind === kind && member.id === id)];
    return {
      /** @param groupId in lower case */
      chainOf(member: GroupMember, groupId: string): ChainState {
        const at = asks.findIndex((each) => each.member.id === member.id);
        const holders = read[at]?.holders;
        if (holders === undefined) return READING;
        if (!holders.all.some((group) => isIt(group, groupId))) return NOT_HELD;
        const { direct } = holders;
        if (!direct.ok) return { ok: false, failure: direct.failure };
        if (direct.value.some((group) => isIt(group, groupId))) return ITSELF;
        if (failure !== undefined) return { ok: false, failure };
        return chainsTo(member)?.get(groupId) ?? READING;
      },
      retry() {
        forgetNesting(client);
        for (const { member } of asks) void client.refetchQueries(holdersQuery(graph, member));
        if (failure !== undefined) void refetch();
      },
    };
  }, [asks, asked, read, data, error, refetch, client, graph]);
}

function held(results: readonly UseQueryResult<Holders>[]) {
  return results.map(({ data, dataUpdatedAt }) =>
    data === undefined ? undefined : { holders: data, readAt: dataUpdatedAt },
  );
}

/** Those of the groups that hold it through others. */
function nestedOf({ all, direct }: Holders, groupIds: readonly string[]): string[] {
  if (!direct.ok) return [];
  const holding = new Set(all.map(({ id }) => id.toLowerCase()));
  const itself = new Set(direct.value.map(({ id }) => id.toLowerCase()));
  return groupIds.filter((id) => holding.has(id) && !itself.has(id));
}

function isIt({ id }: { readonly id: string }, other: string): boolean {
  return id.toLowerCase() === other;
}

import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { type Chain, type Held, type Holders, searchChain } from '#domain/lens/chain.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import type { Graph } from '#graph/client.ts';
import { mayNest } from '#graph/resources/members.ts';
import { countAsOld, FRESH_FOR, freshIn } from '#queries/freshness.ts';

/** The way from a group to a member, or why it is not known, where somebody said so. */
export type ChainRead =
  | { readonly ok: true; readonly chain: Chain }
  | { readonly ok: false; readonly failure: Failure | undefined };

/** By the id of the group in lower case. */
export type Chains = ReadonlyMap<string, ChainRead>;

/** The ways to one member that somebody wants to know. */
export interface ChainsAsked {
  readonly member: GroupMember;
  readonly holders: Holders;
  /** Ids, in lower case, of groups that hold it through others. */
  readonly nested: readonly string[];
  /** When the groups that hold it were read: ways are looked for anew with them. */
  readonly readAt: number;
}

/** So many groups are looked into for one page; more ways stay unknown. */
const MOST_READ = 200;

/**
 * The ways to members that are held through other groups: one batch for each level of nesting, of
 * the groups on such ways only (docs/reference/lens.md). What lies in a group is the same for
 * everybody, so no other member asks for it again.
 */
export function chainsQuery(graph: Graph, asked: readonly ChainsAsked[]) {
  return queryOptions({
    queryKey: [
      ...CHAINS,
      asked.map(({ member: { kind, id }, nested, readAt }) => [kind, id, readAt, ...nested]),
    ],
    queryFn: async ({ client, signal }): Promise<readonly Chains[]> => {
      const within = new Map<string, Within>();
      const wanted = asked.map((each) => ({ ...each, held: heldOf(each.holders) }));
      for (let read = 0; read < MOST_READ;) {
        const ids = idsToAsk(wanted, within).slice(0, MOST_READ - read);
        if (ids.length === 0) break;
        // oxlint-disable-next-line no-await-in-loop -- a level is known by the one above it
        await readWithin(client, graph, ids, { within, signal, known: knownOf(asked) });
        read += ids.length;
      }
      return wanted.map(({ nested, held }) => chainsIn(nested, held, within));
    },
    staleTime: FRESH_FOR.groups,
    enabled: asked.length > 0,
    // A map has no structure that could be shared.
    structuralSharing: false,
  });
}

/** What lies in which group is asked for anew, for all members; the groups that hold them are not. */
export function forgetNesting(client: QueryClient): void {
  client.removeQueries({ queryKey: WITHIN });
  countAsOld(client, CHAINS);
}

const CHAINS = ['subjects', 'chains'] as const;
const WITHIN = ['groups', 'within'] as const;

type Within = { readonly groups: readonly Group[] } | { readonly failure: Failure };

function heldOf({ all, direct }: Holders): Held {
  return {
    all: new Set(all.map(keyOf)),
    direct: new Set(direct.ok ? direct.value.map(keyOf) : []),
  };
}

function knownOf(asked: readonly ChainsAsked[]): ReadonlyMap<string, Group> {
  const all = asked.flatMap(({ holders }) => holders.all);
  return new Map(all.map((group) => [keyOf(group), group]));
}

function groupsIn(within: ReadonlyMap<string, Within>) {
  return new Map(
    [...within].map(([id, one]) => [id, 'groups' in one ? one.groups : null] as const),
  );
}

function idsToAsk(
  wanted: readonly { readonly nested: readonly string[]; readonly held: Held }[],
  within: ReadonlyMap<string, Within>,
): string[] {
  const read = groupsIn(within);
  const ids = wanted.flatMap(({ nested, held }) =>
    nested.flatMap((top) => {
      const search = searchChain(top, held, read);
      return search.kind === 'asks' ? search.ids : [];
    }),
  );
  return [...new Set(ids)];
}

interface Reading {
  readonly within: Map<string, Within>;
  readonly known: ReadonlyMap<string, Group>;
  readonly signal: AbortSignal;
}

/** From what another member asked for, or in one batch. */
async function readWithin(
  client: QueryClient,
  graph: Graph,
  ids: readonly string[],
  { within, known, signal }: Reading,
): Promise<void> {
  const open: string[] = [];
  for (const id of ids) {
    const groups = freshIn<readonly Group[]>(client, [...WITHIN, id], FRESH_FOR.groups);
    if (!mayNest(known.get(id))) within.set(id, { groups: [] });
    else if (groups !== undefined) within.set(id, { groups });
    else open.push(id);
  }
  if (open.length === 0) return;
  const parts = await (await graph.nesting()).groupsIn(open, 'members', signal);
  for (const [at, part] of parts.entries()) {
    const id = open[at]!;
    within.set(id, part.ok ? { groups: part.value } : part);
    if (part.ok) client.setQueryData([...WITHIN, id], part.value);
  }
}

function chainsIn(
  nested: readonly string[],
  held: Held,
  within: ReadonlyMap<string, Within>,
): Chains {
  const read = groupsIn(within);
  return new Map(
    nested.map((top): [string, ChainRead] => {
      const search = searchChain(top, held, read);
      if (search.kind === 'found') return [top, { ok: true, chain: search.chain }];
      const [first] = search.kind === 'none' ? search.notRead : [];
      const why = first === undefined ? undefined : within.get(first);
      return [top, { ok: false, failure: why && 'failure' in why ? why.failure : undefined }];
    }),
  );
}

function keyOf({ id }: Group): string {
  return id.toLowerCase();
}

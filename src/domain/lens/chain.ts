import type { Group } from '#domain/directory/directory.ts';
import type { Failure } from '#domain/failure/failure.ts';

/**
 * The groups between a group and a member that it holds through them: from the one that is a member
 * of the group to the one that holds the member itself. The shortest way, where there are several.
 */
export type Chain = readonly Group[];

/** The groups that hold a user, a device or a group; roles and administrative units are left out. */
export interface Holders {
  /** Through other groups, too. */
  readonly all: readonly Group[];
  /** Those it is a member of itself: only the way is unknown where these could not be read. */
  readonly direct:
    | { readonly ok: true; readonly value: readonly Group[] }
    | { readonly ok: false; readonly failure: Failure };
}

/** What is known of the groups that hold a member, by their ids in lower case. */
export interface Held {
  /** Through other groups, too. */
  readonly all: ReadonlySet<string>;
  /** Those it is a member of itself. */
  readonly direct: ReadonlySet<string>;
}

/** The groups in a group, by its id in lower case; null where they could not be read. */
export type GroupsWithin = ReadonlyMap<string, readonly Group[] | null>;

/** A way, or what has to be read before there is one. */
export type ChainSearch =
  | { readonly kind: 'found'; readonly chain: Chain }
  | { readonly kind: 'asks'; readonly ids: readonly string[] }
  /** None that can be seen: these groups, by id, could not be looked into. */
  | { readonly kind: 'none'; readonly notRead: readonly string[] };

/**
 * Looks down from a group, level by level, and only into groups that hold the member: each of these
 * lies on a way to it. What could not be read is passed by.
 */
export function searchChain(top: string, { all, direct }: Held, within: GroupsWithin): ChainSearch {
  const seen = new Set([top]);
  const notRead: string[] = [];
  let level: readonly { readonly id: string; readonly chain: Chain }[] = [{ id: top, chain: [] }];
  while (level.length > 0) {
    const ids = level.flatMap(({ id }) => (within.has(id) ? [] : [id]));
    if (ids.length > 0) return { kind: 'asks', ids };
    const next: { readonly id: string; readonly chain: Chain }[] = [];
    for (const { id, chain } of level) {
      const groups = within.get(id) ?? null;
      if (groups === null) notRead.push(id);
      for (const group of groups ?? []) {
        const key = group.id.toLowerCase();
        if (!all.has(key) || seen.has(key)) continue;
        seen.add(key);
        next.push({ id: key, chain: [...chain, group] });
      }
    }
    const last = next.find(({ id }) => direct.has(id));
    if (last !== undefined) return { kind: 'found', chain: last.chain };
    level = next;
  }
  return { kind: 'none', notRead };
}

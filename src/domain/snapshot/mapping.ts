import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { samePlace } from '#domain/assignment/rowIdentity.ts';
import { isCollectionTarget, isGroupTarget, type Target } from '#domain/assignment/target.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { sameAsUnderstood, type Side } from '#domain/snapshot/compareSnapshots.ts';
import { type Counterpart, counterpartKey } from '#domain/snapshot/counterparts.ts';
import type { Snapshot, SnapshotFamily, SnapshotItem } from '#domain/snapshot/snapshot.ts';
import { type OurVpns, ourVpns, tiedToOurs, vpnOf } from '#domain/snapshot/vpnHere.ts';
import { nameKey } from '#lib/text/comparable.ts';
import { groupBy } from '#lib/groups.ts';

/** Configurations of one family and name, of which nobody can say which stands for which. */
export interface Ambiguous {
  readonly family: FamilyKey;
  readonly displayName: string;
  /** How many have the name in the snapshot, and here. */
  readonly theirs: number;
  readonly ours: number;
}

/** A snapshot of another tenant, as if its rows were of this one. */
export interface InOurIds {
  readonly theirs: readonly SnapshotFamily[];
  /** This tenant without what is ambiguous. */
  readonly ours: Side;
  readonly ambiguous: readonly Ambiguous[];
  /** Ids, in lower case, of their VPN configurations that rows name and nothing here stands for. */
  readonly withoutVpn: ReadonlySet<string>;
}

/**
 * Puts our ids in place of theirs: of groups and filters by their counterparts, of configurations by
 * family and name. What has no counterpart keeps its id, and so differs from everything here. Where
 * several configurations have one name, their types tell them apart; where these do not, they are
 * named, and compared with nothing.
 */
export function inOurIds(
  { families }: Pick<Snapshot, 'families'>,
  present: Side,
  counterparts: readonly Counterpart[],
): InOurIds {
  const ourIds = new Map(counterparts.map(({ key, ourId }) => [key, ourId]));
  const here = new Map(present.families.map((each) => [each.family, each]));
  const ambiguous: Ambiguous[] = [];
  const leftHere = new Set<SnapshotItem>();
  const matchedOf = new Map(
    families.map((each) => [each, matchItems(each.items, here.get(each.family)?.items ?? [])]),
  );
  const vpns = ourVpns([...matchedOf.values()].flatMap(({ items }) => items));
  const theirs = families.map((each): SnapshotFamily => {
    const matched = matchedOf.get(each)!;
    for (const { theirs: one, ours: other } of matched.ambiguous) {
      const { displayName } = one[0]!;
      const counts = { theirs: one.length, ours: other.length };
      ambiguous.push({ family: each.family, displayName, ...counts });
      for (const item of other) leftHere.add(item);
    }
    return {
      ...each,
      items: matched.items.map(([item, own]) => ({
        ...item,
        id: own?.id ?? item.id,
        assignments: item.assignments && rowsHere(item.assignments, ourIds, vpns),
      })),
    };
  });
  const ours = present.families.map((each) =>
    each.items.some((item) => leftHere.has(item))
      ? { ...each, items: each.items.filter((item) => !leftHere.has(item)) }
      : each,
  );
  const named = families.flatMap(({ items }) =>
    items.flatMap(({ assignments = [] }) => assignments.flatMap((row) => vpnOf(row) ?? [])),
  );
  const withoutVpn = new Set(named.filter((id) => !vpns.has(id)));
  return { theirs, ours: { ...present, families: ours }, ambiguous, withoutVpn };
}

interface Matched {
  readonly items: readonly (readonly [theirs: SnapshotItem, ours: SnapshotItem | undefined])[];
  readonly ambiguous: readonly {
    readonly theirs: readonly SnapshotItem[];
    readonly ours: readonly SnapshotItem[];
  }[];
}

function matchItems(theirs: readonly SnapshotItem[], ours: readonly SnapshotItem[]): Matched {
  const own = byName(ours);
  const items: Matched['items'][number][] = [];
  const ambiguous: Matched['ambiguous'][number][] = [];
  for (const [name, all] of byName(theirs)) {
    const taken = new Set<SnapshotItem>();
    let left: readonly SnapshotItem[] = all;
    let free: readonly SnapshotItem[] = own.get(name) ?? [];
    for (const isLike of [sameType, samePlatform]) {
      left = left.filter((item) => {
        const [one, ...others] = free.filter((each) => isLike(item, each));
        const isOnly = left.filter((each) => isLike(each, item)).length === 1;
        if (one === undefined || others.length > 0 || !isOnly) return true;
        items.push([item, one]);
        taken.add(one);
        return false;
      });
      free = free.filter((each) => !taken.has(each));
    }
    const unclear = left.filter((item) => free.some((each) => samePlatform(item, each)));
    items.push(
      ...left.filter((item) => !unclear.includes(item)).map((item) => [item, undefined] as const),
    );
    if (unclear.length > 0)
      ambiguous.push({
        theirs: unclear,
        ours: free.filter((each) => unclear.some((item) => samePlatform(item, each))),
      });
  }
  return { items, ambiguous };
}

function sameType(one: SnapshotItem, other: SnapshotItem): boolean {
  return one.type.name === other.type.name && samePlatform(one, other);
}

function samePlatform(one: SnapshotItem, other: SnapshotItem): boolean {
  const platforms = platformsOf(one.type);
  return platformsOf(other.type).some((each) => platforms.includes(each));
}

function byName(items: readonly SnapshotItem[]): ReadonlyMap<string, readonly SnapshotItem[]> {
  return groupBy(items, ({ displayName }) => nameKey(displayName));
}

/** Rows of two groups that one of ours stands for, and that say the same, are one here. */
function rowsHere(
  rows: readonly Assignment[],
  ourIds: ReadonlyMap<string, string | undefined>,
  vpns: OurVpns,
): readonly Assignment[] {
  const here = rows.map((row) => ({
    ...tiedToOurs(row, vpns),
    target: targetHere(row.target, ourIds),
    filter: filterHere(row.filter, ourIds),
  }));
  return here.filter((row, at) => !here.slice(0, at).some((other) => isSameRow(other, row)));
}

function isSameRow(one: Assignment, other: Assignment): boolean {
  return one.source === other.source && samePlace(one, other) && sameAsUnderstood(one, other);
}

function targetHere(target: Target, ourIds: ReadonlyMap<string, string | undefined>): Target {
  if (!isGroupTarget(target)) return target;
  const groupId = ourIds.get(counterpartKey('groups', target.groupId)) ?? target.groupId;
  return { ...target, groupId };
}

function filterHere(filter: FilterUse, ourIds: ReadonlyMap<string, string | undefined>): FilterUse {
  if (filter.mode === 'none') return filter;
  const filterId = ourIds.get(counterpartKey('filters', filter.filterId)) ?? filter.filterId;
  return { ...filter, filterId };
}

/** Of what in rows of another tenant nothing here stands for. */
export interface Without {
  /** {@link Counterpart.key} of groups and filters. */
  readonly keys: ReadonlySet<string>;
  /** {@link InOurIds.withoutVpn} */
  readonly vpns: ReadonlySet<string>;
}

/** Why a row of another tenant has no place in a plan for this one; undefined where it has. */
export function whyNotHere(
  row: Assignment,
  { keys, vpns }: Without,
): 'noGroupHere' | 'noFilterHere' | 'noVpnHere' | 'collectionThere' | undefined {
  const { target, filter } = row;
  if (isCollectionTarget(target)) return 'collectionThere';
  if (isGroupTarget(target) && keys.has(counterpartKey('groups', target.groupId)))
    return 'noGroupHere';
  if (filter.mode !== 'none' && keys.has(counterpartKey('filters', filter.filterId)))
    return 'noFilterHere';
  const vpn = vpnOf(row);
  return vpn !== undefined && vpns.has(vpn) ? 'noVpnHere' : undefined;
}

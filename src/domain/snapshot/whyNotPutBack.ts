import type { Assignment } from '#domain/assignment/assignment.ts';
import { isCrowdedOut, placeKey, samePlace } from '#domain/assignment/rowIdentity.ts';
import { excludes, groupIdOf, isCollectionTarget, type Target } from '#domain/assignment/target.ts';
import { type LockReason, lockReason } from '#domain/change/change.ts';
import { type ConfigurationKey, whyShownOnly } from '#domain/family/configurationKey.ts';
import { type Counterpart, counterpartKey, keysWithout } from '#domain/snapshot/counterparts.ts';
import type { Difference } from '#domain/snapshot/compareSnapshots.ts';
import { whyNotHere, type Without } from '#domain/snapshot/mapping.ts';
import type { SnapshotItem } from '#domain/snapshot/snapshot.ts';
import { addTo } from '#lib/groups.ts';

/** What the tenant still has, as far as it was read: undefined is not known, and stops nothing. */
export interface StillThere {
  /** Ids of groups and filters, in lower case. */
  readonly groups: ReadonlySet<string> | undefined;
  readonly filters: ReadonlySet<string> | undefined;
}

/** Something that was chosen and is not in the plan, and why. */
export interface NotPutBack {
  readonly difference: Difference;
  readonly reason:
    | LockReason
    | 'itemGone'
    | 'itemNew'
    | 'shownOnly'
    | 'notKnown'
    | 'groupGone'
    | 'filterGone'
    | 'filteredExclusion'
    | 'noGroupHere'
    | 'noFilterHere'
    | 'noVpnHere'
    | 'collectionThere'
    | 'collectionHere'
    | 'groupGoneHere'
    | 'groupNotRead'
    | 'mayStandForTheirs'
    | 'twoInOnePlace';
  /** The rows are of another tenant. */
  readonly isForeign: boolean;
}

/** What is known of another tenant beside this one. */
export interface Foreign {
  readonly counterparts: readonly Counterpart[];
  readonly withoutVpn: ReadonlySet<string>;
}

/** What a plan for another tenant than that of the rows has to know of groups and filters. */
interface Abroad {
  readonly without: Without;
  /** Ids, in lower case, of such groups that rows of a configuration may be meant for. */
  readonly open: ReadonlyMap<ConfigurationKey, ReadonlySet<string>>;
}

/**
 * Tells why a difference cannot be put back, if it cannot.
 * @param differences all of the comparison
 * @param chosen those that are put back together
 */
export function reasonsAgainst(
  differences: readonly Difference[],
  chosen: readonly Difference[],
  still: StillThere,
  foreign: Foreign | undefined,
): (difference: Difference) => NotPutBack['reason'] | undefined {
  const abroad = foreign && abroadOf(foreign, differences);
  const crowded = foreign === undefined ? new Set() : inOnePlace(chosen);
  return (difference) =>
    reasonAgainst(difference, still, abroad) ??
    (crowded.has(difference) ? 'twoInOnePlace' : undefined);
}

function reasonAgainst(
  { kind, item, was, now }: Difference,
  still: StillThere,
  abroad: Abroad | undefined,
): NotPutBack['reason'] | undefined {
  if (kind === 'gone') return 'itemGone';
  if (kind === 'new') return 'itemNew';
  if (kind === 'notKnown') return 'notKnown';
  if (whyShownOnly(item.id) !== undefined) return 'shownOnly';
  const lock = [was, now].flatMap((row) => (row && lockOf(row, item)) ?? [])[0];
  if (lock !== undefined) return lock;
  if (was === undefined)
    return abroad && now && whyItStays(now.target, still, abroad.open.get(item.id));
  const away = abroad && whyNotHere(was, abroad.without);
  if (away !== undefined) return away;
  const groupId = groupIdOf(was.target)?.toLowerCase();
  if (groupId !== undefined && still.groups?.has(groupId) === false) return 'groupGone';
  if (was.filter.mode === 'none') return undefined;
  if (still.filters?.has(was.filter.filterId.toLowerCase()) === false) return 'filterGone';
  return excludes(was.target.kind) ? 'filteredExclusion' : undefined;
}

function abroadOf(
  { counterparts, withoutVpn }: Foreign,
  differences: readonly Difference[],
): Abroad {
  const candidates = new Map(counterparts.map((each) => [each.key, each.candidates ?? []]));
  const open = new Map<ConfigurationKey, Set<string>>();
  for (const { was, item } of differences) {
    const groupId = was && groupIdOf(was.target);
    if (groupId === undefined) continue;
    const ids = open.get(item.id) ?? new Set();
    open.set(item.id, ids);
    for (const id of candidates.get(counterpartKey('groups', groupId)) ?? []) ids.add(id);
  }
  return { without: { keys: keysWithout(counterparts), vpns: withoutVpn }, open };
}

/**
 * Why a row that only this tenant has is not removed for the sake of another: it may be theirs.
 * Ids of collections are those of one Configuration Manager, so one of ours never was theirs; a
 * group that was deleted has no name by which theirs could be found.
 */
function whyItStays(
  target: Target,
  { groups }: StillThere,
  open: ReadonlySet<string> | undefined,
): NotPutBack['reason'] | undefined {
  if (isCollectionTarget(target)) return 'collectionHere';
  const groupId = groupIdOf(target)?.toLowerCase();
  if (groupId === undefined) return undefined;
  if (groups === undefined) return 'groupNotRead';
  if (!groups.has(groupId)) return 'groupGoneHere';
  return open?.has(groupId) === true ? 'mayStandForTheirs' : undefined;
}

/** Rows of groups that one of ours stands for, and that say different things of it. */
function inOnePlace(chosen: readonly Difference[]): ReadonlySet<Difference> {
  const byPlace = new Map<string, Difference[]>();
  for (const difference of chosen) {
    const { was, item } = difference;
    if (was !== undefined) addTo(byPlace, `${item.id} ${placeKey(was)}`, difference);
  }
  return new Set([...byPlace.values()].flatMap((own) => (own.length > 1 ? own : [])));
}

/** Why a row must not be touched: itself, or one of another source that stands in its place. */
function lockOf(row: Assignment, { assignments = [] }: SnapshotItem): LockReason | undefined {
  const own = lockReason(row);
  if (own !== undefined) return own;
  const inTheWay = assignments.find(
    (other) =>
      lockReason(other) !== undefined && (samePlace(other, row) || isCrowdedOut(other, row)),
  );
  return inTheWay && lockReason(inTheWay);
}

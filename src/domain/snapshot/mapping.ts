import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { isGroupTarget, type Target } from '#domain/assignment/target.ts';
import type { Side } from '#domain/snapshot/compareSnapshots.ts';
import type { Snapshot, SnapshotFamily, SnapshotItem } from '#domain/snapshot/snapshot.ts';
import { nameKey } from '#lib/text/comparable.ts';

interface Thing {
  readonly id: string;
  readonly displayName: string;
}

/** What this tenant has, to be found by names. */
export interface OurThings {
  readonly groups: readonly Thing[];
  readonly filters: readonly Thing[];
}

/** A snapshot of another tenant in the ids of this one, as far as names tell. */
export interface ByNames {
  readonly families: readonly SnapshotFamily[];
  /** Names without a single namesake here, and ids whose names the snapshot does not hold. */
  readonly unmatched: readonly string[];
}

/**
 * Puts our ids in place of theirs: of configurations, groups and filters whose name only one has on
 * either side. What has no namesake keeps its id, and so differs from everything here.
 */
export function mapByNames(
  { families, names }: Pick<Snapshot, 'families' | 'names'>,
  present: Side,
  ours: OurThings,
): ByNames {
  const groups = namesakes(names.groups, ours.groups);
  const filters = namesakes(names.filters, ours.filters);
  const unmatched = new Set<string>();
  const ourId = (
    id: string,
    found: ReadonlyMap<string, string>,
    known: Snapshot['names']['groups'],
  ) => {
    const own = found.get(id.toLowerCase());
    if (own === undefined) unmatched.add(known.get(id.toLowerCase()) ?? id);
    return own ?? id;
  };
  const targetHere = (target: Target): Target =>
    isGroupTarget(target)
      ? { ...target, groupId: ourId(target.groupId, groups, names.groups) }
      : target;
  const filterHere = (filter: FilterUse): FilterUse =>
    filter.mode === 'none'
      ? filter
      : { ...filter, filterId: ourId(filter.filterId, filters, names.filters) };
  const rowHere = (row: Assignment): Assignment => ({
    ...row,
    target: targetHere(row.target),
    filter: filterHere(row.filter),
  });
  const here = new Map(present.families.map(({ family, items }) => [family, singles(items)]));
  const mapped = families.map((each): SnapshotFamily => {
    const theirs = singles(each.items);
    return {
      ...each,
      items: each.items.map((item): SnapshotItem => {
        const key = nameKey(item.displayName);
        const own = theirs.get(key) === undefined ? undefined : here.get(each.family)?.get(key);
        return { ...item, id: own?.id ?? item.id, assignments: item.assignments?.map(rowHere) };
      }),
    };
  });
  return { families: mapped, unmatched: [...unmatched].toSorted() };
}

/** Our ids by theirs, in lower case. */
function namesakes(
  theirs: ReadonlyMap<string, string>,
  ours: readonly Thing[],
): ReadonlyMap<string, string> {
  const own = singles(ours);
  const others = singles([...theirs].map(([id, displayName]) => ({ id, displayName })));
  return new Map(
    [...others].flatMap(([key, thing]) => {
      const found = thing && own.get(key);
      return thing === undefined || found === undefined ? [] : [[thing.id, found.id] as const];
    }),
  );
}

/** Things by their names; undefined where several share one. */
function singles<T extends { readonly displayName: string }>(
  things: readonly T[],
): ReadonlyMap<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const thing of things) {
    const key = nameKey(thing.displayName);
    found.set(key, found.has(key) ? undefined : thing);
  }
  return found;
}

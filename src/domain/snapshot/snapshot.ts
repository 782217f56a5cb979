import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import type { FamiliesNotRead } from '#domain/family/familiesNotRead.ts';
import type { SetAside } from '#domain/findings/setAside.ts';
import { NOT_ASKED_FOR, whyNotRead } from '#domain/family/notReadWords.ts';
import { addTo } from '#lib/groups.ts';

/** As much of a configuration as a snapshot keeps. */
export type SnapshotItem = Pick<
  Configuration,
  'id' | 'displayName' | 'type' | 'createdAt' | 'assignments'
>;

/** A family of a snapshot. What could not be read of it is not known, which is not none. */
export interface SnapshotFamily {
  readonly family: FamilyKey;
  /** Why it was not read, or not to its end, as a part of a sentence; undefined where it was. */
  readonly notRead: string | undefined;
  /** Its list left out what nobody had assigned and nobody made ({@link Family.leftOut}). */
  readonly isShort: boolean;
  readonly items: readonly SnapshotItem[];
}

/** Names by lower-case id. What is missing in them was deleted, not visible, or not read. */
export interface SnapshotNames {
  readonly groups: ReadonlyMap<string, string>;
  readonly filters: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, string>;
}

/** What a list of snapshots says of one. */
export interface SnapshotHead {
  readonly id: string;
  /** What the admin calls it; empty when they gave it no name. */
  readonly name: string;
  readonly tenantId: string;
  readonly tenantName: string;
  /** ISO 8601: when the last family had been read. */
  readonly takenAt: string;
  /** Who took it, as they sign in. */
  readonly takenBy: string;
  readonly configurations: number;
  readonly assignments: number;
  /**
   * Configurations whose assignments are not known, and families that could not be read; those that
   * nobody had asked for are no failure.
   */
  readonly notRead: number;
}

/** All assignments of a tenant at one time, as Graph gave them. */
export interface Snapshot extends Omit<SnapshotHead, 'configurations' | 'assignments' | 'notRead'> {
  /** All families that this version of the app knew, in the order of the registry. */
  readonly families: readonly SnapshotFamily[];
  readonly names: SnapshotNames;
  /** Findings that whoever took it had set aside; another browser does not have them. */
  readonly setAside?: readonly SetAside[] | undefined;
}

/** The tenant as it was read, family by family. */
export function familiesOf(
  configurations: readonly Configuration[],
  notRead: readonly FamiliesNotRead[],
  isAllRead: (family: FamilyKey) => boolean,
): SnapshotFamily[] {
  const byFamily = new Map<FamilyKey, SnapshotItem[]>(FAMILY_KEYS.map((key) => [key, []]));
  for (const { id, displayName, type, createdAt, assignments } of configurations)
    byFamily.get(familyKeyOf(id))?.push({ id, displayName, type, createdAt, assignments });
  const why = new Map(
    notRead.flatMap((each) => each.families.map((family) => [family, whyNotRead(each)])),
  );
  return FAMILY_KEYS.map((family) => ({
    family,
    notRead: why.get(family),
    isShort: familyFacts(family).leftOut !== undefined && !isAllRead(family),
    items: byFamily.get(family) ?? [],
  }));
}

/** Counted anew from what it holds. */
export function headOf({
  families,
  names: _names,
  setAside: _setAside,
  ...head
}: Snapshot): SnapshotHead {
  const items = families.flatMap((family) => family.items);
  return {
    ...head,
    configurations: items.length,
    assignments: items.reduce((sum, { assignments = [] }) => sum + assignments.length, 0),
    notRead:
      items.filter(({ assignments }) => assignments === undefined).length +
      families.filter(({ notRead }) => notRead !== undefined && notRead !== NOT_ASKED_FOR).length,
  };
}

/** Families whose permission nobody had asked for: they are not in it, and nothing failed. */
export function notAskedFor({ families }: Pick<Snapshot, 'families'>): FamilyKey[] {
  return families.flatMap(({ family, notRead }) => (notRead === NOT_ASKED_FOR ? [family] : []));
}

/** Families that were not read, those with one reason together. */
export function reasonsOf(
  families: readonly { readonly family: FamilyKey; readonly notRead: string | undefined }[],
): readonly (readonly [why: string, families: readonly FamilyKey[]])[] {
  const byReason = new Map<string, FamilyKey[]>();
  for (const { family, notRead } of families)
    if (notRead !== undefined) addTo(byReason, notRead, family);
  return [...byReason];
}

/** Every row of it. */
export function* rowsOfSnapshot({ families }: Pick<Snapshot, 'families'>): Generator<Assignment> {
  for (const { items } of families) for (const { assignments = [] } of items) yield* assignments;
}

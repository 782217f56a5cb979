import type { Assignment } from '#domain/assignment/assignment.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import { rowsOfSnapshot, type Snapshot } from '#domain/snapshot/snapshot.ts';
import { compareCodes, compareNames, nameKey } from '#lib/text/comparable.ts';
import { singles } from '#domain/snapshot/singles.ts';

export type CounterpartKind = 'groups' | 'filters';

/**
 * How the one that stands for theirs was found, or why none was:
 *
 * - `name`: one has the name on both sides.
 * - `chosen`, `leftOut`: the admin said which, or that none does.
 * - `several`, `severalThere`: more than one has the name, here or in the snapshot.
 * - `none`: nobody here has the name. `noName`: the snapshot does not hold it.
 * - `notRead`: the name could not be looked up here, which is not none.
 */
export type FoundBy =
  | 'name'
  | 'chosen'
  | 'leftOut'
  | 'several'
  | 'severalThere'
  | 'none'
  | 'noName'
  | 'notRead';

/** How it was found, in a few words for a table. */
export const FOUND_WORDS: Readonly<Record<FoundBy, string>> = {
  name: 'By its name',
  chosen: 'Chosen by you',
  leftOut: 'Left out by you',
  several: 'Several have the name here',
  severalThere: 'Several have the name there',
  none: 'Nothing has the name here',
  noName: 'No name in the snapshot',
  notRead: 'Name not looked up',
};

/** A group or filter of another tenant, and what stands for it in this one. */
export interface Counterpart {
  /** Kind and id of theirs: as {@link Mends} has it. */
  readonly key: string;
  readonly kind: CounterpartKind;
  /** In lower case. */
  readonly theirId: string;
  /** Undefined where the snapshot does not hold it. */
  readonly theirName: string | undefined;
  readonly ourId: string | undefined;
  /** Ids, in lower case, of those here of which it is open which one stands for it. */
  readonly candidates?: readonly string[];
  readonly found: FoundBy;
  /** Assignments of the snapshot that name it. */
  readonly rows: number;
}

/** Our ids by {@link Counterpart.key}, as the admin chose them; empty where nothing stands for it. */
export type Mends = ReadonlyMap<string, string>;

interface Thing {
  readonly id: string;
  readonly displayName: string;
}

/** What this tenant has, to be found by names. */
export interface OurThings {
  readonly groups: readonly Thing[];
  readonly filters: readonly Thing[];
  /** Names of groups that could not be looked up. */
  readonly namesNotRead: ReadonlySet<string>;
}

export function counterpartKey(kind: CounterpartKind, theirId: string): string {
  return `${kind}:${theirId.toLowerCase()}`;
}

/**
 * What stands here for each group and filter that rows of the snapshot name: groups first, each
 * sort by its name, those without a counterpart before the others.
 */
export function counterpartsOf(
  snapshot: Pick<Snapshot, 'families' | 'names'>,
  ours: OurThings,
  mends: Mends,
): Counterpart[] {
  const uses = usesOf(rowsOfSnapshot(snapshot));
  const { names } = snapshot;
  const found = (['groups', 'filters'] as const).flatMap((kind) => {
    const theirNames = names[kind];
    const theirs = singles([...theirNames].map(([id, displayName]) => ({ id, displayName })));
    const own = singles(ours[kind]);
    return [...uses[kind]].map(([theirId, rows]): Counterpart => {
      const key = counterpartKey(kind, theirId);
      const theirName = theirNames.get(theirId);
      const mend = mends.get(key);
      const match =
        mend === undefined
          ? byName(theirName, theirs, { own, all: ours[kind], namesNotRead: ours.namesNotRead })
          : mend === ''
            ? { found: 'leftOut' as const, ourId: undefined }
            : { found: 'chosen' as const, ourId: mend };
      return { key, kind, theirId, theirName, rows, ...match };
    });
  });
  return found.toSorted(
    (a, b) =>
      Number(a.ourId !== undefined) - Number(b.ourId !== undefined) ||
      compareCodes(b.kind, a.kind) ||
      compareNames(a.theirName ?? a.theirId, b.theirName ?? b.theirId),
  );
}

type Match = Pick<Counterpart, 'ourId' | 'found' | 'candidates'>;

function none(found: FoundBy): Match {
  return { ourId: undefined, found };
}

interface Ours {
  /** By the keys of their names; undefined where several have it. */
  readonly own: ReadonlyMap<string, Thing | undefined>;
  readonly all: readonly Thing[];
  /** Names that could not be looked up. */
  readonly namesNotRead: ReadonlySet<string>;
}

function byName(
  theirName: string | undefined,
  theirs: ReadonlyMap<string, Thing | undefined>,
  { own, all, namesNotRead }: Ours,
): Match {
  if (theirName === undefined) return none('noName');
  const key = nameKey(theirName);
  // Looked for only where a name is not enough: as a rule none of thousands is compared.
  const candidates = () =>
    all.flatMap(({ id, displayName }) => (nameKey(displayName) === key ? id.toLowerCase() : []));
  if (theirs.get(key) === undefined) return { ...none('severalThere'), candidates: candidates() };
  if (!own.has(key)) return none(namesNotRead.has(theirName) ? 'notRead' : 'none');
  const ours = own.get(key);
  return ours === undefined
    ? { ...none('several'), candidates: candidates() }
    : { ourId: ours.id, found: 'name' };
}

/** Of what nothing here stands for. */
export function keysWithout(counterparts: readonly Counterpart[]): ReadonlySet<string> {
  return new Set(counterparts.flatMap(({ key, ourId }) => (ourId === undefined ? key : [])));
}

/** How many rows name each, by lower-case id. */
function usesOf(
  rows: Iterable<Assignment>,
): Readonly<Record<CounterpartKind, ReadonlyMap<string, number>>> {
  const groups = new Map<string, number>();
  const filters = new Map<string, number>();
  for (const row of rows) {
    count(groups, groupIdOf(row.target));
    count(filters, row.filter.mode === 'none' ? undefined : row.filter.filterId);
  }
  return { groups, filters };
}

function count(uses: Map<string, number>, id: string | undefined): void {
  if (id !== undefined) uses.set(id.toLowerCase(), (uses.get(id.toLowerCase()) ?? 0) + 1);
}

/** What is chosen, as a short text for an address. */
export function mendsToText(mends: Mends): string {
  return [...mends].map(([key, ourId]) => `${key}~${ourId}`).join(',');
}

const MEND = /^((?:groups|filters):[\w-]{1,100})~([\w-]{0,100})$/;

/** What such a text says; parts that say nothing are passed over. */
export function mendsFromText(text: string): Mends {
  return new Map(
    text.split(',').flatMap((part) => {
      const [, key = '', ourId = ''] = MEND.exec(part) ?? [];
      return key === '' ? [] : [[key, ourId] as const];
    }),
  );
}

import type { Assignment } from '#domain/assignment/assignment.ts';
import { intentOf } from '#domain/assignment/intent.ts';
import { copyOf, sameSchedule } from '#domain/assignment/payload.ts';
import {
  isSaidByAdmin,
  rowKey,
  rowRoleKey,
  sameFilter,
  sayTheSame,
  targetKey,
} from '#domain/assignment/rowIdentity.ts';
import { fulfilsWish } from '#domain/assignment/settings/sameSettings.ts';
import { familyFacts, type FamilyKey } from '#domain/family/families.ts';
import type { SnapshotFamily, SnapshotItem } from '#domain/snapshot/snapshot.ts';
import { sameJson } from '#lib/json.ts';
import { groupBy } from '#lib/groups.ts';

/** What is to be compared: a tenant at one time. */
export interface Side {
  readonly families: readonly SnapshotFamily[];
  /** Epoch milliseconds; what was made later was not there. */
  readonly at: number;
}

/**
 * - `gone`, `new`: the configuration is on one side only.
 * - `removed`, `added`, `changed`: a row of one that is on both.
 * - `notKnown`: its rows could not be read on one side.
 */
export const DIFFERENCE_KINDS = ['changed', 'removed', 'added', 'gone', 'new', 'notKnown'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What of a row differs; `other` are fields that this app has no word for. */
export type ChangedPart = 'role' | 'filter' | 'intent' | 'schedule' | 'settings' | 'other';

export interface Difference {
  /** The same in another comparison, as long as it is about the same rows. */
  readonly key: string;
  readonly kind: DifferenceKind;
  /** As it is now; of one that is gone, as it was then. */
  readonly item: SnapshotItem;
  readonly was: Assignment | undefined;
  readonly now: Assignment | undefined;
  readonly parts: readonly ChangedPart[];
  /** How many rows it had then, or has now, where the configuration is on one side only. */
  readonly rows: number;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Configurations that are on both sides, and rows that say the same there. */
  readonly configurations: number;
  readonly sameRows: number;
  /** Families that one side does not know: nothing is said of them. */
  readonly notCompared: readonly NotCompared[];
}

export interface NotCompared {
  readonly family: FamilyKey;
  readonly side: 'was' | 'now';
  readonly why: string;
}

/** Do two rows of one place say the same? */
export type SameRow = (then: Assignment, now: Assignment) => boolean;

/** To the last field that Graph does not write itself. */
export const sameToTheLastField: SameRow = (then, now) =>
  // Mostly they are the very same, which is found out fastest.
  isUntouched(then, now) || sayTheSame(then.raw, now.raw);

/** As far as this app understands them: ids of two tenants stand in fields it does not know. */
export const sameAsUnderstood: SameRow = (then, now) => knownParts(then, now).length === 0;

const STEP = 100;

/**
 * What is different now from then, row by row. A family that one side did not read is not compared;
 * where its list broke off, what was read of it is, and nothing is called gone. Yields from time to
 * time how many configurations are done.
 */
export function* compareStepwise(
  then: Side,
  now: Side,
  isSame: SameRow = sameToTheLastField,
): Generator<number, Comparison> {
  const differences: Difference[] = [];
  const notCompared: NotCompared[] = [];
  let configurations = 0;
  let sameRows = 0;
  let done = 0;
  const present = new Map(now.families.map((each) => [each.family, each]));
  for (const was of then.families) {
    const is = present.get(was.family);
    const gap = gapOf(was, is);
    if (gap !== undefined) notCompared.push(gap);
    if (is === undefined) continue;
    const before = byKey(was.items);
    const after = byKey(is.items);
    for (const [key, item] of before) {
      const other = after.get(key);
      if (other === undefined) {
        if (is.notRead === undefined) differences.push(oneSided('gone', item));
      } else {
        configurations += 1;
        sameRows += compareItem(item, other, isSame, differences);
      }
      done += 1;
      if (done % STEP === 0) yield done;
    }
    for (const [key, item] of after) {
      if (before.has(key) || was.notRead !== undefined) continue;
      if (wasLeftOut(was, item, then.at)) {
        configurations += 1;
        compareItem({ ...item, assignments: [] }, item, isSame, differences);
      } else differences.push(oneSided('new', item));
      done += 1;
      if (done % STEP === 0) yield done;
    }
  }
  return { differences, configurations, sameRows, notCompared };
}

function gapOf(was: SnapshotFamily, is: SnapshotFamily | undefined): NotCompared | undefined {
  const { family } = was;
  if (was.notRead !== undefined) return { family, side: 'was', why: was.notRead };
  if (is?.notRead !== undefined) return { family, side: 'now', why: is.notRead };
  return is === undefined ? { family, side: 'now', why: 'it was not read' } : undefined;
}

function byKey(items: readonly SnapshotItem[]): Map<string, SnapshotItem> {
  return new Map(items.map((item) => [item.id.toLowerCase(), item]));
}

/**
 * It was there, and nobody had it: the list leaves out what nobody had assigned and nobody made. All
 * else that is not in it was not there, or not for whoever took the snapshot.
 */
function wasLeftOut(
  { family, isShort }: SnapshotFamily,
  { type, createdAt }: SnapshotItem,
  at: number,
): boolean {
  return (
    isShort &&
    familyFacts(family).mayBeLeftOut?.(type) === true &&
    createdAt !== undefined &&
    Date.parse(createdAt) < at
  );
}

function oneSided(kind: 'gone' | 'new', item: SnapshotItem): Difference {
  const rows = item.assignments?.length ?? 0;
  const nothing = { was: undefined, now: undefined, parts: [] };
  return { key: `${item.id}|${kind}`, kind, item, ...nothing, rows };
}

/** @returns how many rows say the same on both sides */
function compareItem(
  was: SnapshotItem,
  item: SnapshotItem,
  isSame: SameRow,
  differences: Difference[],
): number {
  const { assignments: before } = was;
  const { assignments: after } = item;
  const seen = new Map<string, number>();
  const keyOf = (kind: DifferenceKind, row?: Assignment, now?: Assignment) => {
    const key = [item.id, kind, ...[row, now].map((each) => each && rowRoleKey(each))].join('|');
    const twins = seen.get(key) ?? 0;
    seen.set(key, twins + 1);
    return twins === 0 ? key : `${key}|${twins}`;
  };
  const add = (kind: DifferenceKind, row?: Assignment, now?: Assignment) =>
    differences.push({
      key: keyOf(kind, row, now),
      kind,
      item,
      was: row,
      now,
      parts: row !== undefined && now !== undefined ? changedParts(row, now) : [],
      rows: 0,
    });
  if (before === undefined || after === undefined) {
    if (before !== undefined || after !== undefined) add('notKnown');
    return 0;
  }
  // As nearly all lists are: row for row the very same, which takes no pairing to find out.
  if (before.length === after.length && before.every((row, at) => isUntouched(row, after[at]!)))
    return before.length;
  const { pairs, gone, come } = pairRows(before, after, isSame);
  let same = 0;
  for (const [then, now] of pairs)
    if (isSame(then, now)) same += 1;
    else add('changed', then, now);
  for (const row of gone) add('removed', row);
  for (const row of come) add('added', undefined, row);
  return same;
}

function isUntouched(was: Assignment, now: Assignment): boolean {
  return was.raw === now.raw || sameJson(was.raw, now.raw);
}

interface Paired {
  readonly pairs: readonly (readonly [then: Assignment, now: Assignment])[];
  readonly gone: readonly Assignment[];
  readonly come: readonly Assignment[];
}

/**
 * Which row of now stands for which of then: first the one in its place that says the same, then
 * one in its place, then one for the same target, as an app has it whose intent changed.
 */
function pairRows(
  before: readonly Assignment[],
  after: readonly Assignment[],
  isSame: SameRow,
): Paired {
  const pairs: [Assignment, Assignment][] = [];
  let left = groupBy(after, rowKey);
  const matched = (
    rows: readonly Assignment[],
    keyOf: (row: Assignment) => string,
    fits: SameRow,
  ): Assignment[] =>
    rows.filter((row) => {
      const own = left.get(keyOf(row));
      const at = own?.findIndex((each) => fits(row, each)) ?? -1;
      if (own === undefined || at < 0) return true;
      pairs.push([row, ...own.splice(at, 1)] as [Assignment, Assignment]);
      return false;
    });
  const remaining = () => [...left.values()].flat();
  const inPlace = matched(matched(before, rowKey, isSame), rowKey, () => true);
  if (inPlace.length === 0) return { pairs, gone: [], come: remaining() };
  left = groupBy(remaining(), ownedTarget);
  const gone = matched(inPlace, ownedTarget, () => true);
  return { pairs, gone, come: remaining() };
}

function ownedTarget({ target, source = '' }: Assignment): string {
  return `${source}|${targetKey(target)}`;
}

/** What is not the same of two rows; at least one, where they are not. */
export function changedParts(then: Assignment, now: Assignment): ChangedPart[] {
  const known = knownParts(then, now);
  return known.length === 0 ? ['other'] : known;
}

function knownParts(then: Assignment, now: Assignment): ChangedPart[] {
  const parts: readonly (readonly [part: ChangedPart, isSame: boolean])[] = [
    [
      'role',
      then.target.kind === now.target.kind && targetKey(then.target) === targetKey(now.target),
    ],
    [
      'filter',
      sameFilter(then.filter, now.filter) && then.filterNotUnderstood === now.filterNotUnderstood,
    ],
    ['intent', then.intent === now.intent || intentOf(then) === intentOf(now)],
    ['schedule', sameSchedule(then.payload?.schedule, now.payload?.schedule)],
    ['settings', fulfilsWish(now.payload?.settings ?? undefined, copyOf(then.payload)?.settings)],
  ];
  return parts.flatMap(([part, isSame]) => (isSame ? [] : part));
}

/** The fields of two rows whose values differ, by Graph's names: `target.groupId` where inside. */
export function changedFields(then: Assignment, now: Assignment): string[] {
  const before = fieldsOf(then);
  const after = fieldsOf(now);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
}

function fieldsOf({ raw }: Assignment): Map<string, string> {
  const { target, ...rest } = raw;
  const inside = typeof target === 'object' && target !== null ? Object.entries(target) : [];
  return new Map(
    [
      ...Object.entries(rest).filter(([name]) => isSaidByAdmin(name)),
      ...inside.map(([name, value]) => [`target.${name}`, value] as const),
    ].flatMap(([name, value]) => (value === null ? [] : [[name, JSON.stringify(value)] as const])),
  );
}

import type { Assignment } from '#domain/assignment/assignment.ts';
import { groupIdOf, type Target } from '#domain/assignment/target.ts';
import { placeKey, targetKey } from '#domain/assignment/rowIdentity.ts';

/**
 * The rows of one target: nearly always one, so a single row is kept without an array, for speed.
 */
export type Rows = Assignment | readonly Assignment[];

export function isMany<T extends Rows>(rows: T): rows is Extract<T, readonly Assignment[]> {
  return Array.isArray(rows);
}

/** Rows under their {@link placeKey}. */
export function rowsByPlace(rows: readonly Assignment[]): ReadonlyMap<string, Rows> {
  const byTarget = new Map<string, Rows>();
  for (const row of rows) {
    const key = placeKey(row);
    byTarget.set(key, together(byTarget.get(key), row));
  }
  return byTarget;
}

function together(known: Rows | undefined, row: Assignment): Rows {
  if (known === undefined) return row;
  return isMany(known) ? [...known, row] : [known, row];
}

/**
 * Numbers the targets that a plan names, from 0; including and excluding one group share a number.
 */
export interface TargetNumbers {
  readonly count: number;
  of(target: Target): number | undefined;
}

/** @param targets which may come twice */
export function targetNumbers(targets: readonly Target[]): TargetNumbers {
  // By {@link targetKey}, without building that text for each row of the tenant: nearly all are
  // groups.
  const groups = new Map<string, number>();
  const others = new Map<string, number>();
  const find = (target: Target) => {
    const groupId = groupIdOf(target);
    return groupId === undefined
      ? ([others, targetKey(target)] as const)
      : ([groups, groupId.toLowerCase()] as const);
  };
  let count = 0;
  for (const target of targets) {
    const [numbers, key] = find(target);
    if (!numbers.has(key)) numbers.set(key, count++);
  }
  return {
    count,
    of(target) {
      const groupId = groupIdOf(target);
      return groupId === undefined
        ? others.get(targetKey(target))
        : groups.get(groupId.toLowerCase());
    },
  };
}

/** The rows of a list, divided as a plan needs them. */
export interface PlacedRows {
  /** By the number of their target. */
  readonly placed: readonly (Rows | undefined)[];
  /** Rows whose targets the plan does not name. */
  readonly others: readonly Assignment[];
}

export function placeRows(rows: readonly Assignment[], numbers: TargetNumbers): PlacedRows {
  const placed = Array.from<Rows | undefined>({ length: numbers.count });
  const others: Assignment[] = [];
  for (const row of rows) {
    const number = numbers.of(row.target);
    if (number === undefined) others.push(row);
    else placed[number] = together(placed[number], row);
  }
  return { placed, others };
}

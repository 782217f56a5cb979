import type { Assignment } from '#domain/assignment.ts';
import { targetKey } from '#domain/rowKey.ts';

/** The rows of a list under their {@link targetKey}: nearly always one, kept without a list of its own for speed. */
export type RowsByTarget = ReadonlyMap<string, Assignment | readonly Assignment[]>;

export function rowsByTarget(rows: readonly Assignment[]): RowsByTarget {
  const byTarget = new Map<string, Assignment | Assignment[]>();
  for (const row of rows) {
    const key = targetKey(row.target);
    const known = byTarget.get(key);
    if (known === undefined) byTarget.set(key, row);
    else if (isMany(known)) known.push(row);
    else byTarget.set(key, [known, row]);
  }
  return byTarget;
}

export function isMany<T extends Assignment | readonly Assignment[]>(rows: T): rows is Extract<T, readonly Assignment[]> {
  return Array.isArray(rows);
}

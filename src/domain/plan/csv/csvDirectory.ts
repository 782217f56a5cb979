import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import type { NameIndex } from '#domain/directory/nameIndex.ts';
import {
  type CsvColumn,
  type CsvError,
  type CsvRow,
  type CsvTarget,
  quote,
} from '#domain/plan/csv/csvShape.ts';
import {
  isKnownTarget,
  type KnownTarget,
  needsCollection,
  needsGroup,
  sameTarget,
} from '#domain/assignment/target.ts';

export interface Thing {
  readonly id: string;
  readonly displayName: string;
}

/** A configuration with its list as read; undefined is not known. */
export interface CsvConfiguration extends Thing {
  readonly assignments?: readonly Assignment[] | undefined;
}

/**
 * What names can stand for in this tenant. A list that could not be read is no directory: nothing
 * is looked up then.
 */
export interface CsvDirectory {
  readonly configurations: NameIndex<CsvConfiguration>;
  readonly groups: NameIndex<Thing>;
  readonly filters: NameIndex<Thing>;
  readonly collections: NameIndex<Thing>;
}

export type Found<T> =
  | { readonly ok: true; readonly found: T }
  | { readonly ok: false; readonly error: CsvError };

export function lookUp<T extends Thing>(
  index: NameIndex<T>,
  text: string,
  line: number,
  column: CsvColumn,
): Found<T> {
  const named = index.find(text);
  if (named.kind === 'one') return { ok: true, found: named.item };
  const isGroup = column === 'group' || column === 'from group';
  const words =
    named.kind === 'none'
      ? `No ${isGroup ? 'group or collection' : column} of this tenant has the name or id ${quote(text)}.`
      : `${named.candidates.length} have the name ${quote(text)}. Write the id of the one that is meant.`;
  return {
    ok: false,
    error: { line, column, words, candidates: named.kind === 'none' ? [] : named.candidates },
  };
}

/**
 * The target that a line names. A group that was deleted, or that the admin may not see, is nowhere
 * in the directory, and its assignment is there all the same: by its id it can be kept, changed or
 * taken away where it stands.
 */
export function lookUpTarget(
  { kind, group }: CsvTarget,
  column: 'group' | 'from group',
  { line }: CsvRow,
  { groups, collections }: CsvDirectory,
  assignments: readonly Assignment[],
): Found<KnownTarget> {
  if (!needsGroup(kind) && !needsCollection(kind)) return { ok: true, found: { kind } };
  const withId = (id: string): KnownTarget =>
    needsGroup(kind) ? { kind, groupId: id } : { kind, collectionId: id };
  const result = lookUp(needsGroup(kind) ? groups : collections, group, line, column);
  if (result.ok) return { ok: true, found: withId(result.found.id) };
  const held =
    result.error.candidates.length > 0
      ? undefined
      : assignments.find(({ target }) => sameTarget(target, withId(group)));
  return held === undefined || !isKnownTarget(held.target)
    ? result
    : { ok: true, found: held.target };
}

/**
 * The filter that a line names; one that cannot be seen any more may stay, by its id, with the
 * target that has it.
 */
export function lookUpFilter(
  { line, filter }: CsvRow,
  target: KnownTarget,
  { filters }: CsvDirectory,
  assignments: readonly Assignment[],
): Found<FilterUse> {
  if (filter === undefined) return { ok: true, found: { mode: 'none' } };
  const { mode, name } = filter;
  const result = lookUp(filters, name, line, 'filter');
  if (result.ok) return { ok: true, found: { mode, filterId: result.found.id } };
  const held =
    result.error.candidates.length > 0
      ? undefined
      : assignments.find(
          (row) =>
            sameTarget(row.target, target) &&
            row.filter.mode !== 'none' &&
            row.filter.filterId.toLowerCase() === name.toLowerCase(),
        );
  return held === undefined ? result : { ok: true, found: { mode, filterId: name } };
}

import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { familyFacts, type FamilyKey } from '#domain/family/families.ts';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import type { ConfigurationType } from '#domain/configuration/configurationType.ts';
import type { Named } from '#domain/directory/nameIndex.ts';
import type {
  CsvCandidate,
  CsvColumn,
  CsvError,
  CsvRow,
  CsvTarget,
  NamedConfiguration,
} from '#domain/plan/csv/csvShape.ts';
import {
  isKnownTarget,
  type KnownTarget,
  needsCollection,
  needsGroup,
} from '#domain/assignment/target.ts';
import { guidIn } from '#lib/guid.ts';
import { quoted } from '#lib/text/bounded.ts';
import { sameTarget } from '#domain/assignment/rowIdentity.ts';

export interface Thing {
  readonly id: string;
  readonly displayName: string;
}

/** A configuration with its list as read; undefined is not known. */
export interface CsvConfiguration extends Thing {
  readonly id: ConfigurationKey;
  readonly assignments?: readonly Assignment[] | undefined;
  /** What settings its rows take, depends on it. */
  readonly type?: ConfigurationType | undefined;
}

/** A name that could not be looked up, which is not the same as one that nothing has. */
export interface Unread {
  readonly kind: 'unread';
  /** Why, as the end of a sentence: "Graph took too long". */
  readonly why: string;
}

/** As a {@link NameIndex}, some of whose names may not have been read. */
export interface CsvNames {
  find(text: string): Named<Thing> | Unread;
}

/** As `ConfigurationNames`, some of whose families may not have been read. */
export interface CsvConfigurations {
  find(text: string, family?: FamilyKey): Named<CsvConfiguration> | Unread;
}

/**
 * What names can stand for in this tenant. What could not be read of groups, filters and
 * collections, and of some families, concerns the lines that name it.
 */
export interface CsvDirectory {
  readonly configurations: CsvConfigurations;
  readonly groups: CsvNames;
  readonly filters: CsvNames;
  readonly collections: CsvNames;
}

export type Found<T> =
  | { readonly ok: true; readonly found: T }
  | { readonly ok: false; readonly error: CsvError };

/** @returns the one thing of that name or id, or the error of the line, with what may be meant */
function lookUp(
  index: CsvNames,
  text: string,
  line: number,
  column: 'group' | 'from group' | 'filter',
): Found<Thing> {
  const noun = column === 'filter' ? column : 'group or collection';
  return judged(index.find(text), text, { line, column, noun, toWrite: 'id' }, (thing) => thing);
}

/** As {@link lookUp}, in the family that the line names, or in all. */
export function lookUpConfiguration(
  { find }: CsvConfigurations,
  { text, family }: NamedConfiguration,
  line: number,
): Found<CsvConfiguration> {
  const noun = family === undefined ? 'configuration or app' : familyFacts(family).singular;
  const named = find(text, family);
  if (named.kind === 'unread') {
    const words = `No ${noun} that could be read has the name or id ${quoted(text)}. ${named.why}.`;
    return {
      ok: false,
      error: { line, column: 'configuration', words, written: text, candidates: [] },
    };
  }
  const families =
    named.kind === 'several' ? new Set(named.candidates.map(({ id }) => familyOf(id))) : undefined;
  const toWrite = (families?.size ?? 0) > 1 ? 'family or id' : 'id';
  const about = { line, column: 'configuration', noun, toWrite } as const;
  return judged(named, text, about, ({ id, displayName }) => ({
    id,
    displayName,
    family: familyOf(id).singular,
  }));
}

function judged<T>(
  named: Named<T> | Unread,
  text: string,
  about: {
    readonly line: number;
    readonly column: CsvColumn;
    readonly noun: string;
    /** What tells those of one name apart. */
    readonly toWrite: string;
  },
  candidateOf: (thing: T) => CsvCandidate,
): Found<T> {
  const { line, column, noun, toWrite } = about;
  const failed = (words: string, candidates: readonly T[] = []) => {
    const error = {
      line,
      column,
      words,
      written: text,
      candidates: candidates.map(candidateOf),
    };
    return { ok: false, error } as const;
  };
  switch (named.kind) {
    case 'one':
      return { ok: true, found: named.item };
    case 'several':
      return failed(
        `${named.candidates.length} have the name ${quoted(text)}. Write the ${toWrite} of the right one.`,
        named.candidates,
      );
    case 'unread':
      return failed(`The ${noun} ${quoted(text)} could not be looked up: ${named.why}.`);
    case 'none':
      return failed(
        `No ${noun} of this tenant has the name or id ${quoted(text)}.${
          named.alike.length === 0
            ? ''
            : ' A similar name differs in invisible characters. Write its id, or copy its name:'
        }`,
        named.alike,
      );
  }
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
  const withId = (text: string): KnownTarget => {
    const id = guidIn(text) ?? text;
    return needsGroup(kind) ? { kind, groupId: id } : { kind, collectionId: id };
  };
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
  const id = guidIn(name) ?? name;
  if (result.ok) return { ok: true, found: { mode, filterId: result.found.id } };
  const held =
    result.error.candidates.length > 0
      ? undefined
      : assignments.find(
          (row) =>
            sameTarget(row.target, target) &&
            row.filter.mode !== 'none' &&
            row.filter.filterId.toLowerCase() === id.toLowerCase(),
        );
  return held === undefined ? result : { ok: true, found: { mode, filterId: id } };
}

import { sentenceCase } from '#lib/text/sentenceCase.ts';
import { intentLabel, INTENTS, placeIntentOf } from '#domain/assignment/intent.ts';
import { familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import { type ConfigurationType, platformsOf } from '#domain/configuration/configurationType.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import {
  everyoneOf,
  TARGET_KINDS,
  targetFacts,
  type TargetKind,
} from '#domain/assignment/target.ts';
import { typeLabel } from '#domain/family/types.ts';
import {
  type ConfigurationsSearch,
  valuesIn,
} from '#features/configurations/list/configurationsSearch.ts';
import { hayHasWords, searchHay, searchWords } from '#lib/text/comparable.ts';
import { TEXTS } from '#features/configurations/list/texts.ts';

/** Numbers of assignments by kind of target; undefined where the list was not read. */
export type AssignmentCounts = ReadonlyMap<TargetKind, number>;

export function countTargets(
  assignments: NonNullable<ListedConfiguration['assignments']>,
): AssignmentCounts {
  const counts = new Map<TargetKind, number>();
  for (const { target } of assignments) counts.set(target.kind, (counts.get(target.kind) ?? 0) + 1);
  return counts;
}

/** Everybody first, then the kinds in their order. */
const IN_SUMMARIES = TARGET_KINDS.toSorted(
  (a, b) => Number(everyoneOf(b) !== undefined) - Number(everyoneOf(a) !== undefined),
);

/** The summary in words: "2 groups, 1 excluded, all devices". */
export function describeCounts(counts: AssignmentCounts): string {
  const text = countWords(counts);
  return text === '' ? TEXTS.notAssigned : sentenceCase(text);
}

function countWords(counts: AssignmentCounts): string {
  return IN_SUMMARIES.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [targetFacts(kind).counted(count)];
  }).join(', ');
}

/** The summary of a list: by intent, where rows of several live side by side. */
export function describeAssignments(
  assignments: NonNullable<ListedConfiguration['assignments']>,
): string {
  const byIntent = INTENTS.flatMap((intent) => {
    const rows = assignments.filter((row) => placeIntentOf(row) === intent);
    return rows.length === 0 ? [] : [{ label: intentLabel(intent), rows }];
  });
  const others = assignments.filter((row) => placeIntentOf(row) === undefined);
  if (byIntent.length === 0) return describeCounts(countTargets(others));
  return [
    ...byIntent.map(({ label, rows }) => `${label}: ${countWords(countTargets(rows))}`),
    ...(others.length === 0 ? [] : [describeCounts(countTargets(others))]),
  ].join('; ');
}

/**
 * The rows that the address asks for. Words of `q` may stand anywhere in name, description, type,
 * platform, id, or among other words for its type.
 * @param starred ids
 */
export function selectRows<Row extends ListedConfiguration>(
  configurations: readonly Row[],
  search: ConfigurationsSearch,
  starred: ReadonlySet<string>,
): readonly Row[] {
  return rowsWithWords(chooseRows(configurations, search, starred), searchWords(search.q ?? ''));
}

/** The rows that have every word, as `searchWords` has them. */
export function rowsWithWords<Row extends ListedConfiguration>(
  rows: readonly Row[],
  words: readonly string[],
): readonly Row[] {
  return words.length === 0 ? rows : rows.filter((row) => hayHasWords(searchHayOf(row), words));
}

/** What the choices beside the words leave. */
export function chooseRows<Row extends ListedConfiguration>(
  configurations: readonly Row[],
  search: ConfigurationsSearch,
  starred: ReadonlySet<string>,
): readonly Row[] {
  const { assigned } = search;
  const families = chosenIn(search.family);
  const platforms = chosenIn(search.platform);
  const types = chosenIn(search.type);
  const isStarredOnly = search.starred === 'yes';
  if ((families ?? platforms ?? types ?? assigned) === undefined && !isStarredOnly)
    return configurations;
  return configurations.filter((row) => {
    if (families?.has(familyKeyOf(row.id)) === false) return false;
    if (platforms !== undefined && !isForAny(row.type, platforms)) return false;
    if (types?.has(row.type.kind) === false) return false;
    if (
      assigned !== undefined &&
      (row.assignments === undefined || row.assignments.length > 0 !== (assigned === 'yes'))
    )
      return false;
    return !isStarredOnly || starred.has(row.id);
  });
}

function chosenIn(text: string | undefined): ReadonlySet<string> | undefined {
  return text === undefined ? undefined : new Set(valuesIn(text));
}

/** Of several platforms each counts, and so does `several` itself. */
function isForAny(type: ConfigurationType, platforms: ReadonlySet<string>): boolean {
  return (
    platforms.has(type.platform) || platformsOf(type).some((platform) => platforms.has(platform))
  );
}

/** A choice that narrows the list. */
export type ListChoice = 'family' | 'platform' | 'type' | 'assigned';

/** The values of a choice that show a row. */
const CHOSEN: Record<ListChoice, (row: ListedConfiguration) => Iterable<string>> = {
  family: ({ id }) => [familyKeyOf(id)],
  platform: ({ type }) => new Set([type.platform, ...platformsOf(type)]),
  type: ({ type }) => [type.kind],
  assigned: ({ assignments }) =>
    assignments === undefined ? [] : [assignments.length > 0 ? 'yes' : 'no'],
};

/**
 * How many rows each value of a choice would show, the words and the other choices as they are.
 * Values that would show none are absent.
 */
export function countChoice(
  configurations: readonly ListedConfiguration[],
  search: ConfigurationsSearch,
  starred: ReadonlySet<string>,
  choice: ListChoice,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of selectRows(configurations, { ...search, [choice]: undefined }, starred)) {
    for (const value of CHOSEN[choice](row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const searchHays = new WeakMap<ListedConfiguration, string>();

/** What the search looks at, made once for each row: thousands are asked for it at every key. */
function searchHayOf(row: ListedConfiguration): string {
  const known = searchHays.get(row);
  if (known !== undefined) return known;
  const { displayName, description = '', type, id } = row;
  const hay = searchHay(
    [
      displayName,
      description,
      familyOf(id).singular,
      familyOf(id).alsoCalled?.(type) ?? '',
      typeLabel(type),
      platformWords(platformsOf(type)),
      id,
    ].join('\n'),
  );
  searchHays.set(row, hay);
  return hay;
}

/**
 * Makes what the search looks at, a hundred rows a step, so that the first letter need not wait for
 * it.
 */
export function* prepareSearch(rows: readonly ListedConfiguration[]): Generator<undefined, void> {
  for (const [index, row] of rows.entries()) {
    searchHayOf(row);
    if (index % 100 === 99) yield;
  }
}

import type { FilterUse } from '#domain/assignment.ts';
import type { WantedRow } from '#domain/change.ts';
import type { NameIndex } from '#domain/nameIndex.ts';
import { type CsvColumn, type CsvError, type CsvRow, quote } from '#domain/plan/csv/csvRows.ts';
import { mergeItems, type PlanItem } from '#domain/plan/plan.ts';
import { roleKey, type Wish } from '#domain/plan/wish.ts';
import type { KnownTarget } from '#domain/target.ts';

export interface Thing {
  readonly id: string;
  readonly displayName: string;
}

/** What names can stand for in this tenant. A list that could not be read is no directory: nothing is looked up then. */
export interface CsvDirectory {
  readonly configurations: NameIndex<Thing>;
  readonly groups: NameIndex<Thing>;
  readonly filters: NameIndex<Thing>;
  readonly collections: NameIndex<Thing>;
}

export interface ResolvedCsv {
  readonly items: readonly PlanItem[];
  /** Lines that the items hold. */
  readonly lines: number;
  readonly errors: readonly CsvError[];
}

/** The rows as wishes. A line whose names stand for nothing, or for several things, is an error and wishes nothing. */
export function resolveCsv(rows: readonly CsvRow[], directory: CsvDirectory): ResolvedCsv {
  const errors: CsvError[] = [];
  const said = new Map<string, number>();
  const items: PlanItem[] = [];
  const replaced = new Map<string, { readonly configuration: Thing; readonly rows: WantedRow[] }>();
  let lines = 0;
  // "Exactly these" with one of them missing would take away more than was meant: then none of its lines count.
  const broken = new Set<string>();
  for (const row of rows) {
    const configuration = lookUp(directory.configurations, row.configuration, row.line, 'configuration');
    if ('words' in configuration) {
      errors.push(configuration);
      continue;
    }
    const wanted = resolveRow(row, directory);
    if (wanted !== undefined && 'words' in wanted) {
      errors.push(wanted);
      if (row.action === 'replace') broken.add(configuration.id);
      continue;
    }
    const key = [configuration.id, row.action, wanted === undefined ? 'none' : roleKey(wanted.target), JSON.stringify(wanted?.filter), row.intent].join('|');
    const before = said.get(key);
    if (before !== undefined) {
      errors.push({ line: row.line, column: undefined, words: `Line ${before} says the same.`, candidates: [] });
      continue;
    }
    said.set(key, row.line);
    lines += 1;
    if (row.action === 'replace') {
      const known = replaced.get(configuration.id) ?? { configuration, rows: [] };
      replaced.set(configuration.id, known);
      if (wanted !== undefined) known.rows.push(wanted);
    } else if (wanted !== undefined) items.push(itemOf(configuration, row.action === 'add' ? { kind: 'add', row: wanted } : { kind: 'remove', target: wanted.target }));
  }
  for (const { configuration, rows: exactly } of replaced.values()) {
    if (!broken.has(configuration.id)) items.push(itemOf(configuration, { kind: 'replace', rows: exactly }));
    else errors.push({ line: 0, column: undefined, words: `${quote(configuration.displayName)} is not replaced: one of its lines is wrong, and without it more would be taken away than was meant.`, candidates: [] });
  }
  return { items: mergeItems(items), lines, errors: errors.toSorted((a, b) => a.line - b.line) };
}

function itemOf({ id, displayName }: Thing, wish: Wish): PlanItem {
  return { configurationId: id, displayName, wishes: [wish] };
}

/** Undefined for a target of `none`. */
function resolveRow({ line, target, group, filter, intent }: CsvRow, { groups, collections, filters }: CsvDirectory): WantedRow | CsvError | undefined {
  if (target === 'none') return undefined;
  let known: KnownTarget;
  if (target === 'allDevices' || target === 'allLicensedUsers') known = { kind: target };
  else {
    const found = lookUp(target === 'collection' ? collections : groups, group, line, 'group');
    if ('words' in found) return found;
    known = target === 'collection' ? { kind: target, collectionId: found.id } : { kind: target, groupId: found.id };
  }
  let use: FilterUse = { mode: 'none' };
  if (filter !== undefined) {
    const found = lookUp(filters, filter.name, line, 'filter');
    if ('words' in found) return found;
    use = { mode: filter.mode, filterId: found.id };
  }
  return { target: known, filter: use, intent };
}

function lookUp(index: NameIndex<Thing>, text: string, line: number, column: CsvColumn): Thing | CsvError {
  const named = index.find(text);
  if (named.kind === 'one') return named.item;
  if (named.kind === 'none') return { line, column, words: `No ${column === 'group' ? 'group or collection' : column} of this tenant has the name or id ${quote(text)}.`, candidates: [] };
  return { line, column, words: `${named.candidates.length} have the name ${quote(text)}. Write the id of the one that is meant.`, candidates: named.candidates };
}

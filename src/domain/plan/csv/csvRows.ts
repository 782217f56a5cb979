import type { Intent } from '#domain/assignment.ts';
import type { KnownTargetKind } from '#domain/target.ts';

/** The columns of a plan as CSV, as the header names them; in any order, in any case. */
export const CSV_COLUMNS = ['configuration', 'action', 'target', 'group', 'filter', 'filter mode', 'intent'] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** A record as parsed, with the line of the file it begins on, as an editor counts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a line says, names not looked up yet. */
export interface CsvRow {
  readonly line: number;
  readonly configuration: string;
  readonly action: 'add' | 'remove' | 'replace';
  /** `none`, for `replace`: nobody is to have it. */
  readonly target: KnownTargetKind | 'none';
  /** Of the group or collection; empty for other targets. */
  readonly group: string;
  readonly filter: { readonly mode: 'include' | 'exclude'; readonly name: string } | undefined;
  readonly intent: Intent;
}

/** Why a line is left out of the plan. Line 0 is the file as a whole. */
export interface CsvError {
  readonly line: number;
  readonly column: CsvColumn | undefined;
  readonly words: string;
  /** What may have been meant. */
  readonly candidates: readonly { readonly id: string; readonly displayName: string }[];
}

export const MOST_ROWS = 10_000;

export const TARGET_WORDS: Record<KnownTargetKind | 'none', string> = {
  group: 'group',
  exclusionGroup: 'excluded group',
  allDevices: 'all devices',
  allLicensedUsers: 'all users',
  collection: 'collection',
  none: 'none',
};

/** Rows of a file whose first record is the header. A line with an error gives no row. */
export function readCsvRows(records: readonly CsvRecord[]): { readonly rows: readonly CsvRow[]; readonly errors: readonly CsvError[] } {
  const [header, ...lines] = records;
  if (header === undefined) return { rows: [], errors: [fileError('The file is empty.')] };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const unknown = names.filter((name) => name !== '' && !CSV_COLUMNS.some((column) => column === name));
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  const missing = (['configuration', 'target'] as const).filter((column) => !names.includes(column));
  // A column that is not understood may hold what narrows the assignment: better no plan than a wider one.
  if (unknown.length > 0) return { rows: [], errors: [fileError(`The header names columns that a plan does not have: ${unknown.map(quote).join(', ')}.`)] };
  if (twice.length > 0) return { rows: [], errors: [fileError(`The header names a column twice: ${twice.map(quote).join(', ')}.`)] };
  if (missing.length > 0) return { rows: [], errors: [fileError(`The header does not name ${missing.map(quote).join(' and ')}.`)] };
  if (lines.length > MOST_ROWS) return { rows: [], errors: [fileError(`The file has ${lines.length.toLocaleString('en')} rows; a plan takes ${MOST_ROWS.toLocaleString('en')}.`)] };
  const rows: CsvRow[] = [];
  const errors: CsvError[] = [];
  for (const record of lines) {
    const result = readRow(record, names);
    if ('words' in result) errors.push(result);
    else rows.push(result);
  }
  return { rows, errors };
}

function readRow({ line, cells }: CsvRecord, names: readonly string[]): CsvRow | CsvError {
  const error = (column: CsvColumn | undefined, words: string): CsvError => ({ line, column, words, candidates: [] });
  if (cells.slice(names.length).some((cell) => cell.trim() !== '')) return error(undefined, 'The line has more cells than the header. Is a separator inside a name, without quotes around it?');
  const cell = (column: CsvColumn) => unguarded(cells[names.indexOf(column)] ?? '').trim();
  const word = (column: CsvColumn) => cell(column).toLowerCase();
  if (cell('configuration') === '') return error('configuration', 'Which configuration?');
  const action = word('action') === '' ? 'add' : word('action');
  if (action !== 'add' && action !== 'remove' && action !== 'replace') return error('action', `${quote(cell('action'))} is no action. Write add, remove or replace.`);
  const target = (Object.keys(TARGET_WORDS) as (keyof typeof TARGET_WORDS)[]).find((kind) => TARGET_WORDS[kind] === word('target'));
  if (target === undefined) return error('target', `${cell('target') === '' ? 'Whom for?' : `${quote(cell('target'))} is no target.`} Write group, excluded group, all devices, all users or collection.`);
  if (target === 'none' && action !== 'replace') return error('target', 'Only replace takes none: nobody is to have the configuration.');
  const group = cell('group');
  const isNamed = target === 'group' || target === 'exclusionGroup' || target === 'collection';
  if (isNamed && group === '') return error('group', 'Which group or collection?');
  if (!isNamed && group !== '') return error('group', `${TARGET_WORDS[target]} takes no group, and ${quote(group)} is named.`);
  const mode = word('filter mode');
  if (mode !== '' && mode !== 'include' && mode !== 'exclude') return error('filter mode', `${quote(cell('filter mode'))} is no filter mode. Write include or exclude.`);
  const filter = cell('filter');
  // Never without the filter that somebody meant to be there.
  if (filter !== '' && mode === '') return error('filter mode', 'Include or exclude what the filter matches?');
  if (filter === '' && mode !== '') return error('filter', 'Which filter?');
  const intent = word('intent') === '' ? 'apply' : word('intent');
  if (intent !== 'apply' && intent !== 'remove') return error('intent', `${quote(cell('intent'))} is no intent. Write apply or remove.`);
  return { line, configuration: cell('configuration'), action, target, group, filter: mode === '' ? undefined : { mode, name: filter }, intent };
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell, as `lib/csv` puts it. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

export function fileError(words: string): CsvError {
  return { line: 0, column: undefined, words, candidates: [] };
}

export function quote(text: string): string {
  return `“${text}”`;
}

import type { Intent } from '#domain/assignment/intent.ts';
import type { Payload, PayloadKey } from '#domain/assignment/payload.ts';
import { PAYLOAD_COLUMNS } from '#domain/plan/csv/payloadCells.ts';
import {
  type CsvSettings,
  SETTING_COLUMNS,
  type SettingColumn,
} from '#domain/plan/csv/settingsCells.ts';
import { type KnownTargetKind, targetFacts } from '#domain/assignment/target.ts';
import type { FamilyKey } from '#domain/family/families.ts';

/** The columns of a plan as CSV, as the header names them; in any order, in any case. */
export const CSV_COLUMNS = [
  'configuration',
  'family',
  'action',
  'target',
  'group',
  'filter',
  'filter mode',
  'intent',
] as const;

/** For `move`: whose row goes. Most plans do without. */
export const MOVE_COLUMNS = ['from', 'from group'] as const;

/** {@link PAYLOAD_COLUMNS} are of those families whose rows hold something beside. */
export const ALL_COLUMNS: readonly CsvColumn[] = [
  ...CSV_COLUMNS,
  ...PAYLOAD_COLUMNS,
  ...SETTING_COLUMNS,
  ...MOVE_COLUMNS,
];

export type CsvColumn =
  | (typeof CSV_COLUMNS)[number]
  | PayloadKey
  | SettingColumn
  | (typeof MOVE_COLUMNS)[number];

/** A record as parsed, with the line of the file it begins on, as an editor counts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /**
   * Its quotes do not add up: where its cells end, and whether lines below are in it, cannot be
   * told.
   */
  readonly hasLooseQuote?: true;
  /** The text ends in it, without a line break: who wrote it may not have come to its end. */
  readonly isUnended?: true;
}

export const CSV_ACTIONS = ['add', 'remove', 'replace', 'move'] as const;

export type CsvAction = (typeof CSV_ACTIONS)[number];

/** Whom a line names, the name not looked up yet. */
export interface CsvTarget {
  readonly kind: KnownTargetKind;
  /** Of the group or collection; empty for other targets. */
  readonly group: string;
}

/** What a line calls a configuration, not looked up yet. */
export interface NamedConfiguration {
  /** Name, id or key. */
  readonly text: string;
  /** Undefined where the line leaves it open: name or id have to be those of one configuration. */
  readonly family: FamilyKey | undefined;
}

/** What a line says, names not looked up yet. */
export interface CsvRow {
  readonly line: number;
  readonly configuration: NamedConfiguration;
  readonly action: CsvAction;
  /** Undefined for `none`, which `replace` takes: nobody is to have it. */
  readonly target: CsvTarget | undefined;
  readonly filter: { readonly mode: 'include' | 'exclude'; readonly name: string } | undefined;
  /** Undefined where the line leaves it open: the family says which is meant. */
  readonly intent: Intent | undefined;
  /** What is empty in the line is as usual, or stays as it is. */
  readonly payload: Omit<Payload, 'settings'>;
  readonly settings: CsvSettings | undefined;
  /** For `move`. */
  readonly from: CsvTarget | undefined;
}

/** What may have been meant. */
export interface CsvCandidate {
  readonly id: string;
  readonly displayName: string;
  /** Of a configuration: Microsoft's name for its family. */
  readonly family?: string;
}

/** Why a line is left out of the plan. Line 0 is the file as a whole. */
export interface CsvError {
  readonly line: number;
  readonly column: CsvColumn | undefined;
  readonly words: string;
  /** What stands in the cell of the column. */
  readonly written?: string;
  readonly candidates: readonly CsvCandidate[];
}

/**
 * A line that is left out, and might have belonged to a replacement: "exactly these" without it
 * takes away too much.
 */
export interface CsvDoubt {
  readonly line: number;
  /** As written; undefined where nobody can tell which configuration was meant. */
  readonly configuration: NamedConfiguration | undefined;
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly errors: readonly CsvError[];
  readonly doubts: readonly CsvDoubt[];
}

export const MOST_ROWS = 10_000;

/** Of `replace`: nobody is to have the configuration. */
export const NO_TARGET_WORD = 'none';

/** What the columns `target` and `from` hold for a kind. */
export function targetWord(kind: KnownTargetKind): string {
  return targetFacts(kind).inCsv;
}

/** About a line as a whole, or about the file. */
export function lineError(line: number, words: string): CsvError {
  return { line, column: undefined, words, candidates: [] };
}

export function fileError(words: string): CsvError {
  return lineError(0, words);
}

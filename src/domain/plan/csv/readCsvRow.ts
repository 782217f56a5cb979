import { type Intent, intentFacts, intentInCsv, INTENTS } from '#domain/assignment/intent.ts';
import {
  CSV_ACTIONS,
  type CsvAction,
  type CsvColumn,
  type CsvError,
  type CsvRecord,
  type CsvRow,
  type CsvTarget,
  type NamedConfiguration,
  NO_TARGET_WORD,
  targetWord,
} from '#domain/plan/csv/csvShape.ts';
import { PAYLOAD_COLUMNS, readPayloadCell } from '#domain/plan/csv/payloadCells.ts';
import { readSettings, SETTING_COLUMNS } from '#domain/plan/csv/settingsCells.ts';
import { familyNamed } from '#domain/directory/configurationNames.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { eitherText } from '#lib/locale.ts';
import { unguarded } from '#lib/csvGuard.ts';
import { KNOWN_TARGET_KINDS, needsGroup, needsCollection } from '#domain/assignment/target.ts';
import { quoted } from '#lib/text/bounded.ts';

export type CsvRowResult =
  | { readonly ok: true; readonly row: CsvRow }
  /**
   * `configuration` as written, where the line's cells can be trusted to stand under their headers.
   */
  | {
      readonly ok: false;
      readonly error: CsvError;
      readonly configuration: NamedConfiguration | undefined;
    };

type Cells = (column: CsvColumn) => string;
type Problem = readonly [column: CsvColumn | undefined, words: string];

/** @param names of the columns in the header, in lower case; empty where a column has none */
export function readCsvRow(
  { line, cells, hasLooseQuote, isUnended }: CsvRecord,
  names: readonly string[],
): CsvRowResult {
  const cell: Cells = (column) => unguarded(cells[names.indexOf(column)] ?? '').trim();
  const failed = ([column, words]: Problem, configuration?: NamedConfiguration): CsvRowResult => ({
    ok: false,
    error: {
      line,
      column,
      words,
      candidates: [],
      ...(column !== undefined && { written: cell(column) }),
    },
    configuration,
  });
  const misplaced = misplacedCells(cells, names, hasLooseQuote === true);
  if (misplaced !== undefined) return failed([undefined, misplaced]);
  const cut = isUnended === true ? cutOff(cells, names) : undefined;
  if (cut !== undefined) return failed([undefined, cut]);
  const text = cell('configuration');
  if (text === '')
    return failed(['configuration', 'The name or id of a configuration or app is missing.']);
  const family = familyNamed(cell('family'));
  const configuration = { text, family };
  if (family === undefined && cell('family') !== '')
    return failed(
      [
        'family',
        `${quoted(cell('family'))} is not a family. Write ${FAMILIES_TO_WRITE}; or ` +
          'leave it empty where no other family has the name.',
      ],
      configuration,
    );
  const read = readWish(cell);
  return 'problem' in read
    ? failed(read.problem, configuration)
    : { ok: true, row: { line, configuration, ...read } };
}

/**
 * Why the cells of a line cannot be trusted to be what their headers say: what narrows the
 * assignment could be lost.
 */
function misplacedCells(
  cells: readonly string[],
  names: readonly string[],
  hasLooseQuote: boolean,
): string | undefined {
  if (hasLooseQuote)
    return (
      'A quote is not closed, or ends inside a cell, so the lines below may belong to ' +
      'this one. Write a quote inside a quoted cell twice.'
    );
  if (cells.slice(names.length).some(isFilled))
    return 'The line has more cells than the header. Put quotes around a name that contains a separator.';
  if (names.some((name, index) => name === '' && isFilled(cells[index])))
    return 'There is a value under a column without a name. Name the column, or remove the value.';
  return undefined;
}

/** What stands for something else where the cell is empty. */
const DEFAULTED: ReadonlySet<string> = new Set<CsvColumn>([
  'action',
  'intent',
  ...PAYLOAD_COLUMNS,
  ...SETTING_COLUMNS,
]);

/**
 * A spreadsheet may leave out the separators at the end of a line. Of the very last line, which
 * nothing ends, it can as well be that the file stops in the middle, and what would have come is
 * the filter, or says to take away instead of to assign.
 */
function cutOff(cells: readonly string[], names: readonly string[]): string | undefined {
  const last = names.findLastIndex((name) => name !== '');
  const end = 'Save or copy the file again; if the line is complete, end it with a line break.';
  if (cells.length <= last)
    return (
      `The file seems to be cut off here: its last line has ${cells.length} of ` +
      `${last + 1} cells, and no line break ends it. ${end}`
    );
  const name = names[last] ?? '';
  if (DEFAULTED.has(name) && !isFilled(cells[last]))
    return (
      `The file seems to be cut off here: there is no value under ${quoted(name)}, and ` +
      `no line break ends the line. ${end}`
    );
  return undefined;
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

type Read<T> = T | { readonly problem: Problem };

function readWish(cell: Cells): Read<Omit<CsvRow, 'line' | 'configuration'>> {
  const action = CSV_ACTIONS.find((each) => each === (word(cell, 'action') || 'add'));
  if (action === undefined)
    return {
      problem: [
        'action',
        `${quoted(cell('action'))} is not an action. Write add, remove, replace or move.`,
      ],
    };
  const named = readTarget(cell, 'target', 'group');
  if ('problem' in named) return named;
  const { target } = named;
  if (target === undefined && action !== 'replace')
    return { problem: ['target', 'Only replace accepts none, which removes all assignments.'] };
  const narrowed = readFilter(cell);
  if ('problem' in narrowed) return narrowed;
  const written = word(cell, 'intent');
  const intent = INTENTS.find((each) => intentInCsv(each) === written);
  if (intent === undefined && written !== '')
    return {
      problem: ['intent', `${quoted(cell('intent'))} is not an intent. Write ${INTENTS_TO_WRITE}.`],
    };
  // A row is taken away whatever its filter and intent are: who writes one means less than would be
  // done.
  const taker = action === 'remove' ? 'remove' : target === undefined ? 'none' : undefined;
  if (taker !== undefined && narrowed.filter !== undefined)
    return { problem: ['filter', `${taker} takes no filter.`] };
  if (taker !== undefined && intent !== undefined && !mayBeRemoved(taker, intent))
    return {
      problem: [
        'intent',
        `${taker} takes no intent: the assignment is removed whatever its intent is.`,
      ],
    };
  const beside = readPayload(cell, taker);
  if ('problem' in beside) return beside;
  const origin = readOrigin(cell, action);
  return 'problem' in origin
    ? origin
    : { action, target, filter: narrowed.filter, intent, ...beside, from: origin.from };
}

/** @param taker what takes nothing beside the target, by its word */
function readPayload(
  cell: Cells,
  taker: string | undefined,
): Read<Pick<CsvRow, 'payload' | 'settings'>> {
  let payload: CsvRow['payload'] = {};
  for (const column of PAYLOAD_COLUMNS) {
    const text = cell(column);
    if (text === '') continue;
    if (taker !== undefined)
      return { problem: [column, `${taker} takes no ${column}. Clear this cell.`] };
    const read = readPayloadCell(column, text);
    if (!read.ok) return { problem: [column, read.words] };
    payload = { ...payload, ...read.value };
  }
  const said = SETTING_COLUMNS.find((column) => cell(column) !== '');
  if (taker !== undefined && said !== undefined)
    return { problem: [said, `${taker} takes no settings. Clear this cell.`] };
  const read = readSettings(cell);
  return read.ok
    ? { payload, settings: read.settings }
    : { problem: [read.problem.column, read.problem.words] };
}

/** Only a row beside which others live is removed by its intent. */
function mayBeRemoved(taker: 'remove' | 'none', intent: Intent): boolean {
  const { isUnsaid, livesBeside } = intentFacts(intent);
  return isUnsaid || (taker === 'remove' && livesBeside);
}

const TARGETS_TO_WRITE = eitherText(KNOWN_TARGET_KINDS.map(targetWord));
const INTENTS_TO_WRITE = eitherText(INTENTS.map(intentInCsv));
const FAMILIES_TO_WRITE = eitherText(FAMILY_KEYS);

/** `target` undefined for `none`. */
function readTarget(
  cell: Cells,
  column: 'target' | 'from',
  groupColumn: 'group' | 'from group',
): Read<{ readonly target: CsvTarget | undefined }> {
  const written = word(cell, column);
  const kind =
    written === NO_TARGET_WORD
      ? ('none' as const)
      : KNOWN_TARGET_KINDS.find((each) => targetWord(each) === written);
  if (kind === undefined)
    return {
      problem: [
        column,
        `${cell(column) === '' ? 'The target is missing.' : `${quoted(cell(column))} is not a target.`} ` +
          `Write ${TARGETS_TO_WRITE}. Names of groups and collections stand in “${groupColumn}”.`,
      ],
    };
  const group = cell(groupColumn);
  const isNamed = kind !== 'none' && (needsGroup(kind) || needsCollection(kind));
  if (isNamed && group === '')
    return { problem: [groupColumn, 'The group or collection is missing.'] };
  if (!isNamed && group !== '')
    return {
      problem: [groupColumn, `${written} takes no group, but ${quoted(group)} is given.`],
    };
  return { target: kind === 'none' ? undefined : { kind, group } };
}

function readFilter(cell: Cells): Read<{ readonly filter: CsvRow['filter'] }> {
  const mode = word(cell, 'filter mode');
  const name = cell('filter');
  if (mode !== '' && mode !== 'include' && mode !== 'exclude')
    return {
      problem: [
        'filter mode',
        `${quoted(cell('filter mode'))} is not a filter mode. Write include or exclude.`,
      ],
    };
  // Never without the filter that somebody meant to be there.
  if (name !== '' && mode === '')
    return { problem: ['filter mode', 'The filter mode is missing. Write include or exclude.'] };
  if (name === '' && mode !== '') return { problem: ['filter', 'The filter is missing.'] };
  return { filter: mode === '' ? undefined : { mode, name } };
}

function readOrigin(
  cell: Cells,
  action: CsvAction,
): Read<{ readonly from: CsvTarget | undefined }> {
  if (action !== 'move') {
    const column = (['from', 'from group'] as const).find((each) => cell(each) !== '');
    return column === undefined
      ? { from: undefined }
      : {
          problem: [
            column,
            `${action} takes no group to move from. Clear this cell, or write move.`,
          ],
        };
  }
  const named = readTarget(cell, 'from', 'from group');
  if ('problem' in named) return named;
  return named.target === undefined
    ? { problem: ['from', 'The group to move from is missing.'] }
    : { from: named.target };
}

function word(cell: Cells, column: CsvColumn): string {
  return cell(column).toLowerCase();
}

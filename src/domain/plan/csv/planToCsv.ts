import type { WantedRow } from '#domain/change/change.ts';
import type { NameIndex } from '#domain/directory/nameIndex.ts';
import type { CsvDirectory, Thing } from '#domain/plan/csv/csvDirectory.ts';
import {
  CSV_COLUMNS,
  MOVE_COLUMNS,
  NO_TARGET_WORD,
  targetWord,
} from '#domain/plan/csv/csvShape.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { isGroupTarget, type KnownTarget, namedIdOf } from '#domain/assignment/target.ts';
import { runToEnd } from '#lib/browser/slices.ts';

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Three lines to begin with: what each column takes. */
export const TEMPLATE: CsvTable = {
  header: CSV_COLUMNS,
  rows: [
    ['Name or id of a configuration', 'add', 'group', 'Name or id of a group', '', '', 'apply'],
    [
      'Name or id of a configuration',
      'add',
      'all devices',
      '',
      'Name or id of a filter',
      'include',
      'apply',
    ],
    [
      'Name or id of a configuration',
      'remove',
      'excluded group',
      'Name or id of a group',
      '',
      '',
      '',
    ],
  ],
};

/** How many configurations are written before the page may have its turn. */
const STEP = 20;

export function planToCsv(plan: Plan, directory: CsvDirectory): CsvTable {
  return runToEnd(planToCsvStepwise(plan, directory));
}

/**
 * A plan in the shape that is read again: names where they stand for just one thing, ids elsewhere.
 * The columns that say from whom something is moved are there only where something is. Yields how
 * many configurations are done, every so often.
 * @param directory all groups that have the name of a group in the plan; else a name could stand
 * for another, too
 */
export function* planToCsvStepwise(
  { items }: Plan,
  { configurations, groups, filters, collections }: CsvDirectory,
): Generator<number, CsvTable> {
  const hasMoves = items.some(({ wishes }) => wishes.some(({ kind }) => kind === 'move'));
  const whom = (target: KnownTarget) => {
    const id = namedIdOf(target);
    return id === undefined ? '' : nameOrId(isGroupTarget(target) ? groups : collections, id);
  };
  const cellsOf = ({ target, filter, intent }: WantedRow) => {
    const narrowed =
      filter.mode === 'none' ? ['', ''] : [nameOrId(filters, filter.filterId), filter.mode];
    return [targetWord(target.kind), whom(target), ...narrowed, intent];
  };
  const linesOf = (wish: Wish): string[][] => {
    switch (wish.kind) {
      case 'add':
        return [['add', ...cellsOf(wish.row)]];
      case 'remove':
        return [['remove', targetWord(wish.target.kind), whom(wish.target), '', '', '']];
      case 'replace':
        return wish.rows.length === 0
          ? [['replace', NO_TARGET_WORD, '', '', '', '']]
          : wish.rows.map((row) => ['replace', ...cellsOf(row)]);
      case 'move':
        return [['move', ...cellsOf(wish.row), targetWord(wish.from.kind), whom(wish.from)]];
    }
  };
  const header = hasMoves ? [...CSV_COLUMNS, ...MOVE_COLUMNS] : CSV_COLUMNS;
  const rows: string[][] = [];
  for (const [index, { configurationId, wishes }] of items.entries()) {
    if (index % STEP === STEP - 1) yield index;
    const configuration = nameOrId(configurations, configurationId);
    for (const cells of wishes.flatMap(linesOf))
      rows.push(padded([configuration, ...cells], header.length));
  }
  return { header, rows };
}

function padded(cells: readonly string[], length: number): string[] {
  return [...cells, ...Array.from({ length: length - cells.length }, () => '')];
}

/**
 * A name with outer spaces would lose them, a spreadsheet makes numbers and dates of what looks
 * like one, and a name like an id is read as one.
 */
const UNSAFE_NAME = /^\s|\s$|^$|^[\d\s.,:/%€$£()eE+-]+$|^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function nameOrId(index: NameIndex<Thing>, id: string): string {
  const named = index.find(id);
  if (named.kind !== 'one' || named.item.id.toLowerCase() !== id.toLowerCase()) return id;
  const { displayName } = named.item;
  const again = index.find(displayName);
  return UNSAFE_NAME.test(displayName) || again.kind !== 'one' || again.item.id !== named.item.id
    ? id
    : displayName;
}

import { intentInCsv } from '#domain/assignment/intent.ts';
import type { CsvConfigurations, CsvDirectory, CsvNames } from '#domain/plan/csv/csvDirectory.ts';
import {
  CSV_COLUMNS,
  MOVE_COLUMNS,
  NO_TARGET_WORD,
  targetWord,
} from '#domain/plan/csv/csvShape.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { isGroupTarget, type KnownTarget, namedIdOf } from '#domain/assignment/target.ts';
import { type ConfigurationKey, familyKeyOf, graphIdOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, type FamilyKey } from '#domain/family/families.ts';
import { guidIn } from '#lib/guid.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Three lines to begin with: what each column takes. */
export const TEMPLATE: CsvTable = {
  header: CSV_COLUMNS,
  rows: [
    [
      'Name or id of a configuration',
      FAMILY_KEYS[0]!,
      'add',
      'group',
      'Name or id of a group',
      '',
      '',
      intentInCsv('apply'),
    ],
    [
      'Name or id of a configuration',
      FAMILY_KEYS[1]!,
      'add',
      'all devices',
      '',
      'Name or id of a filter',
      'include',
      intentInCsv('apply'),
    ],
    [
      'Name or id that only one configuration has',
      '',
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
    return [targetWord(target.kind), whom(target), ...narrowed, intentInCsv(intent)];
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
    const family = familyKeyOf(configurationId);
    const configuration = configurationName(configurations, configurationId, family);
    for (const cells of wishes.flatMap(linesOf))
      rows.push(padded([configuration, family, ...cells], header.length));
  }
  return { header, rows };
}

function padded(cells: readonly string[], length: number): string[] {
  return [...cells, ...Array.from({ length: length - cells.length }, () => '')];
}

/**
 * A spreadsheet makes numbers and dates of what looks like one, and trims or joins white space. A
 * name with an invisible letter can be lost on the way through an editor.
 */
const UNSAFE_NAME = /^\s|\s$|^$|[^\S ]|\s{2}|^[\d\s.,:/%€$£()eE+-]+$/;

/** The name, or the id where the name is not safe or another of its family has it. */
function configurationName(
  configurations: CsvConfigurations,
  key: ConfigurationKey,
  family: FamilyKey,
): string {
  const inFamily = { find: (text: string) => configurations.find(text, family) };
  const written = nameOrId(inFamily, key);
  return written === key ? graphIdOf(key) : written;
}

function nameOrId(names: CsvNames, id: string): string {
  const named = names.find(id);
  if (named.kind !== 'one' || named.item.id.toLowerCase() !== id.toLowerCase()) return id;
  const { displayName } = named.item;
  const isUnsafe =
    UNSAFE_NAME.test(displayName) ||
    guidIn(displayName) !== undefined ||
    withoutInvisible(displayName) !== displayName;
  if (isUnsafe) return id;
  const again = names.find(displayName);
  return again.kind === 'one' && again.item.id === named.item.id ? displayName : id;
}

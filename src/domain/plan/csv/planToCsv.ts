import { intentInCsv } from '#domain/assignment/intent.ts';
import type { CsvConfigurations, CsvDirectory, CsvNames } from '#domain/plan/csv/csvDirectory.ts';
import {
  CSV_COLUMNS,
  type CsvColumn,
  MOVE_COLUMNS,
  NO_TARGET_WORD,
  targetWord,
} from '#domain/plan/csv/csvShape.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { rowsOf, type Wish } from '#domain/plan/draft/wish.ts';
import { SETTING_COLUMNS, settingsCells } from '#domain/plan/csv/settingsCells.ts';
import { isGroupTarget, type KnownTarget, namedIdOf } from '#domain/assignment/target.ts';
import { USUAL_PAYLOAD } from '#domain/assignment/payload.ts';
import {
  type ConfigurationKey,
  familyKeyOf,
  familyOf,
  graphIdOf,
} from '#domain/family/configurationKey.ts';
import { PAYLOAD_COLUMNS, payloadCell } from '#domain/plan/csv/payloadCells.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { guidIn } from '#lib/guid.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';

type Cells = Readonly<Partial<Record<CsvColumn, string>>>;

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A family whose rows hold something beside their target. */
const HOLDING = FAMILY_KEYS.find((key) =>
  PAYLOAD_COLUMNS.some((column) => familyFacts(key).payload.includes(column)),
);

const NAME = 'Name or id of a configuration or app';
const GROUP = 'Name or id of a group';

/** A line for each thing to begin with: what each column takes. */
const EXAMPLES: readonly Cells[] = [
  {
    configuration: NAME,
    family: FAMILY_KEYS[0]!,
    action: 'add',
    target: 'group',
    group: GROUP,
    intent: intentInCsv('apply'),
  },
  {
    configuration: NAME,
    family: FAMILY_KEYS[1]!,
    action: 'add',
    target: 'all devices',
    filter: 'Name or id of a filter',
    'filter mode': 'include',
    intent: intentInCsv('apply'),
  },
  ...(HOLDING === undefined
    ? []
    : [
        {
          configuration: NAME,
          family: HOLDING,
          action: 'add',
          target: 'group',
          group: GROUP,
          ...Object.fromEntries(
            PAYLOAD_COLUMNS.map((key) => [key, payloadCell(USUAL_PAYLOAD, key)]),
          ),
        },
      ]),
  {
    configuration: 'Name or id that only one has',
    action: 'remove',
    target: 'excluded group',
    group: GROUP,
  },
];

const COLUMNS: readonly CsvColumn[] = [...CSV_COLUMNS, ...PAYLOAD_COLUMNS];

/** To begin with. */
export const TEMPLATE: CsvTable = {
  header: COLUMNS,
  rows: EXAMPLES.map((cells) => COLUMNS.map((column) => cells[column] ?? '')),
};

/** How many configurations are written before the page may have its turn. */
const STEP = 20;

/**
 * A plan in the shape that is read again: names where they stand for just one thing, ids elsewhere.
 * The columns that say from whom something is moved are there only where something is, and those of
 * a payload where a family of the plan holds it. Yields how many configurations are done, every so
 * often.
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
  const cellsOf = ({ target, filter, intent, payload }: WantedRow): Cells => ({
    target: targetWord(target.kind),
    group: whom(target),
    ...(filter.mode === 'none'
      ? {}
      : { filter: nameOrId(filters, filter.filterId), 'filter mode': filter.mode }),
    intent: intentInCsv(intent),
    ...Object.fromEntries(PAYLOAD_COLUMNS.map((key) => [key, payloadCell(payload, key)])),
    ...settingsCells(payload?.settings),
  });
  const linesOf = (wish: Wish): Cells[] => {
    const action = wish.kind;
    switch (action) {
      case 'add':
        return [{ action, ...cellsOf(wish.row) }];
      case 'remove':
        return [
          {
            action,
            target: targetWord(wish.target.kind),
            group: whom(wish.target),
            ...(wish.intent === undefined ? {} : { intent: intentInCsv(wish.intent) }),
          },
        ];
      case 'replace':
        return wish.rows.length === 0
          ? [{ action, target: NO_TARGET_WORD }]
          : wish.rows.map((row) => ({ action, ...cellsOf(row) }));
      case 'move':
        return [
          {
            action,
            ...cellsOf(wish.row),
            from: targetWord(wish.from.kind),
            'from group': whom(wish.from),
          },
        ];
    }
  };
  const held = new Set(items.flatMap(({ configurationId }) => familyOf(configurationId).payload));
  const header = [
    ...CSV_COLUMNS,
    ...PAYLOAD_COLUMNS.filter((key) => held.has(key)),
    ...(held.has('settings') ? settingColumnsOf(items) : []),
    ...(hasMoves ? MOVE_COLUMNS : []),
  ];
  const rows: string[][] = [];
  for (const [index, { configurationId, wishes }] of items.entries()) {
    if (index % STEP === STEP - 1) yield index;
    const family = familyKeyOf(configurationId);
    const configuration = configurationName(configurations, configurationId, family);
    for (const cells of wishes.flatMap(linesOf)) {
      const line: Cells = { configuration, family, ...cells };
      rows.push(header.map((column) => line[column] ?? ''));
    }
  }
  return { header, rows };
}

/** Those that a row says something in. */
function settingColumnsOf(items: Plan['items']): readonly CsvColumn[] {
  const rows = items.flatMap(({ wishes }) => wishes.flatMap(rowsOf));
  const said = new Set(rows.flatMap((row) => Object.keys(settingsCells(row.payload?.settings))));
  return SETTING_COLUMNS.filter((column) => said.has(column));
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

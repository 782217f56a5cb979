import type { WantedRow } from '#domain/change.ts';
import { CSV_COLUMNS, TARGET_WORDS } from '#domain/plan/csv/csvRows.ts';
import type { CsvDirectory, Thing } from '#domain/plan/csv/resolveCsv.ts';
import type { NameIndex } from '#domain/nameIndex.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Wish } from '#domain/plan/wish.ts';
import { groupIdOf, type KnownTarget } from '#domain/target.ts';

export const CSV_HEADER: readonly string[] = CSV_COLUMNS;

/** Three lines to begin with: what each column takes. */
export const TEMPLATE_ROWS: readonly (readonly string[])[] = [
  ['Name or id of a configuration', 'add', 'group', 'Name or id of a group', '', '', 'apply'],
  ['Name or id of a configuration', 'add', 'all devices', '', 'Name or id of a filter', 'include', 'apply'],
  ['Name or id of a configuration', 'remove', 'excluded group', 'Name or id of a group', '', '', ''],
];

/** A plan in the shape that is read again: names where they stand for just one thing, ids elsewhere. A move is an add and a remove. */
export function planToCsvRows({ items }: Plan, { configurations, groups, filters, collections }: CsvDirectory): string[][] {
  const whom = (target: KnownTarget) => {
    const groupId = groupIdOf(target);
    return groupId !== undefined ? nameOrId(groups, groupId) : target.kind === 'collection' ? nameOrId(collections, target.collectionId) : '';
  };
  const rowOf = (configuration: string, action: string, row: WantedRow) => {
    const { target, filter, intent } = row;
    const narrowed = filter.mode === 'none' ? ['', ''] : [nameOrId(filters, filter.filterId), filter.mode];
    return [configuration, action, TARGET_WORDS[target.kind], whom(target), ...narrowed, intent];
  };
  const rowsOf = (configuration: string, wish: Wish): string[][] => {
    switch (wish.kind) {
      case 'add':
        return [rowOf(configuration, 'add', wish.row)];
      case 'remove':
        return [[configuration, 'remove', TARGET_WORDS[wish.target.kind], whom(wish.target), '', '', '']];
      case 'replace':
        return wish.rows.length === 0 ? [[configuration, 'replace', TARGET_WORDS.none, '', '', '', '']] : wish.rows.map((row) => rowOf(configuration, 'replace', row));
      case 'move':
        return [rowOf(configuration, 'add', wish.row), [configuration, 'remove', TARGET_WORDS[wish.from.kind], whom(wish.from), '', '', '']];
    }
  };
  return items.flatMap(({ configurationId, wishes }) => wishes.flatMap((wish) => rowsOf(nameOrId(configurations, configurationId), wish)));
}

/** A name that begins with an apostrophe would be taken for a guarded one, and one with outer spaces would lose them. */
function nameOrId(index: NameIndex<Thing>, id: string): string {
  const named = index.find(id);
  if (named.kind !== 'one') return id;
  const { displayName } = named.item;
  const again = index.find(displayName);
  return displayName.startsWith("'") || displayName !== displayName.trim() || displayName === '' || again.kind !== 'one' || again.item.id !== named.item.id ? id : displayName;
}

import type { JsonRecord } from '../../json.ts';
import { guid } from '../../random.ts';
import { daysAgo } from '../dates.ts';
import { DELETED_GROUP } from '../groupRows.ts';
import { groupId } from '../groups.ts';
import { POLICY_SET_ID } from '../assignments.ts';
import type { StoredAssignment } from '../tables.ts';
import { DELETED_FILTER } from '../untidy/untidyParts.ts';
import { ALL_USERS, targetKey } from '../targets.ts';
import type { Family, Item, ItemSeed, SeedRow } from './family.ts';

/** An item with its rows. */
export interface Planted {
  readonly item: Item;
  readonly rows: readonly StoredAssignment[];
}

/** Ids of everything that a row may name. */
export interface Known {
  readonly groups: ReadonlySet<string>;
  readonly filters: ReadonlySet<string>;
}

function idOf(family: Family, seed: ItemSeed): string {
  const made = guid(`${family.key}:${seed.key ?? seed.name}`);
  return family.itemId?.(made, seed) ?? made;
}

/** The id of a hand-made item by its name (or key, where two share a name). */
export function itemId(family: Family, key: string): string {
  const seed = family.seeds.find((each) => (each.key ?? each.name) === key);
  if (seed === undefined) throw new Error(`sandbox seed: ${family.key} has no '${key}'`);
  return idOf(family, seed);
}

/** The id that a row of this item has. */
export function rowId(
  family: Family,
  item: string,
  to: StoredAssignment['target'],
  payload: JsonRecord,
): string {
  const key = targetKey(to);
  return family.row.id?.(item, key, to, payload) ?? `${item}_${key}`;
}

/** What two rows of an item cannot have in common: the target, and the intent of an app. */
export function rowKey({ row }: Family, { target, payload = {} }: StoredAssignment): string {
  return `${targetKey(target)}:${row.also?.(payload) ?? ''}`;
}

/** The item that a seed becomes. */
export function itemOf(family: Family, seed: ItemSeed, now: number): Item {
  const id = idOf(family, seed);
  const own = {
    description: seed.description ?? null,
    createdDateTime: daysAgo(now, `${id}:created`, 250, 1400),
    lastModifiedDateTime: daysAgo(now, `${id}:modified`, 1, 240),
    roleScopeTagIds: seed.scopeTags ?? ['0'],
    roleScopeTags: seed.scopeTags ?? ['0'],
    // told from the rows when it is read
    isAssigned: false,
  };
  return {
    id,
    type: seed.type ?? family.entity,
    properties: {
      [family.nameProperty]: seed.name,
      ...Object.fromEntries(family.own.map((name) => [name, own[name]])),
      ...family.defaults,
      ...seed.properties,
    },
    ...(seed.navigations === undefined ? {} : { navigations: seed.navigations }),
  };
}

function stored(family: Family, item: Item, row: SeedRow, now: number): StoredAssignment {
  const { target, payload = {}, fromPolicySet = false } = row;
  const changed = daysAgo(now, `${item.id}:row`, 1, 200);
  const all = { ...family.row.payload?.(changed), ...payload };
  return {
    id: rowId(family, item.id, target, all),
    source: fromPolicySet ? 'policySets' : 'direct',
    sourceId: fromPolicySet ? POLICY_SET_ID : item.id,
    intent: 'apply',
    target,
    payload: all,
  };
}

function check(row: StoredAssignment, item: Item, { groups, filters }: Known): void {
  const group = row.target.groupId;
  const filter = row.target.deviceAndAppManagementAssignmentFilterId;
  const isKnown =
    (group === undefined ||
      groups.has(group) ||
      [ALL_USERS, groupId(DELETED_GROUP)].includes(group)) &&
    (filter === null || filters.has(filter) || filter === guid(`filter:${DELETED_FILTER}`));
  if (!isKnown) throw new Error(`sandbox seed: a row of ${item.id} names what is not there`);
}

/** The items and their rows; throws where a row names a group or a filter that is not there. */
export function plant(
  family: Family,
  seeds: readonly ItemSeed[],
  now: number,
  known: Known,
): readonly Planted[] {
  return seeds.map((seed) => {
    const item = itemOf(family, seed, now);
    const rows = (seed.rows ?? []).map((row) => stored(family, item, row, now));
    for (const row of rows) check(row, item, known);
    return { item, rows };
  });
}

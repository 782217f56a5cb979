import { type Intent, intentOf, placeIntentOf } from '#domain/assignment/intent.ts';
import * as fc from 'fast-check';
import type { Assignment, WantedRow, FilterUse } from '#domain/assignment/assignment.ts';
import { type Change, changesTo, lockReason } from '#domain/change/change.ts';
import type { KnownTarget, Target } from '#domain/assignment/target.ts';
import type { WriteStep } from '#domain/change/writePath.ts';
import type { Json, JsonObject } from '#lib/json.ts';
import { isCrowdedOut, placeKey, rowKey, targetKey } from '#domain/assignment/rowIdentity.ts';

/**
 * For tests: rows as a tenant has them, any list of them, any changes on a list, and a tenant that
 * carries out requests.
 */

export interface RowSays {
  readonly target: Target;
  readonly filter?: FilterUse;
  readonly intent?: string | undefined;
  readonly source?: string;
  readonly sourceId?: string;
  /** Fields the app does not know. */
  readonly extra?: JsonObject;
  readonly filterNotUnderstood?: boolean;
}

export function rowOf({
  target,
  filter = { mode: 'none' },
  intent = 'apply',
  source = 'direct',
  sourceId = 'c',
  extra = {},
  filterNotUnderstood,
}: RowSays): Assignment {
  const id = `c_${placeKey({ target, intent })}`;
  const says = {
    target: target as unknown as Json,
    filter: filter as unknown as Json,
    isOdd: filterNotUnderstood === true,
  };
  const raw: JsonObject = {
    id,
    source,
    sourceId,
    intent,
    ...says,
    ...Object.fromEntries(Object.entries(extra).map(([name, value]) => [`x-${name}`, value])),
  };
  return {
    id,
    target,
    filter,
    intent,
    source,
    sourceId,
    raw,
    ...(filterNotUnderstood === true ? { filterNotUnderstood } : {}),
  };
}

export const NONE: FilterUse = { mode: 'none' };
export const G = 'aaaaaaaa-0000-4000-8000-000000000001';
export const H = 'aaaaaaaa-0000-4000-8000-000000000002';
export const included = (groupId = G): KnownTarget => ({ kind: 'group', groupId });
export const excluded = (groupId = G): KnownTarget => ({ kind: 'exclusionGroup', groupId });
export const collection = (collectionId: string): KnownTarget => ({
  kind: 'collection',
  collectionId,
});
export const withFilter = (filterId = 'f'): FilterUse => ({ mode: 'include', filterId });
export const unknownRow = (name = 'u'): Assignment =>
  rowOf({ target: { kind: 'unknown', odataType: '#contoso.later', raw: { name } } });
export const policySetRow = (target: Target = included(H)): Assignment =>
  rowOf({ target, source: 'policySets', sourceId: 'P' });

export function add(
  target: KnownTarget,
  filter: FilterUse = NONE,
  intent: Intent = 'apply',
): Change & { kind: 'add' } {
  return { kind: 'add', draft: { target, filter, intent } };
}
export function remove(row: Assignment): Change & { kind: 'remove' } {
  return { kind: 'remove', row };
}
export function edit(
  row: Assignment,
  filter: FilterUse,
  intent: Intent = 'apply',
): Change & { kind: 'edit' } {
  return { kind: 'edit', row, filter, intent };
}

const groupIds = fc
  .integer({ min: 1, max: 6 })
  .map((n) => `aaaaaaaa-0000-4000-8000-00000000000${n}`);
const exclusions = groupIds.map(excluded);
const narrowable: fc.Arbitrary<KnownTarget> = fc.oneof(
  groupIds.map(included),
  fc.constantFrom('CD1', 'CD2', 'CD3').map(collection),
  fc.constantFrom('allDevices', 'allLicensedUsers').map((kind): KnownTarget => ({ kind })),
);
const filters: fc.Arbitrary<FilterUse> = fc.oneof(
  fc.constant(NONE),
  fc.record({ mode: fc.constantFrom('include', 'exclude'), filterId: fc.constantFrom('f1', 'f2') }),
);
/** Of device configurations, one row a target; of apps, one for each intent. */
const INTENTS_OF = {
  configurations: ['apply', 'remove'],
  apps: ['required', 'available', 'availableWithoutEnrollment', 'uninstall'],
} as const satisfies Record<string, readonly Intent[]>;

type World = keyof typeof INTENTS_OF;

const intentsOf = (world: World) => fc.constantFrom<Intent>(...INTENTS_OF[world]);

/** What an admin may ask for: an exclusion takes no filter. */
const draftsOf = (world: World): fc.Arbitrary<WantedRow> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ target: narrowable, filter: filters, intent: intentsOf(world) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        target: exclusions,
        filter: fc.constant(NONE),
        intent: intentsOf(world),
      }),
    },
  );

const extras = fc.dictionary(
  fc.string({ maxLength: 4 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  { maxKeys: 3, noNullPrototype: true },
);
const plainRowsOf = (world: World) =>
  fc.tuple(draftsOf(world), extras).map(([draft, extra]) => rowOf({ ...draft, extra }));
const lockedRowsOf = (world: World) =>
  fc.oneof(
    fc
      .tuple(narrowable, intentsOf(world), extras)
      .map(([target, intent, extra]) =>
        rowOf({ target, intent, extra, source: 'policySets', sourceId: 'P' }),
      ),
    fc
      .tuple(fc.string({ maxLength: 3 }), extras)
      .map(([name, extra]) =>
        rowOf({ target: { kind: 'unknown', odataType: '#contoso.later', raw: { name } }, extra }),
      ),
    fc
      .tuple(narrowable, intentsOf(world))
      .map(([target, intent]) => rowOf({ target, intent, filterNotUnderstood: true })),
    narrowable.map((target) => rowOf({ target, intent: 'audit' })),
  );

/**
 * A list as Intune keeps it: one row for each place and source, and a group included with one intent
 * only. Every second one holds nothing locked.
 */
const listsOf = (world: World): fc.Arbitrary<Assignment[]> =>
  fc
    .constantFrom(true, false)
    .chain((isPlain) =>
      fc.uniqueArray(
        isPlain
          ? plainRowsOf(world)
          : fc.oneof(
              { weight: 3, arbitrary: plainRowsOf(world) },
              { weight: 1, arbitrary: lockedRowsOf(world) },
            ),
        { comparator: (a, b) => rowKey(a) === rowKey(b) || isCrowdedOut(a, b), maxLength: 7 },
      ),
    );

const messyListsOf = (world: World): fc.Arbitrary<Assignment[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: plainRowsOf(world) },
      { weight: 1, arbitrary: lockedRowsOf(world) },
    ),
    { maxLength: 9 },
  );

/** All that is drawn of rows of one kind, for tests that need the family of the rows. */
export const ROWS = {
  configurations: {
    drafts: draftsOf('configurations'),
    lists: listsOf('configurations'),
    messyLists: messyListsOf('configurations'),
  },
  apps: { drafts: draftsOf('apps'), lists: listsOf('apps'), messyLists: messyListsOf('apps') },
} as const;

export const drafts = fc.oneof(ROWS.configurations.drafts, ROWS.apps.drafts);
export const lists = fc.oneof(ROWS.configurations.lists, ROWS.apps.lists);

/**
 * A list with rows that come twice: a group both included and excluded, or the same row on two
 * pages.
 */
export const messyLists = fc.oneof(ROWS.configurations.messyLists, ROWS.apps.messyLists);

function worldOf(list: readonly Assignment[]): World {
  return list.some((row) => placeIntentOf(row) !== undefined) ? 'apps' : 'configurations';
}

/** Any changes that an admin may make of a list, each row and target at most once, in any order. */
export function changesOf(list: readonly Assignment[]): fc.Arbitrary<Change[]> {
  const world = worldOf(list);
  const seen = new Set<string>();
  const open = list.filter(
    (row) => lockReason(row) === undefined && !seen.has(rowKey(row)) && seen.add(rowKey(row)),
  );
  const isAlone = ({ target }: Assignment) =>
    list.filter((row) => targetKey(row.target) === targetKey(target)).length === 1;
  const ofRows = fc
    .tuple(...open.map((row) => changesOfRow(row, world, isAlone(row))))
    .map((each) => each.flat());
  const taken = new Set(list.map(({ target }) => targetKey(target)));
  const additions = fc
    .uniqueArray(draftsOf(world), { selector: ({ target }) => targetKey(target), maxLength: 3 })
    .map((all) =>
      all
        .filter(({ target }) => !taken.has(targetKey(target)))
        .map((draft): Change => ({ kind: 'add', draft })),
    );
  return fc
    .tuple(ofRows, additions)
    .chain(([a, b]) => fc.shuffledSubarray([...a, ...b], { minLength: a.length + b.length }));
}

/** @param isAlone no other row of the target is in the way of another intent or role */
function changesOfRow(row: Assignment, world: World, isAlone: boolean): fc.Arbitrary<Change[]> {
  const { target } = row;
  const intent = intentOf(row)!;
  if (target.kind === 'unknown') throw new Error('It is locked');
  const narrowing = target.kind === 'exclusionGroup' ? fc.constant(NONE) : filters;
  const intents = isAlone || world === 'configurations' ? intentsOf(world) : fc.constant(intent);
  const edits = fc
    .tuple(narrowing, intents)
    .map(([filter, other]) => changesTo(row, { target, filter, intent: other }));
  const nothing: Change[] = [];
  const gone: Change[] = [remove(row)];
  const swapped = isAlone || world === 'configurations' ? inOtherRole(row, target, intent) : gone;
  return fc.oneof(fc.constant(nothing), fc.constant(gone), edits, fc.constant(swapped));
}

function inOtherRole(row: Assignment, target: KnownTarget, intent: Intent): Change[] {
  const asked = placeIntentOf({ intent }) ?? 'apply';
  if (target.kind === 'group') return [remove(row), add(excluded(target.groupId), NONE, asked)];
  return target.kind === 'exclusionGroup'
    ? [remove(row), add(included(target.groupId), NONE, asked)]
    : [remove(row)];
}

/** A list and changes on it. */
export const changeSets: fc.Arbitrary<{ list: Assignment[]; changes: Change[] }> = lists.chain(
  (list) => changesOf(list).map((changes) => ({ list, changes })),
);

/**
 * The tenant: carries out requests as Graph does. `/assign` replaces the list, rows of a policy set
 * included; a second row for a target is an error.
 */
export function carryOut(list: readonly Assignment[], steps: readonly WriteStep[]): Assignment[] {
  let rows = [...list];
  for (const step of steps) {
    if (step.kind === 'delete')
      rows = rows.filter(
        (row) => rowKey(row) !== rowKey(step.row) || row.target.kind !== step.row.target.kind,
      );
    if (step.kind === 'post') {
      const isSameRole = step.replaces?.target.kind === step.draft.target.kind;
      const made = written(step.draft, isSameRole ? step.replaces : undefined);
      if (rows.some((row) => rowKey(row) === rowKey(made) || isCrowdedOut(row, made)))
        throw new Error(`A second row for ${rowKey(made)}`);
      rows.push(made);
    }
    if (step.kind === 'assign')
      rows = [...step.kept, ...step.written.map(({ wanted, from }) => written(wanted, from))];
  }
  return rows;
}

/** Further fields as they were, and those of a former row that comes back. */
function written(wanted: WantedRow, from: Assignment | undefined): Assignment {
  return rowOf({ ...wanted, extra: { ...extraOf(from?.raw), ...extraOf(wanted.former) } });
}

function extraOf(raw: JsonObject = {}): JsonObject {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      name.startsWith('x-') ? [[name.slice(2), value]] : [],
    ),
  );
}

/** The same with its row as it was, for what an undo brings back. */
export function again<C extends Change>(change: C, { raw: former }: Assignment): C {
  return change.kind === 'add'
    ? { ...change, draft: { ...change.draft, former } }
    : { ...change, former };
}

/** What rows ask for, in an order of its own: equal when two lists say the same. */
export function sayings(rows: readonly Assignment[]): string[] {
  return rows
    .map(({ target, filter, intent, source }) => JSON.stringify([source, target, filter, intent]))
    .toSorted();
}

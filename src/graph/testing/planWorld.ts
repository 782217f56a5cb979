import type { FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { virtualTime } from '#graph/testing/virtualTime.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { assignment, target as stored } from '../../../sandbox/tenant/targets.ts';

/**
 * For tests: a tenant that remembers every list it ever had, and what a plan may find in it, wish
 * of it, and meet a colleague at.
 */
export const ORIGIN = 'http://sandbox.test';
export const time = virtualTime(Date.UTC(2026, 0, 1));
export const sandbox = createSandbox({ now: time.now });
const { tenant } = sandbox;
export const configurationIds = [...tenant.configurations.values()]
  .filter(({ displayName }) => displayName.startsWith('WIN - '))
  .map(({ id }) => keyOf(id));
const groups = [...tenant.groups.keys()].slice(0, 4);
const policySetGroup = groups.pop()!;
const [collectionId = ''] = tenant.collections.keys();
export const filterIds = [...tenant.filters.values()]
  .filter(
    (filter) =>
      filter.platform === 'windows10AndLater' &&
      filter.assignmentFilterManagementType === 'devices',
  )
  .map(({ id }) => id)
  .slice(0, 2);

/** A list as it was from a moment on, and who made it so. */
export interface Version {
  /** Epoch milliseconds */
  readonly at: number;
  /** `before`: as it was reviewed, and what was made of it until the plan was applied. */
  readonly by: 'before' | 'app' | 'colleague';
  readonly rows: readonly StoredAssignment[];
}

/** What each list was, since the review: the tenant's own memory. */
export const history = new Map<string, Version[]>();
const write = tenant.assignments.write.bind(tenant.assignments);
const remember = (id: string, by: Version['by'], rows: Version['rows']) =>
  void history.get(id)?.push({ at: time.now(), by, rows });
tenant.assignments.write = (id, rows, lag) => {
  remember(id, 'app', rows);
  write(id, rows, lag);
};

/** Begins a list anew: what is written later is remembered. */
export function begin(id: string, rows: Version['rows']): void {
  history.set(id, []);
  writeBefore(id, rows);
}

export function writeBefore(id: string, rows: Version['rows']): void {
  remember(id, 'before', rows);
  write(id, rows);
}

/** What the place of one target says; undefined is no row. */
export type State =
  | {
      readonly isExcluded: boolean;
      readonly filter: FilterUse;
      readonly intent: 'apply' | 'remove';
    }
  | undefined;
export type Place = (isExcluded: boolean) => KnownTarget;

export const PLACES: readonly Place[] = [
  ...groups.map((groupId): Place => (isExcluded) => ({
    kind: isExcluded ? 'exclusionGroup' : 'group',
    groupId,
  })),
  () => ({ kind: 'collection', collectionId }),
  () => ({ kind: 'allDevices' }),
];

export function placeOf(configurationId: string, { id }: StoredAssignment): number {
  return PLACES.findIndex((place) =>
    [true, false].some(
      (isExcluded) =>
        storedRow(configurationId, place, { isExcluded, filter: { mode: 'none' }, intent: 'apply' })
          .id === id,
    ),
  );
}

/** What a colleague does to a place of a list once the run is on its way. */
export interface Act {
  /** Between reading and sending, or between sending and reading back. */
  readonly when: 'before' | 'after';
  /** Of the requests that write to the list, this one (0 is the first). */
  readonly write: number;
  readonly place: number;
  readonly becomes: State | 'asWished';
}
export interface PlacePlan {
  readonly was: State;
  /** What somebody else makes of it between review and apply. */
  readonly drift: State | 'none';
  readonly wish: State | 'leave';
}
export interface ListPlan {
  readonly places: readonly PlacePlan[];
  readonly locked: 'none' | 'policySet' | 'unknown';
  /** Is something wanted of the row of the policy set, which the app refuses? */
  readonly wantsLocked: boolean;
  readonly isReplaced: boolean;
  readonly acts: readonly Act[];
}

export function storedRow(
  configurationId: string,
  place: Place,
  { isExcluded, filter, intent }: NonNullable<State>,
): StoredAssignment {
  const { kind, ...own } = place(isExcluded);
  const type =
    kind === 'collection'
      ? 'configurationManagerCollectionAssignmentTarget'
      : `${kind}AssignmentTarget`;
  return assignment(
    configurationId,
    stored(
      type,
      own,
      filter.mode === 'none' ? undefined : { id: filter.filterId, mode: filter.mode },
    ),
    { intent },
  );
}

export function lockedRows(id: string, locked: ListPlan['locked']): StoredAssignment[] {
  if (locked === 'policySet')
    return [
      {
        ...assignment(id, stored('groupAssignmentTarget', { groupId: policySetGroup })),
        source: 'policySets',
        sourceId: 'P',
      },
    ];
  return locked === 'unknown'
    ? [
        assignment(
          id,
          stored('scopeTagGroupAssignmentTarget', {
            targetType: 'device',
            entraObjectId: policySetGroup,
          }),
        ),
      ]
    : [];
}

function rowOf(place: Place, state: NonNullable<State>): WantedRow {
  return { target: place(state.isExcluded), filter: state.filter, intent: state.intent };
}

export function wishesOf({ places, isReplaced, locked, wantsLocked }: ListPlan): Wish[] {
  if (isReplaced)
    return [
      {
        kind: 'replace',
        rows: places.flatMap(({ was, wish }, index) =>
          ((state) => (state === undefined ? [] : rowOf(PLACES[index]!, state)))(
            wish === 'leave' ? was : wish,
          ),
        ),
      },
    ];
  const refused: Wish[] =
    wantsLocked && locked === 'policySet'
      ? [{ kind: 'remove', target: { kind: 'group', groupId: policySetGroup } }]
      : [];
  return places
    .flatMap(({ was, wish }, index): Wish[] => {
      const place = PLACES[index]!;
      if (wish === 'leave') return [];
      const gone: Wish[] =
        was !== undefined && wish?.isExcluded !== was.isExcluded
          ? [{ kind: 'remove', target: place(was.isExcluded) }]
          : [];
      return wish === undefined
        ? [...gone, { kind: 'remove', target: place(false) }]
        : [...gone, { kind: 'add', row: rowOf(place, wish) }];
    })
    .concat(refused);
}

export function sortedJson(rows: readonly StoredAssignment[]): string {
  return JSON.stringify(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

export function rowsOf(
  list: ListPlan,
  id: string,
  pick: (place: PlacePlan) => State,
): StoredAssignment[] {
  const own = list.places.flatMap((place, index) =>
    ((state) => (state === undefined ? [] : storedRow(id, PLACES[index]!, state)))(pick(place)),
  );
  return [...lockedRows(id, list.locked), ...own];
}

/** What a place holds when the plan is applied: somebody may have been there since the review. */
export function atApply({ was, drift }: PlacePlan): State {
  return drift === 'none' ? was : drift;
}

/** What the place is to say in the end; it knows the wish, and nothing of how it is carried out. */
export function wishedState({ was, wish }: PlacePlan): State {
  return wish === 'leave' ? was : wish;
}

export function differs(a: State, b: State): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/**
 * The colleagues of a plan, who act when requests reach the tenant.
 * @returns told of each request that writes to lists, before and after the tenant has it
 */
export function colleagues(
  lists: readonly ListPlan[],
  onAct: (when: Act['when']) => void,
): (ids: readonly string[], when: Act['when']) => void {
  const seen = new Map<string, number>();
  return (ids, when) => {
    for (const id of ids) {
      const list = lists[configurationIds.findIndex((own) => own === id)];
      const count = seen.get(id) ?? 0;
      if (when === 'after') seen.set(id, count + 1);
      for (const act of list?.acts ?? [])
        if (act.when === when && act.write === count && actOn(list!, id, act)) onAct(when);
    }
  };
}

/** @returns whether it made a difference */
function actOn({ places }: ListPlan, id: string, { place, becomes }: Act): boolean {
  const state = becomes === 'asWished' ? wishedState(places[place]!) : becomes;
  const was = tenant.assignments.stored(id);
  const rows = [
    ...was.filter((row) => placeOf(id, row) !== place),
    ...(state === undefined ? [] : [storedRow(id, PLACES[place]!, state)]),
  ];
  if (sortedJson(rows) === sortedJson(was)) return false;
  remember(id, 'colleague', rows);
  write(id, rows);
  return true;
}

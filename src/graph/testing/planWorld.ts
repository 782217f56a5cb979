import type { FilterUse } from '#domain/assignment/assignment.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { type ConfigurationKey, familyKeyOf, graphIdOf } from '#domain/family/configurationKey.ts';
import { BARE_FAMILY, type FamilyKey } from '#domain/family/families.ts';
import {
  filtersFor,
  poolOf,
  rowOfFamily,
  SCHEDULES,
  sortedJson,
  type Takes,
  takesOf,
  withoutTimes,
  WRITTEN,
} from '#graph/testing/planFamilies.ts';
import {
  BY_INTENT,
  drawnPlaces,
  isExclusion,
  type Place,
  placeAmong,
} from '#graph/testing/planPlaces.ts';
import { SETTINGS, type Way } from '#graph/testing/planSettings.ts';
import { virtualTime } from '#graph/testing/virtualTime.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import type { JsonObject } from '#lib/json.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { target as stored } from '../../../sandbox/tenant/targets.ts';

/**
 * For tests: a tenant that remembers every list it ever had, and what a plan may find in it, wish
 * of it, and meet a colleague at.
 */
export const ORIGIN = 'http://sandbox.test';
export const time = virtualTime(Date.UTC(2026, 0, 1));
export const sandbox = createSandbox({ now: time.now, configurations: 1100, apps: 500 });
const { tenant } = sandbox;
const pools = new Map(WRITTEN.map((family) => [family, poolOf(tenant, family)]));
/** What the rows of a family take. */
export const TAKES: ReadonlyMap<FamilyKey, Takes> = new Map(
  [...pools].map(([family, [first]]) => [family, takesOf(tenant, first!)]),
);

/** One configuration for each list of a plan; a family with too few of them lends the bare one. */
export function keysOf(families: readonly FamilyKey[]): readonly ConfigurationKey[] {
  const next = new Map<FamilyKey, number>();
  return families.map((family) => {
    const at = next.get(family) ?? 0;
    next.set(family, at + 1);
    return pools.get(family)![at]!;
  });
}

/** The families of the lists, so that there is a configuration for each. */
export function withEnough(families: readonly FamilyKey[]): readonly FamilyKey[] {
  const used = new Map<FamilyKey, number>();
  return families.map((family) => {
    const count = (used.get(family) ?? 0) + 1;
    used.set(family, count);
    return count > pools.get(family)!.length ? BARE_FAMILY : family;
  });
}

const groups = [...tenant.groups.keys()].slice(0, 4);
export const policySetGroup = groups.pop()!;
const [collectionId = ''] = tenant.collections.keys();
/** Filters that draws name; each family has two of its own. */
export const filterIds = filtersFor(tenant, BARE_FAMILY);

/** A list as it was from a moment on, and who made it so. */
export interface Version {
  /** Epoch milliseconds */
  readonly at: number;
  /** `before`: as it was reviewed, and what was made of it until the plan was applied. */
  readonly by: 'before' | 'app' | 'colleague';
  readonly rows: readonly StoredAssignment[];
}

/** What each list was, since the review: the tenant's own memory. */
const history = new Map<string, Version[]>();
const write = tenant.assignments.write.bind(tenant.assignments);
const remember = (id: string, by: Version['by'], rows: Version['rows']) =>
  void history.get(id)?.push({ at: time.now(), by, rows: withoutTimes(rows) });
export const storedOf = (key: ConfigurationKey): Version['rows'] =>
  withoutTimes(tenant.assignments.stored(graphIdOf(key)));
export const versionsOf = (key: ConfigurationKey): Version[] => history.get(graphIdOf(key)) ?? [];
tenant.assignments.write = (id, rows, lag) => {
  remember(id, 'app', rows);
  write(id, rows, lag);
};

/** Begins a list anew: what is written later is remembered. */
export function begin(key: ConfigurationKey, rows: Version['rows']): void {
  history.set(graphIdOf(key), []);
  writeBefore(key, rows);
}

export function writeBefore(key: ConfigurationKey, rows: Version['rows']): void {
  remember(graphIdOf(key), 'before', rows);
  write(graphIdOf(key), rows);
}

/** What the place of one target says; undefined is no row. */
export type State =
  | {
      readonly isExcluded: boolean;
      readonly filter: FilterUse;
      readonly intent: Intent;
      /** Which of {@link SETTINGS}, in apps. */
      readonly settings?: number | undefined;
      /** How a wish says its settings. */
      readonly way?: Way | undefined;
      /** Which of {@link SCHEDULES}, in families that have one. */
      readonly schedule?: number | undefined;
      /** What the row holds that this app knows nothing of; nobody wishes it. */
      readonly beside?: JsonObject | undefined;
    }
  | undefined;

const PLACES = drawnPlaces(groups, collectionId);

export function placesOf(family: FamilyKey): readonly Place[] {
  return family === BY_INTENT ? PLACES.apps : PLACES.others;
}

export function placeOf(key: ConfigurationKey, row: StoredAssignment): number {
  return placeAmong(placesOf(familyKeyOf(key)), row);
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
  readonly family: FamilyKey;
  /** Do wishes say what runs, which Graph never tells? */
  readonly saysRun: boolean;
  readonly places: readonly PlacePlan[];
  readonly locked: 'none' | 'policySet' | 'unknown';
  /** Is something wanted of the row of the policy set, which the app refuses? */
  readonly wantsLocked: boolean;
  /** Is a group, of an app, wanted with a second intent, which the app refuses? */
  readonly wantsCrowded: boolean;
  /** Do removals from all places of a target say so in one wish? */
  readonly isBroad: boolean;
  readonly isReplaced: boolean;
  readonly acts: readonly Act[];
}

function storedTarget(
  { kind, ...own }: KnownTarget,
  filter: FilterUse = { mode: 'none' },
): StoredAssignment['target'] {
  const type =
    kind === 'collection'
      ? 'configurationManagerCollectionAssignmentTarget'
      : `${kind}AssignmentTarget`;
  return stored(
    type,
    own,
    filter.mode === 'none' ? undefined : { id: filter.filterId, mode: filter.mode },
  );
}

export function storedRow(
  key: ConfigurationKey,
  place: Place,
  { isExcluded, filter, intent, schedule, settings = 0, beside }: NonNullable<State>,
): StoredAssignment {
  return rowOfFamily(key, storedTarget(place.to(isExcluded), filter), intent, {
    ...beside,
    ...held(key, schedule),
    ...(place.intent === undefined ? {} : { intent: place.intent, settings: SETTINGS[settings]! }),
  });
}

/** What a row of the family holds. */
function held(key: ConfigurationKey, schedule: number | undefined): JsonObject {
  if (TAKES.get(familyKeyOf(key))?.schedule !== true) return {};
  const runSchedule = schedule === undefined ? null : SCHEDULES[schedule]![1];
  return { runRemediationScript: true, runSchedule };
}

export function lockedRows(key: ConfigurationKey, locked: ListPlan['locked']): StoredAssignment[] {
  const group = stored('groupAssignmentTarget', { groupId: policySetGroup });
  const unknown = stored('scopeTagGroupAssignmentTarget', {
    targetType: 'device',
    entraObjectId: policySetGroup,
  });
  const payload =
    familyKeyOf(key) === BY_INTENT ? { intent: 'required', settings: null } : held(key, 0);
  const row = (to: StoredAssignment['target']) => rowOfFamily(key, to, 'apply', payload);
  if (locked === 'policySet') return [{ ...row(group), source: 'policySets', sourceId: 'P' }];
  return locked === 'unknown' ? [row(unknown)] : [];
}

export function rowsOf(
  list: ListPlan,
  key: ConfigurationKey,
  pick: (place: PlacePlan) => State,
): StoredAssignment[] {
  const own = list.places.flatMap((place, index) =>
    ((state) => (state === undefined ? [] : storedRow(key, placesOf(list.family)[index]!, state)))(
      pick(place),
    ),
  );
  return [...lockedRows(key, list.locked), ...own];
}

/** What a place holds when the plan is applied: somebody may have been there since the review. */
export function atApply({ was, drift }: PlacePlan): State {
  return drift === 'none' ? was : drift;
}

/** What the place is to say in the end; it knows the wish, and nothing of how it is carried out. */
export function wishedState({ was, wish }: PlacePlan): State {
  return wish === 'leave' ? was : wish;
}

/**
 * Did somebody do just what is wished, between review and apply? Where nothing is to be changed, and
 * of what no list tells, nobody can.
 */
export function isDoneByOthers(place: PlacePlan): boolean {
  const wish = wishedState(place);
  const isMine = place.wish !== 'leave' && differs(wish, place.was);
  const is = atApply(place);
  // A wish that says nothing of settings is fulfilled by a row with whatever settings.
  const minded = wish?.way === 'kept' ? { ...wish, settings: is?.settings } : wish;
  return isMine && !differs(is, minded);
}

/**
 * Did somebody only take a row away, for which the admin wants one with another intent? Whether they
 * would have wanted that one, nobody knows.
 */
export function isHalfMoved({ family, places }: ListPlan): boolean {
  const targets = placesOf(family).map(({ to }) => JSON.stringify(to(false)));
  return places.some(
    (place, index) =>
      place.was !== undefined &&
      atApply(place) === undefined &&
      places.some(
        (other, at) =>
          other !== place &&
          targets[at] === targets[index] &&
          differs(atApply(other), wishedState(other)),
      ),
  );
}

/** As far as somebody can wish it. */
export function differs(a: State, b: State): boolean {
  const said = (state: State) => canonicalJson({ ...state, beside: null, way: null } as JsonObject);
  return (a === undefined) !== (b === undefined) || said(a) !== said(b);
}

/**
 * The colleagues of a plan, who act when requests reach the tenant.
 * @returns told of each request that writes to lists, before and after the tenant has it
 */
export function colleagues(
  lists: readonly ListPlan[],
  keys: readonly ConfigurationKey[],
  onAct: (when: Act['when']) => void,
): (ids: readonly string[], when: Act['when']) => void {
  const seen = new Map<string, number>();
  return (ids, when) => {
    for (const id of ids) {
      const at = keys.findIndex((own) => own === id);
      const list = lists[at];
      const count = seen.get(id) ?? 0;
      if (when === 'after') seen.set(id, count + 1);
      for (const act of list?.acts ?? [])
        if (act.when === when && act.write === count && actOn(list!, keys[at]!, act)) onAct(when);
    }
  };
}

/** @returns whether it made a difference */
function actOn(
  { family, places }: ListPlan,
  key: ConfigurationKey,
  { place, becomes }: Act,
): boolean {
  const state = becomes === 'asWished' ? wishedState(places[place]!) : becomes;
  const id = graphIdOf(key);
  const own = placesOf(family)[place]!;
  const was = tenant.assignments.stored(id);
  const rows = [
    ...was.filter((row) => placeOf(key, row) !== place && !isCrowdedBy(own, state, row)),
    ...(state === undefined ? [] : [storedRow(key, own, state)]),
  ];
  if (sortedJson(withoutTimes(rows)) === sortedJson(withoutTimes(was))) return false;
  remember(id, 'colleague', rows);
  write(id, rows);
  return true;
}

/** Who includes a group of an app takes it out of where it was included: Intune allows one. */
const isCrowdedBy = ({ intent, groupId }: Place, state: State, { target }: StoredAssignment) =>
  intent !== undefined &&
  state?.isExcluded === false &&
  groupId !== undefined &&
  target.groupId === groupId &&
  !isExclusion(target);

import * as fc from 'fast-check';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import type { Incident } from '#graph/testing/planPages.ts';
import { putOffCode } from '#graph/testing/planWatch.ts';
import {
  type Act,
  filterIds,
  type ListPlan,
  type PlacePlan,
  placesOf,
  type State,
  TAKES,
  wishedState,
  withEnough,
} from '#graph/testing/planWorld.ts';
import { BESIDE, SCHEDULES, type Takes, WRITTEN_BY_TARGET } from '#graph/testing/planFamilies.ts';
import { BY_INTENT } from '#graph/testing/planPlaces.ts';
import { legalApp } from '#graph/testing/appDraws.ts';
import { SETTINGS, WAYS } from '#graph/testing/planSettings.ts';
import { BARE_FAMILY, type FamilyKey } from '#domain/family/families.ts';
import type { Fault, FaultRule } from '../../../sandbox/faults.ts';

/** For tests: draws what befalls a plan. */
const filterUse: fc.Arbitrary<FilterUse> = fc.oneof(
  fc.constant({ mode: 'none' } as const),
  fc.record({
    mode: fc.constantFrom('include', 'exclude'),
    filterId: fc.constantFrom(...filterIds),
  }),
);
const beside: fc.Arbitrary<NonNullable<State>['beside']> = fc.oneof(
  fc.constant(undefined),
  fc.dictionary(
    fc.constantFrom(...BESIDE),
    fc.oneof(fc.integer({ max: 9 }), fc.constant({ ring: 0 })),
    { minKeys: 1, maxKeys: 2 },
  ),
);
const stateOf = (family: FamilyKey, index: number): fc.Arbitrary<State> => {
  const included = fc.record({
    isExcluded: fc.constant(false),
    filter: filterUse,
    intent: fc.constantFrom('apply', 'remove'),
    schedule: fc.nat({ max: SCHEDULES.length - 1 }),
    settings: fc.nat({ max: SETTINGS.length - 1 }),
    way: fc.constantFrom(...WAYS),
    beside,
  });
  const excluded: fc.Arbitrary<State> = fc.record({
    isExcluded: fc.constant(true),
    filter: fc.constant({ mode: 'none' } as const),
    intent: fc.constant('apply'),
    beside,
  });
  return placesOf(family)[index]!.to(true).kind === 'exclusionGroup'
    ? fc.oneof(fc.constant(undefined), included, excluded)
    : fc.oneof(fc.constant(undefined), included);
};

const placePlan = (family: FamilyKey, index: number): fc.Arbitrary<PlacePlan> =>
  fc
    .record({
      was: stateOf(family, index),
      drift: fc.oneof(
        { weight: 3 * placesOf(family).length, arbitrary: fc.constant('none' as const) },
        { weight: 1, arbitrary: fc.constant('asWished' as const) },
        { weight: 1, arbitrary: stateOf(family, index) },
      ),
      wish: fc.oneof(
        { weight: 3, arbitrary: fc.constant('leave' as const) },
        { weight: 2, arbitrary: stateOf(family, index) },
      ),
    })
    .map(({ drift, ...place }) => ({
      ...place,
      drift: drift === 'asWished' ? wishedState({ ...place, drift: 'none' }) : drift,
    }));
const act = (family: FamilyKey): fc.Arbitrary<Act> =>
  fc.nat({ max: placesOf(family).length - 1 }).chain((place) =>
    fc.record({
      when: fc.constantFrom('before', 'after'),
      write: fc.constantFrom(0, 0, 0, 1, 2),
      place: fc.constant(place),
      becomes: fc.oneof(fc.constant('asWished' as const), stateOf(family, place)),
    }),
  );
/** @param like a family that has the same places */
const listPlan = (family: fc.Arbitrary<FamilyKey>, like: FamilyKey): fc.Arbitrary<ListPlan> =>
  fc.record({
    family,
    saysRun: fc.boolean(),
    acts: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(act(like), { minLength: 1, maxLength: 2 }) },
    ),
    places: fc.tuple(...placesOf(like).map((_, index) => placePlan(like, index))),
    locked: fc.constantFrom('none', 'none', 'none', 'policySet', 'unknown'),
    wantsLocked: fc.nat({ max: 3 }).map((dice) => dice === 0),
    wantsCrowded: fc.nat({ max: 3 }).map((dice) => dice === 0),
    isBroad: fc.boolean(),
    isReplaced: fc.nat({ max: 5 }).map((dice) => dice === 0),
  });
const byTarget = listPlan(
  fc.oneof(fc.constant(BARE_FAMILY), fc.constantFrom(...WRITTEN_BY_TARGET)),
  BARE_FAMILY,
);
const byIntent = listPlan(fc.constant(BY_INTENT), BY_INTENT);
const anyList = fc.oneof({ weight: 3, arbitrary: byTarget }, { weight: 1, arbitrary: byIntent });
/** Mostly a few; now and then more than a batch takes. */
export const tenants: fc.Arbitrary<readonly ListPlan[]> = fc
  .oneof(
    { weight: 30, arbitrary: fc.array(anyList, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(anyList, { minLength: 21, maxLength: 27 }) },
  )
  .map((lists) => {
    const families = withEnough(lists.map(({ family }) => family));
    return lists.map((list, index) => legalApp(asTaken({ ...list, family: families[index]! })));
  });

/** As much of a list as its family takes. */
function asTaken(list: ListPlan): ListPlan {
  const takes = TAKES.get(list.family)!;
  const own = (index: number, state: State) => stateTaken(list, takes, index, state);
  return {
    ...list,
    saysRun: list.saysRun && takes.schedule,
    locked: list.locked === 'policySet' && !takes.policySetRows ? 'none' : list.locked,
    places: list.places.map(({ was, drift, wish }, index) => ({
      was: own(index, was),
      drift: drift === 'none' ? drift : own(index, drift),
      wish: wish === 'leave' ? wish : withoutBeside(own(index, wish)),
    })),
    acts: list.acts.map((each) => ({
      ...each,
      becomes: each.becomes === 'asWished' ? each.becomes : own(each.place, each.becomes),
    })),
  };
}

/** Nobody can wish what the app knows nothing of. */
const withoutBeside = (state: State): State => state && { ...state, beside: undefined };

const KIND_OF = {
  group: 'group',
  exclusionGroup: 'exclusion',
  collection: 'collection',
  allDevices: 'devices',
  allLicensedUsers: 'users',
} as const;

function stateTaken(
  { family, locked }: ListPlan,
  takes: Takes,
  index: number,
  state: State,
): State {
  if (state === undefined) return undefined;
  const { isExcluded, filter, intent, schedule, settings, way, beside: more } = state;
  const { to } = placesOf(family)[index]!;
  if (!takes.targets.includes(KIND_OF[to(isExcluded).kind])) return undefined;
  return {
    isExcluded,
    filter: filterTaken(takes, filter),
    intent: takes.intent ? intent : 'apply',
    ...(takes.schedule && !isExcluded ? { schedule } : {}),
    ...(takes.settings && !isExcluded ? { settings, way } : {}),
    // A row that is deleted and written anew keeps what is known of it alone.
    ...(takes.beside && (family !== BY_INTENT || locked === 'none') ? { beside: more } : {}),
  };
}

function filterTaken({ filters }: Takes, filter: FilterUse): FilterUse {
  if (filter.mode === 'none') return filter;
  const filterId = filters[filterIds.indexOf(filter.filterId)];
  return filterId === undefined ? { mode: 'none' } : { ...filter, filterId };
}

const putOff = (status: number, retryAfter?: number): Fault => ({
  kind: 'status',
  status,
  code: putOffCode(retryAfter),
  ...(retryAfter === undefined ? {} : { retryAfter }),
});
const PUT_OFF: readonly Fault[] = [putOff(429, 3), putOff(429), putOff(503, 2)];
const TOKEN: readonly Fault[] = [
  { kind: 'status', status: 401 },
  { kind: 'claims', claims: '{"access_token":{}}' },
];
const CUTS: readonly Fault[] = [{ kind: 'cutBeforeCommit' }, { kind: 'cutAfterCommit' }];
const WRITE_FAULTS: readonly Fault[] = [
  ...PUT_OFF,
  ...TOKEN,
  ...CUTS,
  ...[400, 403, 409, 500, 503].map((status): Fault => ({ kind: 'status', status })),
  { kind: 'garbage' },
  ...[300, 3000, 9000].map((ms): Fault => ({ kind: 'lag', ms })),
];
const READ_FAULTS: readonly Fault[] = [
  ...PUT_OFF,
  ...TOKEN,
  ...CUTS,
  ...[403, 500].map((status): Fault => ({ kind: 'status', status })),
  { kind: 'garbage' },
];
const BATCH_FAULTS: readonly Fault[] = [
  ...PUT_OFF,
  ...TOKEN,
  ...CUTS,
  { kind: 'status', status: 500 },
  { kind: 'garbage' },
];

const rulesFor = (
  method: string,
  path: string,
  faults: readonly Fault[],
  latest: number,
): fc.Arbitrary<FaultRule[]> =>
  fc.array(
    fc.record({
      method: fc.constant(method),
      path: fc.constant(path),
      skip: fc.nat({ max: latest }),
      times: fc.constantFrom(1, 1, 2, 9),
      fault: fc.constantFrom(...faults),
    }),
    { maxLength: 2 },
  );
export const FAULTS: readonly (readonly [
  method: string,
  path: string,
  faults: readonly Fault[],
  latest: number,
])[] = [
  ['POST', '/assign', WRITE_FAULTS, 4],
  ['DELETE', '/assignments', [...WRITE_FAULTS, { kind: 'status', status: 404 }], 3],
  ['GET', '/assignments', READ_FAULTS, 8],
  ['POST', '$batch', BATCH_FAULTS, 6],
];
export const faultRules = fc
  .tuple(...FAULTS.map((each) => rulesFor(...each)))
  .map((all) => all.flat());

export function faultName({
  method = '',
  path = '',
  fault,
}: Pick<FaultRule, 'method' | 'path' | 'fault'>): string {
  const said = Object.entries(fault)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
  return `${said.join(' ')} on ${method} ${path}`;
}

export const incidents: fc.Arbitrary<Incident[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 25 }),
    what: fc.constantFrom('crash', 'crash', 'crash', 'pause', 'cancel', 'signOut'),
  }),
  { maxLength: 3 },
);
/** Writes of another tab just before: with them, the allowance ends in the middle of a plan. */
export const writesOfOthers = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 80, max: 100 }) },
);

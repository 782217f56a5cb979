import { keyOf } from '#domain/testing/keyOf.ts';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { WriteEnd } from '#domain/change/end.ts';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { createGraph } from '#graph/client.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import type { Fault, FaultRule } from '../../../sandbox/faults.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { assignment, target as stored } from '../../../sandbox/tenant/targets.ts';

vi.setConfig({ testTimeout: 180_000 });

const ORIGIN = 'http://sandbox.test';

/** One sandbox for all runs, with a clock that only waiting moves. */
const clock = { now: Date.UTC(2026, 0, 1) };
const sandbox = createSandbox({ throttle: 'off', now: () => clock.now });
const { tenant } = sandbox;
const configuration = [...tenant.configurations.values()].find(
  ({ displayName }) => displayName === 'WIN - Device restrictions - Baseline',
)!;
const groups = [...tenant.groups.keys()].slice(0, 6);
const policySetGroup = groups.pop()!;
const collections = [...tenant.collections.keys()].slice(0, 2);
const filterIds = [...tenant.filters.values()]
  .filter(
    (filter) =>
      filter.platform === 'windows10AndLater' &&
      filter.assignmentFilterManagementType === 'devices',
  )
  .map(({ id }) => id)
  .slice(0, 2);

/** What a row may say; undefined is no row. */
type State =
  | {
      readonly isExcluded: boolean;
      readonly filter: FilterUse;
      readonly intent: 'apply' | 'remove';
    }
  | undefined;

interface Place {
  readonly name: string;
  readonly make: (isExcluded: boolean) => KnownTarget;
}

const PLACES: readonly Place[] = [
  ...groups.map((groupId): Place => ({
    name: groupId,
    make: (isExcluded) => ({ kind: isExcluded ? 'exclusionGroup' : 'group', groupId }),
  })),
  ...collections.map((collectionId): Place => ({
    name: collectionId,
    make: () => ({ kind: 'collection', collectionId }),
  })),
  ...(['allDevices', 'allLicensedUsers'] as const).map((kind): Place => ({
    name: kind,
    make: () => ({ kind }),
  })),
];

const filterUse: fc.Arbitrary<FilterUse> = fc.oneof(
  fc.constant({ mode: 'none' } as const),
  fc.record({
    mode: fc.constantFrom('include', 'exclude'),
    filterId: fc.constantFrom(...filterIds),
  }),
);
const stateOf = ({ name }: Place): fc.Arbitrary<State> => {
  const included = fc.record({
    isExcluded: fc.constant(false),
    filter: filterUse,
    intent: fc.constantFrom('apply', 'remove'),
  });
  const excluded: fc.Arbitrary<State> = fc.constant({
    isExcluded: true,
    filter: { mode: 'none' },
    intent: 'apply',
  });
  return groups.includes(name)
    ? fc.oneof(fc.constant(undefined), included, excluded)
    : fc.oneof(fc.constant(undefined), included);
};

/** For each place how it is, and how it is to be; mostly it is to stay as it is. */
const plans = fc.tuple(
  ...PLACES.map((place) =>
    fc.record({
      was: stateOf(place),
      wish: fc.oneof(
        { weight: 3, arbitrary: fc.constant('leave' as const) },
        { weight: 2, arbitrary: stateOf(place) },
      ),
    }),
  ),
);

const LAGS: readonly Fault[] = [300, 3000, 9000].map((ms) => ({ kind: 'lag', ms }));
const PUT_OFF: readonly Fault[] = [
  { kind: 'status', status: 429, retryAfter: 1 },
  { kind: 'status', status: 503, retryAfter: 2 },
];
const WRITE_FAULTS: readonly Fault[] = [
  ...LAGS,
  ...PUT_OFF,
  ...[400, 403, 409, 500, 503].map((status): Fault => ({ kind: 'status', status })),
  { kind: 'cutBeforeCommit' },
  { kind: 'cutAfterCommit' },
  { kind: 'garbage' },
];
const READ_FAULTS: readonly Fault[] = [
  ...PUT_OFF,
  ...[403, 500].map((status): Fault => ({ kind: 'status', status })),
  { kind: 'cutBeforeCommit' },
  { kind: 'garbage' },
];

const rulesFor = (
  method: string,
  faults: readonly Fault[],
  latest: number,
): fc.Arbitrary<FaultRule[]> =>
  fc.array(
    fc.record({
      method: fc.constant(method),
      skip: fc.integer({ min: 0, max: latest }),
      times: fc.constantFrom(1, 1, 2, 5),
      fault: fc.constantFrom(...faults),
    }),
    { maxLength: 3 },
  );
/**
 * The first read is let through, or there would be little to see; a run without it is a story
 * elsewhere.
 */
const readRules = rulesFor('GET', READ_FAULTS, 6).map((rules) =>
  rules.map((rule) => ({ ...rule, skip: (rule.skip ?? 0) + 1 })),
);
const faultRules = fc
  .tuple(rulesFor('POST', WRITE_FAULTS, 3), rulesFor('DELETE', WRITE_FAULTS, 2), readRules)
  .map((all) => all.flat());

/** Rows that must not be posted again; `/assign` is out of the question where one is. */
const lockedRows = fc.constantFrom<StoredAssignment[][]>(
  [],
  [],
  [
    {
      ...assignment(configuration.id, stored('groupAssignmentTarget', { groupId: policySetGroup })),
      source: 'policySets',
      sourceId: 'P',
    },
  ],
  [
    assignment(
      configuration.id,
      stored('scopeTagGroupAssignmentTarget', {
        targetType: 'device',
        entraObjectId: policySetGroup,
      }),
    ),
  ],
);

function storedRow(
  place: Place,
  { isExcluded, filter, intent }: NonNullable<State>,
): StoredAssignment {
  const { kind, ...own } = place.make(isExcluded);
  const type =
    kind === 'collection'
      ? 'configurationManagerCollectionAssignmentTarget'
      : `${kind}AssignmentTarget`;
  return assignment(
    configuration.id,
    stored(
      type,
      own,
      filter.mode === 'none' ? undefined : { id: filter.filterId, mode: filter.mode },
    ),
    { intent },
  );
}

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await sandbox.fetch(
    new Request(`${ORIGIN}/sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return answer.status === 204 ? undefined : answer.json();
}

function changesOf(place: Place, was: State, wish: State, list: readonly Assignment[]): Change[] {
  const draft = (state: NonNullable<State>) => ({
    target: place.make(state.isExcluded),
    filter: state.filter,
    intent: state.intent,
  });
  if (was === undefined) return wish === undefined ? [] : [{ kind: 'add', draft: draft(wish) }];
  const row = list.find(({ id }) => id === storedRow(place, was).id)!;
  if (wish === undefined) return [{ kind: 'remove', row }];
  if (wish.isExcluded === was.isExcluded)
    return [{ kind: 'edit', row, filter: wish.filter, intent: wish.intent }];
  return [
    { kind: 'remove', row },
    { kind: 'add', draft: draft(wish) },
  ];
}

/** What a place may say after its changes ended so. */
function mayBe(results: readonly WriteEnd['kind'][], was: State, wish: State): State[] {
  const has = (...kinds: WriteEnd['kind'][]) => results.some((kind) => kinds.includes(kind));
  if (has('unknown')) return [was, wish, undefined];
  if (has('lost')) return [undefined];
  return has('refused', 'notDone', 'notSent', 'putBack') ? [was] : [wish];
}

interface LogEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestBody?: unknown;
}

it('whatever the tenant, the changes and the faults: the word is true, every change has one end, nothing is done twice or beside', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(plans, lockedRows, faultRules, async (plan, locked, rules) => {
      clock.now += 60_000;
      const places = PLACES.map((place, index) => ({
        place,
        was: plan[index]!.was,
        wish: plan[index]!.wish === 'leave' ? plan[index]!.was : plan[index]!.wish,
        isLeft: plan[index]!.wish === 'leave',
      }));
      const rows = [
        ...locked,
        ...places.flatMap(({ place, was }) => (was === undefined ? [] : storedRow(place, was))),
      ];
      tenant.assignments.write(configuration.id, rows);
      const token = sandbox.mintToken('ada');
      const sleep = async (milliseconds: number) => void (clock.now += milliseconds);
      const graph = createGraph({
        baseUrl: ORIGIN,
        getToken: () => Promise.resolve(token),
        fetch: (input, init) => sandbox.fetch(new Request(input, init)),
        sleep,
        random: () => 0,
      });
      const address = { configurationId: keyOf(configuration.id), via: '' };
      const base = await graph.assignments.list(address.configurationId, '');
      const own = places
        .filter(({ isLeft }) => !isLeft)
        .map((each) => ({ ...each, changes: changesOf(each.place, each.was, each.wish, base) }));
      const changes = own.flatMap((each) => each.changes);
      await control('DELETE', 'log');
      await control('POST', 'faults', { rules });
      const outcome = await applyChanges({ ...address, base, changes }, { graph, sleep });
      const { entries } = (await control('GET', 'log')) as { entries: LogEntry[] };
      await control('DELETE', 'faults');

      // Every change is accounted for once, in order.
      if (outcome.kind !== 'applied') throw new Error(`ended as ${outcome.kind}`);
      expect(outcome.ends.map(({ change }) => change)).toEqual(changes);
      const kindOf = new Map(outcome.ends.map(({ change, result }) => [change, result.kind]));
      for (const kind of kindOf.values()) seen.set(kind, (seen.get(kind) ?? 0) + 1);

      // The tenant is the model's.
      const now = new Map(tenant.assignments.stored(configuration.id).map((row) => [row.id, row]));
      for (const { place, was, wish, changes: mine } of own) {
        const states = mayBe(
          mine.map((change) => kindOf.get(change)!),
          was,
          wish,
        );
        const id = [was, wish].flatMap((state) =>
          state === undefined ? [] : storedRow(place, state).id,
        )[0];
        if (id !== undefined)
          expect(
            states.map((state) => (state === undefined ? undefined : storedRow(place, state))),
          ).toContainEqual(now.get(id));
        if (id !== undefined) now.delete(id);
      }
      // Rows in no change are as they were, and there are no others.
      const untouched = [
        ...locked,
        ...places.flatMap(({ place, was, isLeft }) =>
          was === undefined || !isLeft ? [] : storedRow(place, was),
        ),
      ];
      expect([...now.values()].toSorted(byId)).toEqual(untouched.toSorted(byId));

      // A request that may have been carried out is never sent again.
      const doubtful = entries
        .filter(({ method, status }) => method !== 'GET' && (status < 400 || status === 500))
        .map(({ method, path, requestBody }) => `${method} ${path} ${JSON.stringify(requestBody)}`);
      expect(new Set(doubtful).size).toBe(doubtful.length);

      const accepted = outcome.ends.flatMap(({ change, result }) =>
        result.kind === 'accepted' ? [change] : [],
      );
      const isKnown = !outcome.ends.some(
        ({ result }) => result.kind === 'lost' || result.kind === 'unknown',
      );
      if (isKnown)
        expect(
          await verifyChanges(address, outcome.before, accepted, { graph, sleep }),
        ).toMatchObject({ kind: 'verified', collateral: [] });
    }),
    { numRuns: 500 },
  );
  // The dice have shown every end there is.
  expect([...seen.keys()].toSorted()).toEqual([
    'accepted',
    'alreadySo',
    'lost',
    'notDone',
    'notSent',
    'putBack',
    'refused',
    'unknown',
  ]);
});

function byId(a: StoredAssignment, b: StoredAssignment): number {
  return a.id < b.id ? -1 : 1;
}

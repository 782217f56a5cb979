import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { type Intent, INTENTS, placeIntentOf } from '#domain/assignment/intent.ts';
import { contentOf, roleKey } from '#domain/assignment/rowIdentity.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import { changesBetween } from '#domain/change/changesBetween.ts';
import { undoOf } from '#domain/change/undo.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { createGraph } from '#graph/client.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';

vi.setConfig({ testTimeout: 60_000 });

const ORIGIN = 'http://sandbox.test';
const sandbox = createSandbox({ throttle: 'off' });
const token = sandbox.mintToken('ada', ['DeviceManagementApps.ReadWrite.All']);
const graph = createGraph({
  baseUrl: ORIGIN,
  getToken: () => Promise.resolve(token),
  fetch: (input, init) => sandbox.fetch(new Request(input, init)),
});
const sleep = () => Promise.resolve();

const APP_INTENTS = INTENTS.filter(
  (intent) => placeIntentOf({ intent }) !== undefined && intent !== 'availableWithoutEnrollment',
);
const GROUPS = ['WIN - Ring 0: IT', 'Engineering'].map(groupId);

/** What an app says of one group: included with one intent or none, excluded from any others. */
const sayings = fc.record({
  included: fc.option(fc.constantFrom<Intent>(...APP_INTENTS)),
  excluded: fc.subarray(APP_INTENTS),
});
const states = fc.tuple(sayings, sayings);

const row = (target: KnownTarget, intent: Intent): WantedRow => ({
  target,
  filter: { mode: 'none' },
  intent,
});

function wantedOf(state: readonly { included: Intent | null; excluded: readonly Intent[] }[]) {
  return state.flatMap(({ included, excluded }, index): WantedRow[] => {
    const own = GROUPS[index]!;
    return [
      ...(included === null ? [] : [row({ kind: 'group', groupId: own }, included)]),
      ...excluded
        .filter((intent) => intent !== included)
        .map((intent) => row({ kind: 'exclusionGroup', groupId: own }, intent)),
    ];
  });
}

const isOurs = ({ target }: Assignment) => 'groupId' in target && GROUPS.includes(target.groupId);

/** The list as it is to be: rows that say so already stay, with those of others. */
function listAfter(rows: readonly Assignment[], wanted: readonly WantedRow[]) {
  const keys = new Set(wanted.map(roleKey));
  const present = new Set(rows.map(roleKey));
  return [
    ...rows.filter((each) => !isOurs(each) || keys.has(roleKey(each))),
    ...wanted.filter((each) => !present.has(roleKey(each))),
  ];
}

async function carryOut(id: ConfigurationKey, base: readonly Assignment[], changes: Change[]) {
  if (changes.length === 0) return base;
  const set = { configurationId: id, via: '', base, changes };
  const outcome = await applyChanges(set, { graph, sleep });
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  expect(outcome.ends.map(({ result }) => result.kind)).toEqual(changes.map(() => 'accepted'));
  expect(await verifyChanges(set, base, changes, { graph, sleep })).toMatchObject({
    kind: 'verified',
    collateral: [],
  });
  return graph.assignments.list(id, '');
}

const said = (rows: readonly (Assignment | WantedRow)[]) => rows.map(roleKey).toSorted();

it('rows of one group for many intents come and go, each by itself, and undo brings all back', async () => {
  const [first] = (await graph.configurations.list('app').next()).value as {
    id: ConfigurationKey;
  }[];
  const { id } = first!;
  await fc.assert(
    fc.asyncProperty(states, states, async (one, other) => {
      sandbox.reset();
      const start = await graph.assignments.list(id, '');
      const made = changesBetween(start, listAfter(start, wantedOf(one))).map(
        ({ change }) => change,
      );
      const base = await carryOut(id, start, made);
      const after = listAfter(base, wantedOf(other));
      const changes = changesBetween(base, after).map(({ change }) => change);
      const now = await carryOut(id, base, changes);
      expect(said(now)).toEqual(said(after));
      const undo = undoOf(changes, now);
      expect(undo.notUndone).toEqual([]);
      const back = await carryOut(id, now, [...undo.changes]);
      expect(back.map(contentOf).toSorted()).toEqual(base.map(contentOf).toSorted());
    }),
    { numRuns: 60 },
  );
});

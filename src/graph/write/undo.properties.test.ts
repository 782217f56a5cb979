import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { undoOf } from '#domain/change/undo.ts';
import { changeSchema } from '#domain/journal/partSchemas.ts';
import { undoableChanges } from '#domain/journal/entryOutcome.ts';
import {
  fakeList,
  notToGroup,
  SET,
  toAll,
  toCollection,
  toGroup,
  toUnknown,
  type WriteFate,
} from '#graph/testing/fakeList.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';

vi.setConfig({ testTimeout: 60_000 });

const extras = fc.dictionary(
  fc.constantFrom('rank', 'schedule', 'note', '__proto__', 'later@odata.type'),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  { maxKeys: 3, noNullPrototype: true },
);
const FILTERS: readonly JsonObject[] = [
  {},
  {
    deviceAndAppManagementAssignmentFilterId: 'was',
    deviceAndAppManagementAssignmentFilterType: 'exclude',
  },
];

/** A row with fields nobody knows, in the row and in its target. */
const rowFrom = (plain: JsonObject, mayBeNarrowed: boolean) =>
  fc
    .record({
      beside: extras,
      inside: extras,
      filter: mayBeNarrowed ? fc.constantFrom(...FILTERS) : fc.constant({}),
      intent: fc.constantFrom('apply', 'remove'),
    })
    .map(({ beside, inside, filter, intent }): JsonObject => {
      const target = plain['target'];
      return {
        ...beside,
        ...plain,
        intent,
        target: { ...inside, ...(isJsonObject(target!) ? target : {}), ...filter },
      };
    });

const ROWS = [
  rowFrom(toGroup('g'), true),
  rowFrom(toGroup('h'), true),
  rowFrom(notToGroup('n'), false),
  rowFrom(toAll('Devices'), true),
  rowFrom(toCollection('CD1'), true),
  rowFrom(toUnknown('u'), false),
] as const;

type Wish = 'leave' | 'remove' | 'edit' | 'swap';

function changesOf(row: Assignment, wish: Wish): Change[] {
  const { target } = row;
  if (wish === 'leave' || target.kind === 'unknown') return [];
  if (wish === 'remove') return [{ kind: 'remove', row }];
  if (wish === 'swap' && target.kind === 'group')
    return [
      { kind: 'remove', row },
      {
        kind: 'add',
        draft: {
          target: { kind: 'exclusionGroup', groupId: target.groupId },
          filter: { mode: 'none' },
          intent: 'apply',
        },
      },
    ];
  const filter =
    target.kind === 'exclusionGroup'
      ? ({ mode: 'none' } as const)
      : ({ mode: 'include', filterId: 'new' } as const);
  return [{ kind: 'edit', row, filter, intent: row.intent === 'apply' ? 'remove' : 'apply' }];
}

/** The rows with all they say, in an order of its own; Graph writes a missing filter as none. */
const texts = (rows: readonly JsonObject[]) =>
  rows.map((row) => canonicalJson({ ...row, target: withFilter(row['target']!) })).toSorted();

/** What an edit is not about. */
function besideWish(row: JsonObject): JsonObject {
  return { ...row, intent: '', target: { ...withFilter(row['target']!), ...withFilter({}) } };
}

function withFilter(target: Json): JsonObject {
  const none = {
    deviceAndAppManagementAssignmentFilterId: null,
    deviceAndAppManagementAssignmentFilterType: 'none',
  };
  return { ...none, ...(isJsonObject(target) ? target : {}) };
}

it('whatever fields the rows have: undo gives back the tenant as it was, and so does putting back', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(...ROWS).chain((rows) => fc.shuffledSubarray(rows, { minLength: 1 })),
      fc.array(fc.constantFrom<Wish>('leave', 'remove', 'edit', 'swap'), {
        minLength: ROWS.length,
        maxLength: ROWS.length,
      }),
      fc.array(fc.constantFrom<WriteFate>('ok', 'ok', 'ok', '403', 'cut after'), { maxLength: 4 }),
      async (rows, wishes, fates) => {
        // A refusal is for the first half of this; what takes back is let through.
        const tenant = fakeList({ rows, writes: fates });
        const base = await tenant.list();
        const changes = base.flatMap((row, index) => changesOf(row, wishes[index]!));
        const outcome = await applyChanges({ ...SET, base, changes }, tenant.steps);
        if (outcome.kind !== 'applied') throw new Error(outcome.kind);
        const { ends } = outcome;
        for (const { result } of ends) seen.add(result.kind);
        if (ends.some(({ result }) => result.kind === 'lost')) return;
        for (const { change, result } of ends)
          if (change.kind === 'edit' && result.kind === 'accepted')
            expect(besideWish(tenant.rows().find(({ id }) => id === change.row.id)!)).toEqual(
              besideWish(change.row.raw),
            );
        const end = { at: '', ends, traces: [], verified: undefined };
        const done = undoableChanges({ end }).map(
          (change) => changeSchema.parse(JSON.parse(JSON.stringify(change))) as Change,
        );
        tenant.allGoesWell();
        const now = await tenant.list();
        const undo = undoOf(done, now);
        expect(undo.incomplete).toEqual([]);
        expect(undo.notUndone.filter(({ reason }) => reason !== 'alreadyBack')).toEqual([]);
        await applyChanges({ ...SET, base: now, changes: undo.changes }, tenant.steps);
        expect(texts(tenant.rows())).toEqual(texts(rows));
      },
    ),
    { numRuns: 200 },
  );
  expect([...seen].toSorted()).toEqual(
    expect.arrayContaining(['accepted', 'putBack', 'refused']) as string[],
  );
});

import { deviceConfiguration } from '#domain/family/configuration/deviceConfiguration.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { diffPlanInSlices } from '#domain/plan/diff/diffPlan.ts';
import type { PlanLine } from '#domain/plan/diff/diff.ts';
import { type Plan, presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { refuseBeforehand } from '#domain/change/refusal.ts';
import {
  carryOut,
  collection,
  excluded,
  G,
  H,
  included,
  NONE,
  policySetRow,
  ROWS,
  rowOf,
  unknownRow,
  withFilter,
} from '#domain/testing/testRows.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';

const row = (
  target = included(G),
  filter: WantedRow['filter'] = NONE,
  intent: WantedRow['intent'] = 'apply',
): WantedRow => ({ target, filter, intent });
const add = (...of: Parameters<typeof row>): Wish => ({ kind: 'add', row: row(...of) });
const gone = (target = included(G)): Wish => ({ kind: 'remove', target });
const only = (...rows: WantedRow[]): Wish => ({ kind: 'replace', rows });
const move = (from = included(G), to = row(included(H))): Wish => ({ kind: 'move', from, row: to });

function planOf(wishes: readonly Wish[]): Plan {
  return {
    name: '',
    tenantId: undefined,
    items: [{ configurationId: keyOf('C'), displayName: 'C', wishes }],
  };
}
function diffOf(list: readonly Assignment[] | undefined, wishes: readonly Wish[]) {
  return diffPlan(
    planOf(wishes),
    presentConfigurations([{ id: keyOf('c'), displayName: 'C', assignments: list }]),
  );
}
function told({ verdict }: PlanLine): string {
  return verdict.kind === 'change'
    ? verdict.change.kind
    : verdict.kind === 'refused'
      ? verdict.refusal.reason
      : verdict.kind;
}

describe('a wish, measured against a list', () => {
  const there = rowOf({ target: included(G) });
  const out = rowOf({ target: excluded(G) });
  it.each<
    [what: string, list: Assignment[] | undefined, wishes: Wish[], lines: string[], path: string]
  >([
    ['to a free place', [], [add()], ['add'], 'post'],
    ['so already', [there], [add()], ['alreadySo'], 'none'],
    [
      'so already, in other letters',
      [there],
      [add(included(G.toUpperCase()))],
      ['alreadySo'],
      'none',
    ],
    ['so already by a policy set', [policySetRow(included(G))], [add()], ['alreadySo'], 'none'],
    ['with another filter', [there], [add(included(G), withFilter())], ['edit'], 'assign'],
    ['with another intent', [there], [add(included(G), NONE, 'remove')], ['edit'], 'assign'],
    [
      'with another filter, beside a row of a policy set',
      [there, policySetRow()],
      [add(included(G), withFilter())],
      ['edit'],
      'oneByOne',
    ],
    ['several', [], [add(), add(included(H))], ['add', 'add'], 'assign'],
    ['the same twice', [], [add(), add()], ['add'], 'post'],
    [
      'a policy set has it otherwise',
      [policySetRow(included(G))],
      [add(included(G), withFilter())],
      ['locked'],
      'none',
    ],
    [
      'a policy set has it as well',
      [there, policySetRow(included(G))],
      [add(included(G), withFilter())],
      ['locked'],
      'none',
    ],
    [
      'the row says what the app does not know',
      [rowOf({ target: included(G), filterNotUnderstood: true })],
      [add()],
      ['locked'],
      'none',
    ],
    ['excluded already', [out], [add()], ['excludedAlready'], 'none'],
    ['included already', [there], [add(excluded(G))], ['includedAlready'], 'none'],
    [
      'excluded already, and no longer',
      [out],
      [add(), gone(excluded(G))],
      ['add', 'remove'],
      'assign',
    ],
    [
      'in and out',
      [],
      [add(), add(excluded(G))],
      ['includedAndExcluded', 'includedAndExcluded'],
      'none',
    ],
    [
      'with two filters',
      [],
      [add(included(G), withFilter('f1')), add(included(G), withFilter('f2'))],
      ['wantedTwoWays', 'wantedTwoWays'],
      'none',
    ],
    [
      'with two intents',
      [],
      [add(), add(included(G), NONE, 'remove')],
      ['wantedTwoWays', 'wantedTwoWays'],
      'none',
    ],
    ['added and removed', [there], [add(), gone()], ['addedAndRemoved', 'addedAndRemoved'], 'none'],
    [
      'an exclusion with a filter',
      [],
      [add(excluded(G), withFilter())],
      ['filteredExclusion'],
      'none',
    ],
    ['removed', [there], [gone()], ['remove'], 'delete'],
    ['removed, not there', [], [gone()], ['alreadySo'], 'none'],
    ['removed, only excluded there', [out], [gone()], ['alreadySo'], 'none'],
    ['removed, a policy set has it', [policySetRow(included(G))], [gone()], ['locked'], 'none'],
    [
      'removed, a policy set has it as well: the two share one id',
      [there, policySetRow(included(G))],
      [gone()],
      ['locked'],
      'none',
    ],
    [
      'removed, listed twice',
      [there, rowOf({ target: included(G), filter: withFilter() })],
      [gone()],
      ['listedTwice'],
      'none',
    ],
    [
      'exactly these',
      [there, out, rowOf({ target: { kind: 'allDevices' } }), unknownRow()],
      [only(row(included(H)))],
      ['add', 'remove', 'remove', 'remove'],
      'oneByOne',
    ],
    ['exactly these, so already', [there, unknownRow()], [only(row())], ['alreadySo'], 'none'],
    [
      'exactly none',
      [there, rowOf({ target: included(H) })],
      [only()],
      ['remove', 'remove'],
      'assign',
    ],
    ['exactly in, out before', [out], [only(row())], ['add', 'remove'], 'assign'],
    [
      'exactly these, of which one cannot come: nothing goes',
      [there, policySetRow()],
      [only(row(included(H), withFilter()))],
      ['locked', 'replacementRefused'],
      'none',
    ],
    [
      'exactly these and more',
      [there],
      [only(row(included(H))), add()],
      ['replacedAndChanged', 'replacedAndChanged'],
      'none',
    ],
    ['moved', [there], [move()], ['add', 'remove'], 'assign'],
    [
      'moved to where it cannot come: it stays',
      [there, rowOf({ target: excluded(H) })],
      [move()],
      ['excludedAlready', 'replacementRefused'],
      'none',
    ],
    [
      'two collections are two',
      [rowOf({ target: collection('CD1') })],
      [add(collection('CD2'))],
      ['add'],
      'post',
    ],
    [
      'list not read',
      undefined,
      [add(), gone(included(H))],
      ['listNotRead', 'listNotRead'],
      'none',
    ],
  ])('%s', (_, list, wishes, lines, path) => {
    const { configurations } = diffOf(list, wishes);
    expect(configurations[0]?.lines.map(told)).toEqual(lines);
    expect(configurations[0]?.path).toBe(path);
  });

  it('of a configuration that is gone is refused', () => {
    const { configurations, counts } = diffPlan(planOf([add()]), presentConfigurations([]));
    expect(configurations[0]?.lines.map(told)).toEqual(['configurationGone']);
    expect(counts).toMatchObject({ configurations: 1, changedConfigurations: 0, refused: 1 });
  });

  it('names what stands in the way', () => {
    expect(diffOf([out], [add()]).configurations[0]?.lines[0]?.verdict).toMatchObject({
      refusal: { row: out },
    });
    expect(
      diffOf([policySetRow(included(G))], [gone()]).configurations[0]?.lines[0]?.verdict,
    ).toMatchObject({ refusal: { lock: 'notDirect' } });
  });

  it('counts requests and time by the allowance', () => {
    const items = Array.from({ length: 250 }, (_, index) => ({
      configurationId: keyOf(`c${index}`),
      displayName: '',
      wishes: [add(), add(included(H))],
    }));
    const now = presentConfigurations(
      items.map(({ configurationId }) => ({
        id: configurationId,
        displayName: '',
        assignments: [],
      })),
    );
    const { counts, effort } = diffPlan({ name: '', tenantId: undefined, items }, now);
    expect(counts).toMatchObject({ configurations: 250, changedConfigurations: 250, adds: 500 });
    expect(effort).toMatchObject({ reads: 250, writes: 250, readBacks: 250 });
    expect(effort.seconds).toBeGreaterThanOrEqual(40);
    expect(effort.seconds).toBeLessThan(60);
  });
});

const { drafts, lists, messyLists } = ROWS.configurations;
const targets = drafts.map(({ target }) => target);
const wishes: fc.Arbitrary<Wish[]> = fc.oneof(
  fc.array(
    fc.oneof(
      drafts.map((draft): Wish => ({ kind: 'add', row: draft })),
      targets.map((target): Wish => ({ kind: 'remove', target })),
    ),
    { maxLength: 6 },
  ),
  fc.array(drafts, { maxLength: 5 }).map((rows): Wish[] => [{ kind: 'replace', rows }]),
);

describe('for any list and any wishes', () => {
  it('the changes are carried out without a word from the guard, in as many requests as counted, and then all is so', () => {
    fc.assert(
      fc.property(lists, wishes, (list, wanted) => {
        const [diff] = diffOf(list, wanted).configurations;
        const steps = chooseWritePath(list, diff!.changes, 'rows');
        expect(steps).toHaveLength(diff!.writes);
        expect(refuseBeforehand(list, diff!.changes, deviceConfiguration).size).toBe(0);
        const after = carryOut(list, steps);
        const again = diffOf(after, wanted).configurations[0]!;
        expect(again.changes).toEqual([]);
        expect(
          again.lines.filter(({ verdict }) => verdict.kind === 'refused').length,
        ).toBeLessThanOrEqual(
          diff!.lines.filter(({ verdict }) => verdict.kind === 'refused').length,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('rows that are locked, or in no line, stay as they are', () => {
    fc.assert(
      fc.property(messyLists, wishes, (list, wanted) => {
        const [diff] = diffOf(list, wanted).configurations;
        const touched = new Set(
          diff!.changes.flatMap((change) => (change.kind === 'add' ? [] : [change.row])),
        );
        for (const locked of diff!.lockedRows) expect(touched.has(locked)).toBe(false);
        for (const change of diff!.changes)
          if (change.kind !== 'add') expect(list).toContain(change.row);
      }),
      { numRuns: 2000 },
    );
  });

  it('in slices it is the same', async () => {
    await fc.assert(
      fc.asyncProperty(lists, wishes, async (list, wanted) => {
        const plan: Plan = {
          name: '',
          tenantId: undefined,
          items: Array.from({ length: 120 }, (_, index) => ({
            configurationId: keyOf(`c${index}`),
            displayName: '',
            wishes: wanted,
          })),
        };
        const now = presentConfigurations(
          plan.items.map(({ configurationId }) => ({
            id: configurationId,
            displayName: '',
            assignments: list,
          })),
        );
        expect(
          await diffPlanInSlices(plan, now, { sliceMs: -1, pause: () => Promise.resolve() }),
        ).toEqual(diffPlan(plan, now));
      }),
      { numRuns: 20 },
    );
  });
});

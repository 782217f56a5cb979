import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { targetRoleKey } from '#domain/assignment/rowIdentity.ts';
import { type Plan, presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { planOfStage, planOfStages, timingProblem } from '#domain/plan/stages/planOfStage.ts';
import { itemsAdding, timedTargets } from '#domain/plan/stages/timedTargets.ts';
import {
  AT_ONCE,
  hasStages,
  type PlanTiming,
  USUAL_GATE,
  withLine,
} from '#domain/plan/stages/timing.ts';
import { timingSchema } from '#domain/plan/stages/timingSchema.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { drafts, G, H, included, NONE, withFilter } from '#domain/testing/testRows.ts';

const STAGE = { name: '', gate: USUAL_GATE };
const addition = (row: WantedRow): Wish => ({ kind: 'add', row });
const wishes: fc.Arbitrary<Wish> = fc.oneof(
  drafts.map(addition),
  drafts.map(({ target }): Wish => ({ kind: 'remove', target })),
  fc.array(drafts, { maxLength: 3 }).map((rows): Wish => ({ kind: 'replace', rows })),
  fc.tuple(drafts, drafts).map(([{ target }, row]): Wish => ({ kind: 'move', from: target, row })),
);
const planOf = (...all: readonly Wish[]): Plan => ({
  name: '',
  tenantId: undefined,
  items: [{ configurationId: keyOf('c'), displayName: 'C', wishes: all }],
});
const staged = fc
  .tuple(fc.array(wishes, { minLength: 1, maxLength: 5 }), fc.integer({ min: 2, max: 4 }))
  .chain(([all, count]) => {
    const plan = planOf(...all);
    const targets = timedTargets(plan);
    return fc
      .array(fc.nat(count - 1), { minLength: targets.length, maxLength: targets.length })
      .map((chosen): { plan: Plan; timing: PlanTiming } => ({
        plan,
        timing: {
          stages: Array.from({ length: count }, () => STAGE),
          lines: targets.map(({ target }, at) => ({ target, stage: chosen[at]! })),
        },
      }));
  });
const rowFor = (id: string): WantedRow => ({
  target: included(id),
  filter: NONE,
  intent: 'apply',
});
const keysOf = ({ items }: Plan): string[] =>
  items
    .flatMap((item) => item.wishes)
    .map((wish) => JSON.stringify(wish))
    .toSorted();

describe('stages', () => {
  it('all together are the whole plan', () => {
    fc.assert(
      fc.property(staged, ({ plan, timing }) => {
        expect(keysOf(planOfStages(plan, timing, () => true))).toEqual(keysOf(plan));
      }),
    );
  });

  it('hold each target in the stage that was chosen, and in no earlier one', () => {
    fc.assert(
      fc.property(staged, ({ plan, timing }) => {
        for (const [at] of timing.stages.entries())
          for (const { target } of timedTargets(planOfStage(plan, timing, at))) {
            const line = timing.lines.find(
              (each) => targetRoleKey(each.target) === targetRoleKey(target),
            )!;
            expect(line.stage).toBeLessThanOrEqual(at);
          }
      }),
    );
  });

  it('take a filter off in a later stage', () => {
    const narrowed = { target: included(G), filter: withFilter('f'), intent: 'apply' } as const;
    const plan = planOf(addition(narrowed));
    const lines = [{ target: included(G), stage: 0, filterOffIn: 1 }];
    const timing = { stages: [STAGE, STAGE], lines };
    expect(timingProblem(plan, timing)).toBeUndefined();
    expect(planOfStage(plan, timing, 0)).toEqual(plan);
    const second = planOfStage(plan, timing, 1);
    expect(second).toEqual(planOf(addition({ ...narrowed, filter: NONE })));
    const present = presentConfigurations([
      {
        id: keyOf('c'),
        displayName: 'C',
        assignments: [{ ...narrowed, id: 'c_1', raw: {}, source: 'direct', sourceId: 'c' }],
      },
    ]);
    expect(diffPlan(second, present).counts).toMatchObject({ adds: 0, edits: 1 });
    expect(planOfStages(plan, timing, () => true)).toEqual(second);
  });

  it('add the rows of a replacement one by one, and remove others with the last', () => {
    const rows = [G, H].map(
      (id) => ({ target: included(id), filter: NONE, intent: 'apply' }) as const,
    );
    const plan = planOf({ kind: 'replace', rows });
    const timing = withLine(
      { stages: [STAGE, STAGE], lines: [] },
      { target: included(H), stage: 1 },
    );
    expect(planOfStage(plan, timing, 0)).toEqual(planOf(addition(rows[0]!)));
    expect(planOfStage(plan, timing, 1)).toEqual(plan);
  });

  it('know which items assign something to a target', () => {
    const [one] = planOf(addition(rowFor(G)), { kind: 'remove', target: included(H) }).items;
    const [other] = planOf({ kind: 'replace', rows: [rowFor(G), rowFor(H)] }).items;
    const plan = { items: [one!, other!] };
    expect(itemsAdding(plan, included(G))).toEqual([one, other]);
    expect(itemsAdding(plan, included(H))).toEqual([other]);
  });

  it('need an assignment each', () => {
    const plan = planOf(addition({ target: included(G), filter: NONE, intent: 'apply' }));
    const timing = { stages: [STAGE, { ...STAGE, name: 'Everyone' }], lines: [] };
    expect(timingProblem(plan, timing)).toMatch(/^Stage 2: Everyone has no assignment/);
    expect(timingProblem(plan, AT_ONCE)).toBeUndefined();
    expect([hasStages(AT_ONCE), hasStages(undefined)]).toEqual([false, false]);
  });

  it('come from a file only where each line names a stage that there is', () => {
    const lines = [{ target: included(G), stage: 2 }];
    expect(timingSchema.safeParse({ stages: [STAGE, STAGE], lines }).success).toBe(false);
    expect(timingSchema.safeParse({ stages: [STAGE, STAGE, STAGE], lines }).success).toBe(true);
    const until = '2026-12-31T17:00:00.000Z';
    const once = { stages: [], lines: [{ target: included(G), stage: 0, until }] };
    expect(timingSchema.safeParse(once).success).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { WriteEnd } from '#domain/change/end.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { reckonGate } from '#domain/plan/stages/gate.ts';
import { gatedStage, stageOffer } from '#domain/plan/stages/stageOffer.ts';
import { stageProgress } from '#domain/plan/stages/stageProgress.ts';
import { USUAL_GATE } from '#domain/plan/stages/timing.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { G, H, included } from '#domain/testing/testRows.ts';

const PLAN = { planId: 'p', stages: 3 };
const at = (hour: number) => new Date(Date.UTC(2026, 10, 28, hour)).toISOString();

interface Told extends Partial<PlanRun> {
  /** How the lines ended, for the groups G and H. */
  readonly ends: readonly (WriteEnd['kind'] | undefined)[];
}

const runOf = (hour: number, { ends, ...more }: Told): PlanRun => ({
  id: `run${hour}`,
  name: '',
  tenantId: 't',
  oid: 'o',
  username: 'ada',
  createdAt: at(hour),
  undoes: undefined,
  retries: undefined,
  overrides: [],
  state: { kind: 'ended', at: at(hour + 1) },
  items: [
    {
      configurationId: keyOf('c'),
      displayName: 'C',
      base: [],
      lines: ends.map((kind, index) => ({
        wish: {
          kind: 'remove',
          target: included([G, H][index]!),
        },
        change: undefined,
        end: kind && ({ kind } as WriteEnd),
      })),
      writes: 1,
      state: { kind: 'ended' },
      now: undefined,
      requestIds: [],
    },
  ],
  ...more,
});
const stage = (index: number) => ({ planId: 'p', stage: index });

const offers = (
  progress: ReturnType<typeof stageProgress>,
  gate?: Parameters<typeof stageOffer>[2],
) => progress.map((_, index) => stageOffer(progress, index, gate));

describe('a stage', () => {
  it('is applied once every line is verified or was so already', () => {
    const [first, second] = stageProgress(PLAN, [
      runOf(1, { stage: stage(0), ends: ['verified', 'alreadySo'] }),
      runOf(3, { stage: { planId: 'other', stage: 1 }, ends: ['verified'] }),
    ]);
    expect(first).toEqual({ kind: 'applied', runId: 'run1', at: at(2) });
    expect(second).toEqual({ kind: 'notYet' });
  });

  it('whose lines waited for approval is applied once the last of them was completed', () => {
    const run = runOf(1, { stage: stage(0), ends: ['verified', 'verified'] });
    const approvedAt = at(20);
    const items = [...run.items, ...run.items.map((item) => ({ ...item, approvedAt }))];
    expect(stageProgress(PLAN, [{ ...run, items }])[0]).toMatchObject({
      kind: 'applied',
      at: approvedAt,
    });
  });

  it('is not finished while a line was only accepted, refused, or waits for approval', () => {
    for (const end of ['accepted', 'refused', 'waitingForApproval', 'drifted', 'unknown'] as const)
      expect(
        stageProgress(PLAN, [runOf(1, { stage: stage(0), ends: ['verified', end] })])[0],
      ).toEqual({
        kind: 'unfinished',
        runId: 'run1',
        open: 1,
        waiting: end === 'waitingForApproval' ? 1 : 0,
      });
  });

  it('is finished by the run that tries again what was left', () => {
    const runs = [
      runOf(5, { stage: stage(0), retries: 'run1', ends: ['verified'] }),
      runOf(1, { stage: stage(0), ends: ['refused', 'verified'] }),
    ];
    expect(stageProgress(PLAN, runs)[0]).toEqual({ kind: 'applied', runId: 'run5', at: at(6) });
  });

  it('that was undone is undone, and can be applied again', () => {
    const first = runOf(1, { stage: stage(0), ends: ['verified'] });
    const undo = runOf(3, { undoes: 'run1', ends: ['verified'] });
    expect(stageProgress(PLAN, [first, undo])[0]).toEqual({ kind: 'undone', runId: 'run3' });
    const nothing = runOf(3, { undoes: 'run1', ends: ['refused'] });
    expect(stageProgress(PLAN, [first, nothing])[0]).toMatchObject({ kind: 'applied' });
    const again = runOf(5, { stage: stage(0), ends: ['verified'] });
    expect(stageProgress(PLAN, [first, undo, again])[0]).toMatchObject({ runId: 'run5' });
  });

  it('is offered in its turn, and held by the gate before it', () => {
    const running = runOf(1, {
      stage: stage(0),
      ends: [undefined],
      state: { kind: 'running' },
    });
    const applied = stageProgress(PLAN, [runOf(1, { stage: stage(0), ends: ['verified'] })]);
    expect(offers(stageProgress(PLAN, []))).toEqual(['offered', 'later', 'later']);
    expect(offers(stageProgress(PLAN, [running]))).toEqual(['inRun', 'later', 'later']);
    expect(gatedStage(applied)).toBe(0);
    expect(offers(applied)).toEqual(['inRun', 'reading', 'later']);
    const facts = { verifiedAt: 0, now: 1e12, reports: [] };
    const early = reckonGate(USUAL_GATE, { ...facts, now: 1 });
    expect(offers(applied, early)).toEqual(['inRun', 'held', 'later']);
    expect(offers(applied, reckonGate(USUAL_GATE, facts))).toEqual(['inRun', 'offered', 'later']);
  });
});

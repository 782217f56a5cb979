import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIVERY_STATES, type DeliveryCounts } from '#domain/delivery/delivery.ts';
import { type GateFacts, reckonGate, type StageReport } from '#domain/plan/stages/gate.ts';
import { type Gate, USUAL_GATE } from '#domain/plan/stages/timing.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

const HOUR = 3_600_000;
const AT = Date.parse('2026-11-28T12:00:00Z');
const percent = fc.integer({ min: 0, max: 100 });
const gates: fc.Arbitrary<Gate> = fc.record({
  hours: fc.integer({ min: 0, max: 100 }),
  mostErrors: percent,
  leastReported: percent,
});
const counts: fc.Arbitrary<DeliveryCounts> = fc.record(
  Object.fromEntries(DELIVERY_STATES.map((state) => [state, fc.nat(50)])),
  { requiredKeys: [] },
);
const reports: fc.Arbitrary<StageReport> = fc.record({
  configurationId: fc.uuid().map(keyOf),
  counts: fc.option(counts, { nil: undefined }),
  asOf: fc.option(
    fc.integer({ min: -10, max: 100 }).map((hours) => new Date(AT + hours * HOUR).toISOString()),
    { nil: undefined },
  ),
  expected: fc.option(fc.nat(80), { nil: undefined }),
});
const stories: fc.Arbitrary<GateFacts> = fc.record({
  verifiedAt: fc.constant(AT),
  now: fc.integer({ min: 0, max: 120 }).map((hours) => AT + hours * HOUR),
  reports: fc.array(reports, { maxLength: 5 }),
});

const report = (delivered: DeliveryCounts | undefined, more: Partial<StageReport> = {}) => ({
  configurationId: keyOf('c'),
  counts: delivered,
  asOf: undefined,
  expected: undefined,
  ...more,
});
const after = (hours: number, ...all: StageReport[]): GateFacts => ({
  verifiedAt: AT,
  now: AT + hours * HOUR,
  reports: all,
});

describe('a gate', () => {
  it('is met only when the hours are over and each report is known, young and good', () => {
    fc.assert(
      fc.property(gates, stories, (gate, facts) => {
        const { state } = reckonGate(gate, facts);
        if (state !== 'met') return;
        expect(facts.now - AT).toBeGreaterThanOrEqual(gate.hours * HOUR);
        for (const each of facts.reports.filter(({ expected }) => expected !== 0)) {
          const told = each.counts!;
          const { succeeded = 0, notMet = 0, notApplicable = 0, error = 0, conflict = 0 } = told;
          const reported = succeeded + notMet + notApplicable + error + conflict;
          expect(reported).toBeGreaterThan(0);
          expect(100 * (error + conflict)).toBeLessThanOrEqual(gate.mostErrors * reported);
          expect(100 * reported).toBeGreaterThanOrEqual(
            gate.leastReported * Math.min(each.expected ?? 0, 1000),
          );
          if (each.asOf !== undefined) expect(Date.parse(each.asOf)).toBeGreaterThanOrEqual(AT);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is never met by a report that is not known, whatever else is so', () => {
    fc.assert(
      fc.property(gates, stories, fc.nat(5), (gate, facts, at) => {
        const all = facts.reports.toSpliced(at, 0, report(undefined));
        expect(reckonGate(gate, { ...facts, reports: all }).state).not.toBe('met');
      }),
    );
  });

  it('once met by these reports stays so as time goes on', () => {
    fc.assert(
      fc.property(gates, stories, fc.nat(100), (gate, facts, hours) => {
        if (reckonGate(gate, facts).state !== 'met') return;
        expect(reckonGate(gate, { ...facts, now: facts.now + hours * HOUR }).state).toBe('met');
      }),
    );
  });

  it('waits for the hours, and says how long', () => {
    const reckoning = reckonGate(USUAL_GATE, after(20, report({ succeeded: 12, pending: 3 })));
    expect(reckoning).toMatchObject({ state: 'waiting', msLeft: 4 * HOUR });
    expect(reckoning).toMatchObject({ reported: 12, awaited: 15, errors: 0 });
  });

  it('allows as many errors as it says, and no more', () => {
    const states = [5, 6].map(
      (error) => reckonGate(USUAL_GATE, after(24, report({ succeeded: 100 - error, error }))).state,
    );
    expect(states).toEqual(['met', 'failed']);
  });

  it('does not hide one bad configuration among good ones', () => {
    const bad = report({ error: 3 }, { configurationId: keyOf('bad') });
    const good = Array.from({ length: 40 }, () => report({ succeeded: 100 }));
    const reckoning = reckonGate(USUAL_GATE, after(30, bad, ...good));
    expect(reckoning).toMatchObject({ state: 'failed', failing: ['bad'] });
  });

  it('does not take a count from before the stage for one of it', () => {
    const old = new Date(AT - HOUR).toISOString();
    const reckoning = reckonGate(USUAL_GATE, after(30, report({ succeeded: 9 }, { asOf: old })));
    expect(reckoning).toMatchObject({ state: 'notKnown', notKnown: ['c'] });
  });

  it('waits where nothing is reported, unless nobody should report', () => {
    expect(reckonGate(USUAL_GATE, after(30, report({ pending: 4 }))).state).toBe('waiting');
    expect(reckonGate(USUAL_GATE, after(30, report({}, { expected: 0 }))).state).toBe('met');
  });

  it('judges what is reported since the stage, not what was before it', () => {
    const before = { reported: 100, errors: 20 };
    const of = (delivered: DeliveryCounts) =>
      reckonGate(USUAL_GATE, after(30, report(delivered, { before })));
    expect(of({ succeeded: 80, error: 20 }).state).toBe('waiting');
    expect(of({ succeeded: 90, error: 20, pending: 3 })).toMatchObject({
      state: 'met',
      reported: 10,
      awaited: 13,
      errors: 0,
    });
    expect(of({ succeeded: 89, error: 21 }).state).toBe('failed');
    const nobodyNew = report({ succeeded: 80, error: 20 }, { before, expected: 100 });
    expect(reckonGate(USUAL_GATE, after(30, nobodyNew)).state).toBe('met');
  });

  it('asks a share of those that are expected', () => {
    const gate = { ...USUAL_GATE, leastReported: 50 };
    const of = (succeeded: number) =>
      reckonGate(gate, after(30, report({ succeeded }, { expected: 20 }))).state;
    expect([of(9), of(10)]).toEqual(['waiting', 'met']);
  });
});

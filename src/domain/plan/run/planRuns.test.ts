import { describe, expect, it } from 'vitest';
import { runCounts, runOutcome, runTitle } from '#domain/plan/run/planRuns.ts';
import { endCounts } from '#domain/plan/run/tally.ts';

const ended = { kind: 'ended', at: '2026-01-01T00:00:00Z' } as const;

describe('a run in a list', () => {
  it.each([
    ['verified', { verified: 3, alreadySo: 1 }],
    ['accepted', { verified: 3, accepted: 1 }],
    ['partly', { verified: 3, lost: 1 }],
    ['partly', { verified: 3, refused: 1 }],
    ['partly', { accepted: 1, cancelled: 5 }],
    ['failed', { notDone: 1, blocked: 1 }],
    ['failed', { cancelled: 2 }],
    ['blocked', { blocked: 2, alreadySo: 1 }],
    ['unknown', { verified: 3, unknown: 1 }],
  ])('ended %s by %j', (outcome, counts) => {
    expect(runOutcome({ state: ended, byEnd: { ...endCounts(), ...counts } })).toBe(outcome);
  });
  it('is not known before it ended', () => {
    expect(
      runOutcome({
        state: { kind: 'paused', why: undefined },
        byEnd: { ...endCounts(), verified: 1 },
      }),
    ).toBe('unknown');
  });
  it('has a title and counts', () => {
    expect(runTitle({ name: '', configurations: 1 })).toBe('Plan for 1 configuration');
    expect(runTitle({ name: 'Ring 2', configurations: 1200 })).toBe(
      'Ring 2 for 1,200 configurations',
    );
    expect(runCounts({ byEnd: { ...endCounts(), notDone: 1, verified: 2 } })).toBe(
      'Verified 2 · Not done 1',
    );
  });
});

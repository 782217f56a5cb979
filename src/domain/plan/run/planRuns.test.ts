import { describe, expect, it } from 'vitest';
import { dateText } from '#lib/locale.ts';
import {
  runCounts,
  runOutcome,
  runTitle,
  runTitleAsWritten,
  titleOfRun,
} from '#domain/plan/run/planRuns.ts';
import { planTitle } from '#domain/plan/run/planTitle.ts';
import { endCounts } from '#domain/plan/run/tally.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

const createdAt = '2026-11-24T10:42:00Z';
const many = (count: number) => Array.from({ length: count }, (_, index) => keyOf(`c-${index}`));

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
    expect(runTitle({ name: 'Ring 2', createdAt, configurationIds: many(1200) })).toBe(
      'Ring 2 for 1,200 configurations',
    );
    expect(runCounts({ byEnd: { ...endCounts(), notDone: 1, verified: 2 } })).toBe(
      'Verified 2 · Not done 1',
    );
  });
});

it('is titled by the apps and the configurations in it, in a list, a file and on its page', () => {
  const configurationIds = ['app:a', 'wifi', 'app:b'].map(keyOf);
  const run = { name: 'Ring 2', createdAt, configurationIds };
  const items = configurationIds.map((configurationId) => ({ configurationId }));
  const title = 'Ring 2 for 1 configuration and 2 apps';
  expect(runTitle(run)).toBe(title);
  expect(runTitleAsWritten(run)).toBe(title);
  expect(titleOfRun({ name: 'Ring 2', createdAt, items })).toBe(title);
});

describe('the name of a plan', () => {
  it('moves nothing around it on the screen, and is as it was typed in a file', () => {
    const run = { name: 'תוכנית\u202E 3', createdAt, configurationIds: many(2) };
    expect(runTitle(run)).toBe('\u2068תוכנית⟨U+202E⟩ 3\u2069 for 2 configurations');
    expect(runTitleAsWritten(run)).toBe('תוכנית\u202E 3 for 2 configurations');
    expect(runTitle({ ...run, name: ' ' })).toBe('(no name) for 2 configurations');
  });
  it('is when it was made, in the time of the reader, where nobody gave it one', () => {
    const run = { name: '', createdAt, configurationIds: many(1) };
    const plan = `Plan of ${dateText(Date.parse(createdAt), 'dayAndTime')}`;
    expect(plan).toMatch(/\d:\d\d/);
    expect(planTitle(run)).toBe(plan);
    expect(runTitle(run)).toBe(`${plan} for 1 configuration`);
    expect(runTitleAsWritten(run)).toBe(`${plan} for 1 configuration`);
  });
});

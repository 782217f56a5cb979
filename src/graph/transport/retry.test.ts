import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure, FailureKind } from '#domain/failure/failure.ts';
import { isKnownUndone, quietTime, retryDelay } from '#graph/transport/retry.ts';

function failure(kind: FailureKind, status?: number, retryAfterSeconds?: number): Failure {
  return {
    kind,
    trace: { url: 'x', ...(status === undefined ? {} : { status }) },
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function delay(isRead: boolean, reason: Failure, attempt = 1, random = 0.5): number | undefined {
  return retryDelay({ isRead, attempt, failure: reason, random });
}

/**
 * What each end of a request means: may a read be repeated, may a write, and is a failed write
 * certainly undone?
 */
const TABLE: readonly (readonly [
  end: string,
  failure: Failure,
  read: boolean,
  write: boolean,
  undone: boolean,
])[] = [
  ['429 with Retry-After', failure('throttled', 429, 5), true, true, true],
  ['429 without Retry-After', failure('throttled', 429), true, true, true],
  ['503 with Retry-After', failure('serverError', 503, 5), true, true, true],
  ['503 without Retry-After', failure('serverError', 503), true, false, false],
  ['500', failure('serverError', 500), true, false, false],
  ['500 with Retry-After', failure('serverError', 500, 5), true, false, false],
  ['501', failure('serverError', 501), false, false, false],
  ['502', failure('serverError', 502), true, false, false],
  ['504', failure('timeout', 504), true, false, false],
  ['408', failure('timeout', 408), true, false, false],
  ['no answer in time', failure('timeout'), true, false, false],
  ['connection cut', failure('offline'), true, false, false],
  ['201 with a body that is no JSON', failure('unreadableAnswer', 201), false, false, false],
  ['400', failure('badRequest', 400), false, false, true],
  ['400, no licence', failure('noLicence', 400), false, false, true],
  ['400, no such route', failure('noRoute', 400), false, false, true],
  ['401', failure('unauthenticated', 401), false, false, true],
  ['401 with claims', failure('claimsChallenge', 401), false, false, true],
  ['403', failure('missingRole', 403), false, false, true],
  ['404', failure('notFound', 404), false, false, true],
  ['409', failure('conflict', 409), false, false, true],
  ['412', failure('preconditionFailed', 412), false, false, true],
  ['400 with Retry-After', failure('badRequest', 400, 5), false, false, true],
  ['no consent', failure('consentNeeded'), false, false, false],
  ['a foreign host', failure('foreignHost'), false, false, false],
];

describe.each(TABLE)('%s', (_, reason, read, write, undone) => {
  it(`a read ${read ? 'is' : 'is not'} repeated`, () =>
    expect(delay(true, reason) !== undefined).toBe(read));
  it(`a write ${write ? 'is' : 'is not'} repeated`, () =>
    expect(delay(false, reason) !== undefined).toBe(write));
  it(`a write ${undone ? 'is certainly undone' : 'is in doubt'}`, () =>
    expect(isKnownUndone(reason)).toBe(undone));
});

describe('how long', () => {
  it('never less than Graph asks, and hardly more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 7 }),
        (asked, random, attempt) => {
          const waited = delay(false, failure('throttled', 429, asked), attempt, random)!;
          expect(waited).toBeGreaterThanOrEqual(asked * 1000);
          expect(waited).toBeLessThanOrEqual(asked * 1000 + 250);
        },
      ),
    );
  });

  it('a wait of more than five minutes is told instead of sat out', () => {
    expect(delay(true, failure('throttled', 429, 301))).toBeUndefined();
  });

  it.each([
    [
      'throttled without a word',
      failure('throttled', 429),
      [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, undefined],
    ],
    ['a server error', failure('serverError', 500), [500, 1000, 2000, undefined]],
  ])('%s: longer each time, then no more', (_, reason, delays) => {
    expect(delays.map((__, index) => delay(true, reason, index + 1))).toEqual(delays);
  });

  it('spreads clients that were refused together, within a quarter', () => {
    expect([0, 1].map((random) => delay(true, failure('serverError', 500), 1, random))).toEqual([
      375, 625,
    ]);
  });
});

it('nothing is sent for ever', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TABLE.map(([, reason]) => reason)),
      fc.boolean(),
      (reason, isRead) => {
        expect(delay(isRead, reason, 8)).toBeUndefined();
      },
    ),
  );
});

describe('the time to leave an address alone, also by the next request', () => {
  it.each<[string, Failure, number]>([
    ['429 with a time', { kind: 'throttled', trace: { status: 429 }, retryAfterSeconds: 3 }, 3000],
    ['429 without a time', { kind: 'throttled', trace: { status: 429 } }, 2000],
    [
      '503 with a time',
      { kind: 'serverError', trace: { status: 503 }, retryAfterSeconds: 2 },
      2000,
    ],
    ['503 without a time', { kind: 'serverError', trace: { status: 503 } }, 0],
    ['more than the app waits', { kind: 'throttled', trace: {}, retryAfterSeconds: 301 }, 0],
    ['a refusal', { kind: 'missingRole', trace: { status: 403 } }, 0],
  ])('%s', (_, why, milliseconds) => {
    expect(quietTime(why)).toBe(milliseconds);
  });
});

describe('a wait of next to nothing', () => {
  it('grows from try to try all the same', () => {
    const asked: Failure = { kind: 'throttled', trace: {}, retryAfterSeconds: 0.01 };
    const waits = [1, 2, 3, 4].map((attempt) =>
      retryDelay({ isRead: true, attempt, failure: asked, random: 0 }),
    );
    expect(waits).toEqual([100, 200, 400, 800]);
  });
});

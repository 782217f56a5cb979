import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { afterBatch, FIRST_CONCURRENCY, MOST_BATCHES } from '#domain/plan/allowance/concurrency.ts';
import {
  admitted,
  answered,
  type Bucket,
  EMPTY_BUCKET,
  refused,
  take,
  takeAnyway,
  usedWrites,
} from '#domain/plan/allowance/tokenBucket.ts';

const want = (id: string, writes = 20) => ({ id, writes, all: writes * 4 });

function filled(): Bucket {
  let bucket = EMPTY_BUCKET;
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    bucket = answered(takeAnyway(bucket, 0, want(id)), 0, want(id));
  return bucket;
}

describe('the allowance', () => {
  it('lets a hundred writes go at once, and the next when the window has passed', () => {
    expect(take(EMPTY_BUCKET, 0, want('a', 100))).toMatchObject({ kind: 'granted' });
    expect(take(filled(), 0, want('f', 1))).toEqual({
      kind: 'wait',
      ms: 20_000,
      reason: 'allowance',
    });
    expect(take(filled(), 19_999, want('f', 1))).toMatchObject({ kind: 'wait', ms: 1 });
    expect(take(filled(), 20_000, want('f'))).toMatchObject({ kind: 'granted' });
  });

  it('counts from the answer, since Graph counts some time before it', () => {
    const sent = takeAnyway(EMPTY_BUCKET, 0, want('a', 100));
    expect(take(answered(sent, 3000, want('a', 100)), 20_000, want('b'))).toMatchObject({
      kind: 'wait',
      ms: 3000,
    });
  });

  it('counts what was answered so late that nobody waited for it any more', () => {
    const sent = takeAnyway(EMPTY_BUCKET, 0, want('a', 100));
    const others = takeAnyway(sent, 40_000, want('b', 1));
    expect(usedWrites(answered(others, 40_000, want('a', 100)), 40_000)).toBe(101);
  });

  it('gives back what was not sent', () => {
    const sent = takeAnyway(EMPTY_BUCKET, 0, want('a', 100));
    expect(usedWrites(answered(sent, 0, want('a', 30)), 0)).toBe(30);
    expect(
      take(answered(sent, 0, { id: 'a', writes: 0, all: 0 }), 0, want('b', 100)),
    ).toMatchObject({ kind: 'granted' });
  });

  it('does not wait for ever for a tab that is gone, or a clock that was set back', () => {
    const sent = takeAnyway(EMPTY_BUCKET, 0, want('a', 100));
    expect(take(sent, 0, want('b'))).toMatchObject({ ms: 25_000 });
    expect(take(sent, -3_600_000, want('b'))).toMatchObject({ kind: 'granted' });
  });

  it('counts reads as well', () => {
    expect(
      take(takeAnyway(EMPTY_BUCKET, 0, { id: 'a', writes: 0, all: 1000 }), 0, {
        id: 'b',
        writes: 0,
        all: 1,
      }),
    ).toMatchObject({ kind: 'wait' });
  });

  it('grants more than the limit once the window is empty: it would never come otherwise', () => {
    expect(take(EMPTY_BUCKET, 0, want('a', 150))).toMatchObject({ kind: 'granted' });
    expect(take(filled(), 5, want('f', 150))).toMatchObject({ kind: 'wait', ms: 19_995 });
  });

  it('is held for as long as Graph says, and ever longer where it does not', () => {
    expect(take(refused(EMPTY_BUCKET, 0, 7), 0, want('a'))).toEqual({
      kind: 'wait',
      ms: 7000,
      reason: 'held',
    });
    let bucket = EMPTY_BUCKET;
    const waits = [1, 2, 3, 4, 5, 6, 7].map(() => {
      bucket = refused({ ...bucket, heldUntil: 0 }, 0, undefined);
      return bucket.heldUntil / 1000;
    });
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60]);
    expect(refused(admitted(bucket), 0, undefined).refusals).toBe(1);
    expect(refused(refused(EMPTY_BUCKET, 0, 30), 0, 1).heldUntil).toBe(30_000);
  });

  it('is never overrun, in any window, whenever Graph counts', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            writes: fc.integer({ min: 1, max: 30 }),
            pause: fc.nat({ max: 6000 }),
            latency: fc.nat({ max: 4000 }),
            share: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { maxLength: 60 },
        ),
        (all) => {
          let bucket = EMPTY_BUCKET;
          let now = 0;
          const counted: { at: number; writes: number }[] = [];
          for (const [index, { writes, pause, latency, share }] of all.entries()) {
            const id = String(index);
            now += pause;
            const taken = take(bucket, now, { id, writes, all: writes });
            if (taken.kind === 'wait') {
              now += taken.ms;
              continue;
            }
            bucket = answered(taken.bucket, now + latency, { id, writes, all: writes });
            counted.push({ at: now + Math.floor(latency * share), writes });
          }
          for (const { at } of counted) {
            const inWindow = counted.filter((each) => each.at > at - 20_000 && each.at <= at);
            expect(inWindow.reduce((sum, each) => sum + each.writes, 0)).toBeLessThanOrEqual(
              DOCUMENTED.writes.limit,
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('concurrency', () => {
  it('grows by one after a clean round, halves after a refusal, and stays in its bounds', () => {
    let now = FIRST_CONCURRENCY;
    for (let batch = 0; batch < 100; batch += 1) now = afterBatch(now, false);
    expect(now.level).toBe(MOST_BATCHES);
    const levels = [1, 2, 3, 4].map(() => (now = afterBatch(now, true)).level);
    expect(levels).toEqual([3, 1, 1, 1]);
    expect(afterBatch(now, false).level).toBe(2);
  });
});

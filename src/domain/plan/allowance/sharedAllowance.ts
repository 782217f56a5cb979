import type { Allowances } from '#domain/plan/allowance/allowance.ts';
import {
  admitted,
  answered,
  type Bucket,
  refused,
  take,
  takeAnyway,
  usedWrites,
  type Want,
} from '#domain/plan/allowance/tokenBucket.ts';

/** The allowance of one tenant, shared by all tabs and pages of this browser that write to it. */
export interface SharedAllowance {
  readonly allowances: Allowances;
  /** @returns milliseconds to wait before asking again; 0 when granted */
  take(want: Want): Promise<{ readonly ms: number; readonly reason: 'allowance' | 'held' }>;
  takeAnyway(want: Want): Promise<void>;
  answered(used: Want): Promise<void>;
  /**
   * @param retryAfterSeconds undefined where Graph did not say
   * @returns epoch milliseconds until which nothing leaves
   */
  refused(retryAfterSeconds: number | undefined): Promise<number>;
  admitted(): Promise<void>;
  usedWrites(): Promise<number>;
}

/**
 * Changes the bucket, one change after the other across all tabs, and returns the result of the
 * change.
 */
export type ChangeBucket = <T>(
  change: (bucket: Bucket) => { readonly bucket: Bucket; readonly result: T },
) => Promise<T>;

export function sharedAllowance(
  changeBucket: ChangeBucket,
  now: () => number,
  allowances: Allowances,
): SharedAllowance {
  const change = (next: (bucket: Bucket) => Bucket) =>
    changeBucket((bucket) => ({ bucket: next(bucket), result: undefined }));
  return {
    allowances,
    take: (want) =>
      changeBucket((bucket) => {
        const taken = take(bucket, now(), want, allowances);
        return taken.kind === 'granted'
          ? { bucket: taken.bucket, result: { ms: 0, reason: 'allowance' as const } }
          : { bucket, result: { ms: taken.ms, reason: taken.reason } };
      }),
    takeAnyway: (want) => change((bucket) => takeAnyway(bucket, now(), want, allowances)),
    answered: (used) => change((bucket) => answered(bucket, now(), used)),
    refused: (retryAfterSeconds) =>
      changeBucket((before) => {
        const bucket = refused(before, now(), retryAfterSeconds);
        return { bucket, result: bucket.heldUntil };
      }),
    admitted: () => change(admitted),
    usedWrites: () =>
      changeBucket((bucket) => ({ bucket, result: usedWrites(bucket, now(), allowances) })),
  };
}

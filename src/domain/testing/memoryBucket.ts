import type { ChangeBucket } from '#domain/plan/allowance/sharedAllowance.ts';
import { EMPTY_BUCKET } from '#domain/plan/allowance/tokenBucket.ts';

/** An allowance that nothing outside of this test knows. */
export function memoryBucket(): ChangeBucket {
  let bucket = EMPTY_BUCKET;
  return async (change) => {
    const changed = change(bucket);
    bucket = changed.bucket;
    return changed.result;
  };
}

import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Run } from '#domain/assignment/payload.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';

/** Rows that a write takes along, and of which nobody says whether they remediate. */
export interface OthersRun {
  readonly count: number;
  /** What they are sent with, unless the admin says otherwise. */
  readonly run: Run;
}

/** Undefined where a write takes none along, or its rows have nothing to say about it. */
export function othersRunOf(
  configurationId: ConfigurationKey,
  base: readonly Assignment[],
  changes: readonly Change[],
): OthersRun | undefined {
  if (changes.length === 0 || !familyOf(configurationId).payload.includes('run')) return undefined;
  const others = rowsAfter(base, changes).filter(
    ({ target, payload }) => !excludes(target.kind) && payload?.run === undefined,
  );
  const isDetection = base.some(({ payload }) => payload?.canRemediate === false);
  return others.length === 0
    ? undefined
    : { count: others.length, run: isDetection ? 'detect' : 'remediate' };
}

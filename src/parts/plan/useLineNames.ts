import { useMemo } from 'react';
import { lineTargetsInSlices } from '#domain/plan/diff/lineTargets.ts';
import type { SentenceNames } from '#domain/plan/review/planSentence.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { useInSlices } from '#parts/useInSlices.ts';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';

const NONE: readonly KnownTarget[] = [];

/**
 * The names of all that the lines are about: read once, whatever is on screen. `configurations`
 * keeps its identity.
 */
export function useLineNames(
  configurations: Parameters<typeof lineTargetsInSlices>[0],
): TargetNames {
  const compute = useMemo(
    () => (signal: AbortSignal) => lineTargetsInSlices(configurations, { signal }),
    [configurations],
  );
  const { result } = useInSlices(compute);
  return useTargetNames(result ?? NONE);
}

/** As sentences want them: what is known of a name beyond it stands behind it. */
export function sentenceNames(names: TargetNames): SentenceNames {
  return {
    target(target) {
      const { label, detail } = names.target(target);
      return detail === undefined ? label : `${label} (${detail})`;
    },
    filter: (filter) => names.filter(filter)?.label ?? '',
  };
}

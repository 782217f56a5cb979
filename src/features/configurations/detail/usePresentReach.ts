import { useMemo } from 'react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import { namesIn } from '#domain/impact/names.ts';
import { presentReach, type PresentReach } from '#domain/impact/rowReach.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { useImpactFacts } from '#parts/impact/reading/useImpactFacts.ts';
import { useInSlices } from '#parts/useInSlices.ts';

const NO_ROWS: readonly Assignment[] = [];

/**
 * Users and devices that a configuration reaches now, altogether and by row; undefined until all of
 * it was read and counted.
 * @param assignments undefined where they were not read; keep the list's identity
 */
export function usePresentReach(
  recipients: Recipients,
  assignments: readonly Assignment[] | undefined,
): PresentReach | undefined {
  const rows = assignments ?? NO_ROWS;
  const names = useMemo(() => namesIn(rows), [rows]);
  const { facts, isReading } = useImpactFacts(names, { isAsked: rows.length > 0 });
  const settled = isReading || rows.length === 0 ? undefined : facts;
  const compute = useMemo(
    () =>
      settled === undefined
        ? undefined
        : (signal: AbortSignal) =>
            runInSlices(presentReach({ ...recipients, facts: settled, rows }), { signal }).then(
              (reach) => ({ rows, reach }),
            ),
    [recipients, rows, settled],
  );
  const { result } = useInSlices(compute);
  // Numbers of another list are nobody's.
  return result?.rows === rows ? result.reach : undefined;
}

import { useMemo } from 'react';
import { standingBlocks } from '#domain/guardrails/guardrail.ts';
import type { Override } from '#domain/journal/journal.ts';
import { type BlockedLines, blockedLines } from '#domain/plan/review/blockedLines.ts';
import type { PlanFinding } from '#domain/plan/review/planFindings.ts';

const NO_FINDINGS: readonly PlanFinding[] = [];

/** The lines that guardrails block; the same map while a reason is being typed. */
export function useBlockedLines(
  findings: readonly PlanFinding[] = NO_FINDINGS,
  overrides: readonly Override[],
): BlockedLines {
  const ids = standingBlocks(findings, overrides)
    .map(({ id }) => id)
    .join();
  return useMemo(() => {
    const standing = new Set(ids.split(','));
    return blockedLines(findings.filter(({ id }) => standing.has(id)));
  }, [findings, ids]);
}

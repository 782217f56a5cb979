import { useMemo, useState } from 'react';
import { z } from 'zod/mini';
import type { Override } from '#domain/journal/journal.ts';
import type { PlanFinding } from '#domain/plan/review/planFindings.ts';
import { parseJson } from '#lib/json.ts';
import type { KeptText } from '#parts/review/useOverrides.ts';

/** Why a guardrail is gone past, and what it said then. */
const givenSchema = z.array(
  z.object({ guardrailId: z.string(), reason: z.string(), of: z.string() }),
);
type Given = z.infer<typeof givenSchema>;

interface PlanOverrides {
  readonly overrides: readonly Override[];
  readonly setOverrides: (overrides: readonly Override[]) => void;
  /** Once the plan is applied, the reasons have done their work. */
  readonly clear: () => void;
}

/**
 * Why guardrails are gone past in a plan, kept beyond a visit to another page. A reason holds for
 * what the guardrail said when it was given.
 * @param findings undefined while they are looked for
 */
export function usePlanOverrides(
  findings: readonly PlanFinding[] | undefined,
  kept: KeptText,
): PlanOverrides {
  const [given, setGiven] = useState<Given>(
    () => givenSchema.safeParse(parseJson(kept.read())).data ?? [],
  );
  const said = useMemo(() => new Map(findings?.map((each) => [each.id, saidBy(each)])), [findings]);
  const overrides = useMemo(
    () => given.filter(({ guardrailId, of }) => said.get(guardrailId) === of),
    [given, said],
  );
  const set = (next: Given) => {
    setGiven(next);
    kept.keep(next.length === 0 ? '' : JSON.stringify(next));
  };
  return {
    overrides,
    setOverrides: (next) =>
      set(
        next.map(({ guardrailId, reason }) => ({
          guardrailId,
          reason,
          of: said.get(guardrailId) ?? '',
        })),
      ),
    clear: () => kept.keep(''),
  };
}

/** What a guardrail says, of how many configurations. */
function saidBy({ variants, configurations }: PlanFinding): string {
  return JSON.stringify([configurations, ...variants.map(({ words }) => words)]);
}

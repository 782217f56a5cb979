import { useState } from 'react';
import { z } from 'zod/mini';
import { isReason, overridesInForce } from '#domain/guardrails/guardrail.ts';
import type { Finding } from '#domain/guardrails/guardrail.ts';
import type { Override } from '#domain/journal/journal.ts';
import { parseJson } from '#lib/json.ts';
import type { GuardrailActions } from '#parts/findings/FindingActions.tsx';

/** A text that is kept for one person beyond this page; empty while there is none. */
export interface KeptText {
  readonly read: () => string;
  readonly keep: (text: string) => void;
}

export interface Overrides extends Pick<
  GuardrailActions,
  'reasonFor' | 'override' | 'isOverridden'
> {
  /** Those that carry weight against these findings: what goes into the journal. */
  readonly inForce: (findings: readonly Finding[]) => Override[];
  /** Once it was written, the reasons have done their work. */
  readonly clear: () => void;
}

const reasonsSchema = z.object({
  choice: z.string(),
  byGuardrail: z.record(z.string(), z.string()),
});
type Reasons = z.infer<typeof reasonsSchema>;

/**
 * Why guardrails are overridden, kept beyond a visit to another page. A reason holds for what it
 * was given for: with another choice it counts for nothing, and it is back when that one is.
 */
export function useOverrides(choice: string, kept: KeptText): Overrides {
  const [reasons, setReasons] = useState<Reasons>(() => {
    const read = reasonsSchema.safeParse(parseJson(kept.read()));
    return read.success ? read.data : { choice, byGuardrail: {} };
  });
  const given: Reasons['byGuardrail'] = reasons.choice === choice ? reasons.byGuardrail : {};
  const set = (byGuardrail: Reasons['byGuardrail']) => {
    const next = { choice, byGuardrail };
    setReasons(next);
    kept.keep(Object.keys(byGuardrail).length === 0 ? '' : JSON.stringify(next));
  };
  return {
    reasonFor: ({ id }) => given[id],
    isOverridden: ({ id }) => isReason(given[id] ?? ''),
    override({ id }, reason) {
      const { [id]: _, ...others } = given;
      set(reason === undefined ? others : { ...others, [id]: reason });
    },
    inForce: (findings) =>
      overridesInForce(
        findings,
        Object.entries(given).map(([guardrailId, reason]) => ({ guardrailId, reason })),
      ),
    clear: () => set({}),
  };
}

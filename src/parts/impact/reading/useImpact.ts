import { type EffectWords, effectOf } from '#domain/assignment/intent.ts';
import { intentsInQuestion, rowsInQuestion } from '#domain/impact/effect/rowsInQuestion.ts';
import { useMemo } from 'react';
import { namesIn } from '#domain/impact/names.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { type Impact, impactOf, type ImpactQuestion } from '#domain/impact/impact.ts';
import { rowDifference, whyUnchanged } from '#domain/impact/unchanged.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import { type ReadImpactFacts, useImpactFacts } from '#parts/impact/reading/useImpactFacts.ts';

export interface ImpactState extends Omit<ReadImpactFacts, 'facts'> {
  readonly question: ImpactQuestion;
  readonly impact: Impact;
  /** Do the two lists differ? */
  readonly hasChange: boolean;
  /** What becomes of a device by what is counted. */
  readonly effect: EffectWords;
  /** Why it makes no difference to any device, in a sentence; undefined where it does, or may. */
  readonly unchanged: string | undefined;
}

const NONE: readonly ImpactAssignment[] = [];

/** Whom a change of one configuration reaches, growing more exact while it is read. */
export function useImpact(
  recipients: Recipients,
  base: readonly ImpactAssignment[] = NONE,
  then: readonly ImpactAssignment[] = NONE,
): ImpactState {
  const { before, after } = useMemo(
    () => rowsInQuestion({ before: base, after: then }),
    [base, then],
  );
  const effect = useMemo(
    () => effectOf(intentsInQuestion({ before: base, after: then })),
    [base, then],
  );
  const names = useMemo(() => namesIn([...before, ...after]), [before, after]);
  const { facts, ...state } = useImpactFacts(names, { isAsked: before.length + after.length > 0 });
  const question = useMemo(
    (): ImpactQuestion => ({ ...recipients, before, after, facts }),
    [recipients, before, after, facts],
  );
  const impact = useMemo(() => impactOf(question), [question]);
  const hasChange = useMemo(() => {
    const { added, removed } = rowDifference({ before, after });
    return added.length + removed.length > 0;
  }, [before, after]);
  const unchanged = useMemo(() => whyUnchanged(question, effect), [question, effect]);
  return { question, impact, hasChange, effect, unchanged, ...state };
}

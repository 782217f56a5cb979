import { useMemo } from 'react';
import { namesIn } from '#domain/impact/names.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { type ChangeImpact, changeImpactOf } from '#domain/impact/effect/changeImpact.ts';
import { rowsInQuestion } from '#domain/impact/effect/rowsInQuestion.ts';
import { type ReadImpactFacts, useImpactFacts } from '#parts/impact/reading/useImpactFacts.ts';

export interface ImpactState extends ReadImpactFacts {
  readonly impact: ChangeImpact;
}

const NONE: readonly ImpactAssignment[] = [];

/** Whom a change of one configuration reaches, growing more exact while it is read. */
export function useImpact(
  recipients: Recipients,
  before: readonly ImpactAssignment[] = NONE,
  after: readonly ImpactAssignment[] = NONE,
): ImpactState {
  const rows = useMemo(
    () => rowsInQuestion(recipients, { before, after }),
    [recipients, before, after],
  );
  const names = useMemo(() => namesIn(rows), [rows]);
  const read = useImpactFacts(names, { isAsked: rows.length > 0 });
  const { facts } = read;
  const impact = useMemo(
    () => changeImpactOf(recipients, { before, after }, facts),
    [recipients, before, after, facts],
  );
  return { impact, ...read };
}

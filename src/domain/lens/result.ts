import { takesAway } from '#domain/assignment/intent.ts';
import type { Standing, Verdict } from '#domain/lens/standing.ts';

/** A verdict as it is said: what certainly comes and only takes off is no gain. */
export type Result = Verdict | 'removed';

export function resultOf({ verdict, asked }: Pick<Standing, 'verdict' | 'asked'>): Result {
  if (verdict !== 'gets') return verdict;
  const certain = asked.filter(({ tri }) => tri === 'y');
  return certain.length > 0 && certain.every(takesAway) ? 'removed' : 'gets';
}

import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react';
import type { Verdict } from '#domain/lens/standing.ts';
import { verdictWord } from '#parts/lens/standingWords.ts';
import { Tag } from '#ui/chip/Tag.tsx';

const LOOKS = {
  gets: { icon: CircleCheck, tone: 'success', rank: 0 },
  depends: { icon: TriangleAlert, tone: 'warning', rank: 1 },
  keptFrom: { icon: CircleMinus, tone: 'neutral', rank: 2 },
  nothing: { icon: CircleMinus, tone: 'neutral', rank: 3 },
} as const;

/** The order of results in a sorted list. */
export function rankOf(verdict: Verdict): number {
  return LOOKS[verdict].rank;
}

export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const { icon, tone } = LOOKS[verdict];
  return (
    <Tag icon={icon} tone={tone} dashed={verdict === 'keptFrom'}>
      {verdictWord(verdict)}
    </Tag>
  );
}

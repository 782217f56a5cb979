import { CircleCheck, CircleMinus, CircleX, TriangleAlert } from 'lucide-react';
import { resultOf } from '#domain/lens/result.ts';
import type { Standing } from '#domain/lens/standing.ts';
import { verdictWord } from '#parts/lens/standingWords.ts';
import { Tag } from '#ui/chip/Tag.tsx';

type Said = Pick<Standing, 'verdict' | 'asked'>;

const LOOKS = {
  gets: { icon: CircleCheck, tone: 'success', rank: 0 },
  removed: { icon: CircleX, tone: 'error', rank: 1 },
  depends: { icon: TriangleAlert, tone: 'warning', rank: 2 },
  keptFrom: { icon: CircleMinus, tone: 'neutral', rank: 3 },
  nothing: { icon: CircleMinus, tone: 'neutral', rank: 4 },
} as const;

/** The order of results in a sorted list. */
export function rankOf(standing: Said): number {
  return LOOKS[resultOf(standing)].rank;
}

/** What becomes of the subject, as a small word: what is taken off it is no gain, and red. */
export function VerdictTag({ standing }: { readonly standing: Said }) {
  const { icon, tone } = LOOKS[resultOf(standing)];
  return (
    <Tag icon={icon} tone={tone} dashed={standing.verdict === 'keptFrom'}>
      {verdictWord(standing)}
    </Tag>
  );
}

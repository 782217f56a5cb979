import {
  ArrowLeftRight,
  CircleCheck,
  CircleMinus,
  CirclePlus,
  CircleX,
  TriangleAlert,
} from 'lucide-react';
import type { Turn } from '#domain/lens/unsaved.ts';
import { TEXTS } from '#parts/wouldGet/answer/texts.ts';
import { Tag } from '#ui/chip/Tag.tsx';

const LOOKS = {
  gains: { icon: CirclePlus, tone: 'success' },
  loses: { icon: CircleMinus, tone: 'error' },
  removed: { icon: CircleX, tone: 'error' },
  otherwise: { icon: ArrowLeftRight, tone: 'accent' },
  depends: { icon: TriangleAlert, tone: 'warning' },
  keeps: { icon: CircleCheck, tone: 'neutral' },
  without: { icon: CircleMinus, tone: 'neutral' },
} as const;

/** What becomes of one subject by a change. */
export function TurnTag({ turn }: { readonly turn: Turn }) {
  const { icon, tone } = LOOKS[turn];
  return (
    <Tag icon={icon} tone={tone} dashed={turn === 'without'}>
      {TEXTS.turns[turn]}
    </Tag>
  );
}

import type { EffectWords } from '#domain/assignment/intent.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { isNotKnown } from '#domain/impact/words.ts';
import type { Side } from '#domain/impact/crowd/together.ts';

/**
 * What a side of a difference is to devices, by the effect: only what takes something is red, and
 * what has no number is neither good nor bad.
 */
export function sideColor(side: Side, { loss }: EffectWords, reach: Reach | undefined): string {
  if (reach !== undefined && isNotKnown(reach)) return 'warning.main';
  if (loss === side) return 'error.main';
  return side === 'gained' ? 'success.main' : 'text.primary';
}

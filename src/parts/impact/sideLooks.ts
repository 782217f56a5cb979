import type { EffectWords } from '#domain/assignment/intent.ts';
import type { Side } from '#domain/impact/crowd/together.ts';

/** What a side of a difference is to devices, by the effect: only what takes something is red. */
export function sideColor(side: Side, { loss }: EffectWords): string {
  if (loss === side) return 'error.main';
  return side === 'gained' ? 'success.main' : 'text.primary';
}

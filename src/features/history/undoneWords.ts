import type { Undone } from '#domain/journal/undone.ts';

/** The word beside a row of the history that was taken back. */
export function undoneWords({ isWhole }: Undone): string {
  return isWhole ? 'Undone' : 'Partly undone';
}

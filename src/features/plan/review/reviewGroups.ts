import type {
  ConfigurationDiff,
  DiffCounts,
  PlanDiff,
  PlanLine,
  Verdict,
} from '#domain/plan/diff/diff.ts';
import type { ReviewSearch } from '#features/plan/reviewSearch.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';

/** Which lines of a review are shown. */
export type ReviewShow = NonNullable<ReviewSearch['show']> | 'all';

export interface ShownLine extends PlanLine {
  /** In the configuration's lines. */
  readonly index: number;
}

/** How many lines each choice shows. */
export function countsOf({
  adds,
  edits,
  removes,
  alreadySo,
  refused,
}: DiffCounts): Record<ReviewShow, number> {
  const change = adds + edits + removes;
  return { all: change + alreadySo + refused, change, remove: removes, alreadySo, refused };
}

/** The configurations that have such a line, and such words in their name. */
export function matching(
  { configurations }: PlanDiff,
  show: ReviewShow,
  text: string,
): readonly ConfigurationDiff[] {
  const words = searchWords(text);
  if (show === 'all' && words.length === 0) return configurations;
  return configurations.filter(
    ({ displayName, lines }) =>
      containsWords(displayName, words) &&
      (show === 'all' || lines.some(({ verdict }) => isShown(verdict, show))),
  );
}

/**
 * The lines of one configuration that are shown: what is refused first, then what is taken away,
 * what is so already last.
 */
export function shownLines({ lines }: ConfigurationDiff, show: ReviewShow): ShownLine[] {
  return lines
    .map((line, index) => ({ ...line, index }))
    .filter(({ verdict }) => isShown(verdict, show))
    .toSorted((a, b) => rank(a.verdict) - rank(b.verdict));
}

function isShown(verdict: Verdict, show: ReviewShow): boolean {
  if (show === 'all') return true;
  if (show === 'remove') return verdict.kind === 'change' && verdict.change.kind === 'remove';
  return verdict.kind === show;
}

const RANKS = { remove: 1, edit: 2, add: 3 } as const;

function rank(verdict: Verdict): number {
  if (verdict.kind === 'change') return RANKS[verdict.change.kind];
  return verdict.kind === 'refused' ? 0 : 4;
}

import type { ConfigurationDiff, DiffCounts, PlanDiff, PlanLine } from '#domain/plan/diff/diff.ts';
import { blockedBy, type BlockedLines } from '#domain/plan/review/blockedLines.ts';
import type { ShownVerdict } from '#domain/plan/review/planWords.ts';
import type { ReviewSearch } from '#features/plan/reviewSearch.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';

/** Which lines of a review are shown. */
export type ReviewShow = NonNullable<ReviewSearch['show']> | 'all';

export interface ShownLine extends PlanLine {
  /** In the configuration's lines. */
  readonly index: number;
  /** Why a guardrail blocks its change; undefined where none does. */
  readonly blockedBy: string | undefined;
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
  blocked: BlockedLines,
  show: ReviewShow,
  text: string,
): readonly ConfigurationDiff[] {
  const words = searchWords(text);
  if (show === 'all' && words.length === 0) return configurations;
  return configurations.filter(
    (configuration) =>
      containsWords(configuration.displayName, words) &&
      (show === 'all' ||
        linesOf(configuration, blocked).some((line) => isShown(shownVerdict(line), show))),
  );
}

/**
 * The lines of one configuration that are shown: what is blocked first, then what is taken away,
 * what is so already last.
 */
export function shownLines(
  configuration: ConfigurationDiff,
  blocked: BlockedLines,
  show: ReviewShow,
): ShownLine[] {
  return linesOf(configuration, blocked)
    .filter((line) => isShown(shownVerdict(line), show))
    .toSorted((a, b) => rank(shownVerdict(a)) - rank(shownVerdict(b)));
}

function linesOf({ configurationId, lines }: ConfigurationDiff, blocked: BlockedLines) {
  return lines.map((line, index): ShownLine => ({
    ...line,
    index,
    blockedBy: blockedBy(blocked, configurationId, line),
  }));
}

const BLOCKED: ShownVerdict = { kind: 'refused' };

/** What becomes of a line, the guardrails counted in. */
export function shownVerdict(line: ShownLine): ShownVerdict {
  return line.blockedBy === undefined ? line.verdict : BLOCKED;
}

function isShown(verdict: ShownVerdict, show: ReviewShow): boolean {
  if (show === 'all') return true;
  if (show === 'remove') return verdict.kind === 'change' && verdict.change.kind === 'remove';
  return verdict.kind === show;
}

const RANKS = { remove: 1, edit: 2, add: 3 } as const;

function rank(verdict: ShownVerdict): number {
  if (verdict.kind === 'change') return RANKS[verdict.change.kind];
  return verdict.kind === 'refused' ? 0 : 4;
}

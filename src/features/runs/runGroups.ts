import type { RunItem, RunLine } from '#domain/plan/run/run.ts';
import { whyWords } from '#features/runs/runRows.ts';
import type { RunSearch } from '#features/runs/runSearch.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';
import type { WriteEnd } from '#domain/change/end.ts';

/** Which lines of a run are shown. */
export type RunShow = NonNullable<RunSearch['show']> | 'all';

export interface ShownLine extends RunLine {
  /** In the lines of the configuration. */
  readonly index: number;
}

/** The configurations that have such a line, and such words in their name. */
export function matching(
  items: readonly RunItem[],
  show: RunShow,
  text: string,
): readonly RunItem[] {
  const words = searchWords(text);
  if (show === 'all' && words.length === 0) return items;
  return items.filter(
    ({ displayName, lines }) =>
      containsWords(displayName, words) &&
      (show === 'all' || lines.some(({ end }) => isShown(end, show))),
  );
}

/** The lines of one configuration that are shown: what went wrong first. */
export function shownLines({ lines }: RunItem, show: RunShow): ShownLine[] {
  return lines
    .map((line, index) => ({ ...line, index }))
    .filter(({ end }) => isShown(end, show))
    .toSorted((a, b) => rank(a.end) - rank(b.end));
}

function isShown(end: WriteEnd | undefined, show: RunShow): boolean {
  return show === 'all' || (show === 'open' ? end === undefined : end?.kind === show);
}

const WRONG: readonly (WriteEnd['kind'] | undefined)[] = [
  'lost',
  'refused',
  'notDone',
  'putBack',
  'unknown',
  'notSent',
  'drifted',
  'blocked',
  'waitingForApproval',
  'cancelled',
  'accepted',
  undefined,
  'verified',
  'alreadySo',
];

function rank(end: WriteEnd | undefined): number {
  return WRONG.indexOf(end?.kind);
}

/**
 * Why a line ended so; undefined where its mark and its sentence say all. @param drift what others
 * changed, in words
 */
export function whyOfLine(
  { change, end }: Pick<RunLine, 'change' | 'end'>,
  drift: string | undefined,
): string | undefined {
  if (
    end === undefined ||
    end.kind === 'verified' ||
    (end.kind === 'alreadySo' && change === undefined)
  )
    return undefined;
  return end.kind === 'drifted' && drift !== undefined
    ? `${drift} ${whyWords(end)}`
    : whyWords(end);
}

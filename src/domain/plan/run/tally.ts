import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';
import { WRITE_END_KINDS, type WriteEndKind } from '#domain/change/end.ts';

/** A run in numbers, kept beside it so that a progress bar costs nothing. */
export interface Tally {
  readonly total: number;
  readonly byEnd: Readonly<Record<WriteEndKind, number>>;
  readonly waiting: number;
  readonly sent: number;
  readonly ended: number;
  /** Writes of the items that wait. */
  readonly writesLeft: number;
}

export function endCounts(): Record<WriteEndKind, number> {
  return Object.fromEntries(WRITE_END_KINDS.map((kind) => [kind, 0])) as Record<
    WriteEndKind,
    number
  >;
}

export function tallyOf({ items }: Pick<PlanRun, 'items'>): Tally {
  const tally: Counting = {
    total: 0,
    byEnd: endCounts(),
    waiting: 0,
    sent: 0,
    ended: 0,
    writesLeft: 0,
  };
  for (const item of items) count(tally, item, 1);
  return tally;
}

/** The tally after some items became others. */
export function tallyAfter(
  tally: Tally,
  replaced: readonly (readonly [before: RunItem, after: RunItem])[],
): Tally {
  const next: Counting = { ...tally, byEnd: { ...tally.byEnd } };
  for (const [before, after] of replaced) {
    count(next, before, -1);
    count(next, after, 1);
  }
  return next;
}

type Counting = {
  -readonly [K in keyof Tally]: K extends 'byEnd' ? Record<WriteEndKind, number> : Tally[K];
};

function count(tally: Counting, { lines, state, writes }: RunItem, sign: 1 | -1): void {
  tally.total += sign * lines.length;
  for (const { end } of lines) if (end !== undefined) tally.byEnd[end.kind] += sign;
  if (state.kind === 'waiting') {
    tally.waiting += sign;
    tally.writesLeft += sign * writes;
  } else if (state.kind === 'ended') tally.ended += sign;
  else tally.sent += sign;
}

export function endedLines({ byEnd }: Tally): number {
  return WRITE_END_KINDS.reduce((sum, kind) => sum + byEnd[kind], 0);
}

/** Ends for which no request of a change has left. */
const UNSENT: ReadonlySet<WriteEndKind> = new Set([
  'alreadySo',
  'blocked',
  'drifted',
  'notSent',
  'cancelled',
]);

/** Is it certain that no request of the run has left, so that there is no answer to look for? */
export function hasSentNothing({ items }: Pick<PlanRun, 'items'>): boolean {
  return items.every(
    ({ lines, state, requestIds }) =>
      requestIds.length === 0 &&
      (state.kind === 'waiting' || state.kind === 'ended') &&
      lines.every(({ end }) => end === undefined || UNSENT.has(end.kind)),
  );
}

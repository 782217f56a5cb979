import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { changedBeside, isLoneAddition } from '#domain/change/drift.ts';
import type { ApplyOutcome, WriteEnd } from '#domain/change/end.ts';
import { isFulfilled } from '#domain/change/fulfilled.ts';
import { remainingOf } from '#domain/change/remaining.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { targetOf } from '#domain/plan/draft/wish.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { endOfLine, isStalling, stallOf } from '#graph/plan/itemEnds.ts';
import { itemSender, type ItemSurroundings, type Progress } from '#graph/plan/itemSender.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { type List, patiently, readBack } from '#graph/write/readBack.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';

/** How the sending of an item ended. */
export type Sent =
  | {
      readonly kind: 'sent';
      /** By the index of the line; what has none was accepted. */
      readonly ends: ReadonlyMap<number, WriteEnd>;
      readonly before: readonly Assignment[];
      readonly now: readonly Assignment[] | undefined;
      readonly requestIds: readonly string[];
    }
  | Stalled;

/**
 * No network, or no sign-in; without a failure, the run was paused. Nothing is lost: the item is as
 * it was, or what is in doubt of it is settled when it is taken up again.
 */
export interface Stalled {
  readonly kind: 'stalled';
  readonly failure: Failure | undefined;
}

interface Open {
  readonly line: number;
  readonly change: Change;
}

interface Work extends ItemSurroundings {
  readonly item: RunItem;
  /** The lines that had no end, as they were reviewed. */
  readonly lines: readonly Open[];
  readonly progress: Progress;
  readonly calls: ReturnType<typeof itemSender>;
  readonly list: List;
  readonly ends: Map<number, WriteEnd>;
  /** What is still to do, against `base`. */
  open: readonly Open[];
  base: readonly Assignment[];
  /** The list as last read, where something drifted. */
  last: readonly Assignment[] | undefined;
}

/**
 * A request whose answer was lost, and that the tenant does not show, is prepared anew this often.
 */
const MAX_ATTEMPTS = 3;

/**
 * Carries out the changes of one item, a change set like any other: what was in doubt when the page
 * was left is settled by reading back first. What reading back shows not to have been carried out
 * is sent again after a fresh read, since its outcome is known by then; what cannot be read back is
 * never sent again.
 */
export async function sendItem(item: RunItem, surroundings: ItemSurroundings): Promise<Sent> {
  const before = item.state.kind === 'sent' ? item.state.before : undefined;
  const progress: Progress = {
    hasTouched: before !== undefined,
    wasCancelled: false,
    wasPaused: false,
    before,
    requestIds: [],
  };
  const calls = itemSender(progress, surroundings);
  const lines = openLines(item);
  const work: Work = {
    ...surroundings,
    item,
    lines,
    progress,
    calls,
    list: patiently(() => calls.list(item.configurationId, ''), surroundings.sleep),
    ends: new Map(),
    open: lines,
    base: item.base,
    last: undefined,
  };
  const inDoubt = progress.hasTouched ? await takeUp(work) : undefined;
  if (inDoubt !== undefined) return inDoubt;
  for (let attempt = 1; work.open.length > 0; attempt += 1) {
    const end = await attemptOnce(work, attempt);
    if (end !== 'again') return end;
  }
  return ended(work);
}

function openLines({ lines }: RunItem): Open[] {
  return lines.flatMap(({ change, end }, line): Open[] =>
    change === undefined || end !== undefined ? [] : [{ line, change }],
  );
}

function ended({ ends, progress, base, last }: Work): Sent {
  const { before = base, requestIds } = progress;
  return { kind: 'sent', ends, before, now: last, requestIds };
}

function endAll(work: Work, end: WriteEnd): Sent {
  for (const { line } of work.open) work.ends.set(line, end);
  return ended(work);
}

/** Of an edit whose old row is gone already, that is what counts. */
function endUnsent(work: Work, end: WriteEnd, failure: Failure): Sent {
  for (const one of work.open)
    work.ends.set(one.line, isHalfDone(work, one) ? { kind: 'lost', failure } : end);
  return ended(work);
}

/** Settles what a page sent before it was left. @returns the end, where nothing is left to do */
async function takeUp(work: Work): Promise<Sent | undefined> {
  const { open, list, sleep, isCancelling } = work;
  const isShown = (rows: readonly Assignment[]) =>
    open.every(({ change }) => isFulfilled(change, rows));
  const look = await readBack(list, isShown, sleep);
  if (look.kind === 'read') {
    goOnFrom(work, look.rows);
    return undefined;
  }
  return isStalling(look.failure) && !isCancelling()
    ? { kind: 'stalled', failure: look.failure }
    : endAll(work, { kind: 'unknown', failure: look.failure });
}

/**
 * Goes on from the list as it is: what is done is done, what is not is still open. Where somebody
 * else changed what the wish was reviewed with, nothing more is begun.
 */
function goOnFrom(work: Work, rows: readonly Assignment[]): void {
  const { item, lines, progress, ends, open } = work;
  const set = open.map(({ change }) => change);
  const all = lines.map(({ change }) => change);
  const isMoved =
    (item.isExact === true || !isLoneAddition(all)) &&
    changedBeside(progress.before ?? item.base, rows, all);
  work.open = open.flatMap(({ line, change }): Open[] => {
    const remaining = remainingOf(change, rows, set);
    if (remaining.kind === 'done') return [];
    const rest = remaining.kind === 'todo' ? { line, change: remaining.change } : undefined;
    if (rest !== undefined && (!isMoved || isHalfDone(work, rest))) return [rest];
    ends.set(line, { kind: 'drifted' });
    work.last = rows;
    return [];
  });
  work.base = rows;
  progress.hasTouched = work.open.some((one) => isHalfDone(work, one));
}

/** Is the old row of an edit gone, and the new one still to come? */
function isHalfDone({ lines }: Work, { line, change }: Open): boolean {
  return (
    change.kind === 'add' && lines.find((other) => other.line === line)?.change.kind === 'edit'
  );
}

function setOf({ item, base, open }: Work): ChangeSet {
  return {
    configurationId: item.configurationId,
    via: '',
    base,
    changes: open.map(({ change }) => change),
    isExact: item.isExact,
    settled: item.lines.flatMap(({ wish, change, end }) =>
      change === undefined && end?.kind === 'alreadySo' ? [targetOf(wish)] : [],
    ),
  };
}

async function attemptOnce(work: Work, attempt: number): Promise<Sent | 'again'> {
  const { progress, calls, sleep, now, isCancelling, isPaused, list } = work;
  const { hasTouched } = progress;
  if (isCancelling() && !hasTouched) return endAll(work, { kind: 'cancelled' });
  if (isPaused() && !hasTouched) return { kind: 'stalled', failure: undefined };
  const outcome = await applyChanges(setOf(work), {
    graph: { assignments: calls },
    sleep,
    now,
    onSend: async (rows) => void (progress.before ??= rows),
  });
  if (outcome.kind !== 'applied') return notBegun(work, outcome);
  const results = outcome.ends.map(({ result }) => result);
  if (progress.wasPaused) return { kind: 'stalled', failure: undefined };
  const stalled = results.map(stallOf).find((failure) => failure !== undefined);
  if (stalled !== undefined && !isCancelling()) return { kind: 'stalled', failure: stalled };
  const isWorthMore = attempt < MAX_ATTEMPTS && !isCancelling();
  if (isWorthMore && results.some(({ kind }) => kind === 'notDone')) {
    const rows = await list().catch(() => undefined);
    // Not knowing the list, what the pipeline found out is what counts.
    if (rows !== undefined) {
      goOnFrom(work, rows);
      return 'again';
    }
  }
  for (const [index, result] of results.entries()) {
    const one = work.open[index]!;
    const end = endOfLine(result, progress.wasCancelled);
    if (end !== undefined) work.ends.set(one.line, isHalfDone(work, one) ? endOfHalf(end) : end);
  }
  return ended(work);
}

/** The old row of the edit is gone: unless the new one came, or may have, a row is missing now. */
function endOfHalf(end: WriteEnd): WriteEnd {
  switch (end.kind) {
    case 'refused':
    case 'notDone':
    case 'notSent':
    case 'putBack':
      return { kind: 'lost', failure: end.failure ?? NOT_REACHED };
    case 'verified':
    case 'accepted':
    case 'alreadySo':
    case 'blocked':
    case 'drifted':
    case 'unknown':
    case 'lost':
    case 'cancelled':
      return end;
  }
}

const NOT_REACHED: Failure = {
  kind: 'unexpected',
  trace: { message: 'An earlier request for this configuration did not go through.' },
};

/** The list could not be read, or was not the one that was reviewed. */
function notBegun(work: Work, outcome: Exclude<ApplyOutcome, { kind: 'applied' }>): Sent {
  if (outcome.kind === 'drifted') {
    work.last = outcome.now;
    return endUnsent(work, { kind: 'drifted' }, MOVED_BETWEEN);
  }
  const { failure } = outcome;
  const isCancelling = work.isCancelling();
  if (isCancelling && !work.progress.hasTouched) return endAll(work, { kind: 'cancelled' });
  return isStalling(failure) && !isCancelling
    ? { kind: 'stalled', failure }
    : endUnsent(work, { kind: 'notSent', failure }, failure);
}

const MOVED_BETWEEN: Failure = {
  kind: 'conflict',
  trace: { message: 'The list changed between two requests.' },
};

/**
 * Whether the tenant shows what Graph accepted, line by line; stalled where nobody can look for the
 * time being.
 */
export async function verifyItem(
  item: RunItem,
  before: readonly Assignment[],
  {
    assignments,
    sleep,
    isCancelling,
  }: Pick<ItemSurroundings, 'assignments' | 'sleep' | 'isCancelling'>,
): Promise<{ readonly kind: 'looked'; readonly ends: ReadonlyMap<number, WriteEnd> } | Stalled> {
  const lines = openLines(item);
  const verified = await verifyChanges(
    { configurationId: item.configurationId, via: '', isExact: item.isExact },
    before,
    lines.map(({ change }) => change),
    {
      graph: { assignments: { list: (id: string, via: string) => assignments.list(id, via) } },
      sleep,
    },
  );
  if (verified.kind === 'couldNotRead' && isStalling(verified.failure) && !isCancelling())
    return { kind: 'stalled', failure: verified.failure };
  const ends = lines.map(({ line, change }): [number, WriteEnd] => {
    const isSeen =
      verified.kind === 'verified' ||
      (verified.kind === 'notSeenYet' && !verified.missing.includes(change));
    return [line, { kind: isSeen ? 'verified' : 'accepted' }];
  });
  return { kind: 'looked', ends: new Map(ends) };
}

import { type Allowances, DOCUMENTED } from '#domain/plan/allowance/allowance.ts';

/**
 * Requests that may leave together. They count from now until a window after they were answered.
 */
export interface Ticket {
  readonly id: string;
  readonly writes: number;
  /** Any requests, the writes among them. */
  readonly all: number;
  /** Epoch milliseconds: when the last of them was counted at the latest, as far as is known. */
  readonly at: number;
}

/** What all tabs of this browser have taken of the allowance. */
export interface Bucket {
  readonly tickets: readonly Ticket[];
  /** Epoch milliseconds until which nothing leaves: Graph said so. */
  readonly heldUntil: number;
  /** How often Graph refused in a row without saying for how long. */
  readonly refusals: number;
}

export const EMPTY_BUCKET: Bucket = { tickets: [], heldUntil: 0, refusals: 0 };

export interface Want {
  readonly id: string;
  readonly writes: number;
  readonly all: number;
}

export type Taken =
  | { readonly kind: 'granted'; readonly bucket: Bucket }
  | { readonly kind: 'wait'; readonly ms: number; readonly reason: 'allowance' | 'held' };

/**
 * A tab that is closed leaves its tickets unanswered. After this many milliseconds they count as
 * answered: longer than nearly every request takes, and short compared with the wait that a reload
 * may cost otherwise.
 */
export const ANSWERED_AFTER_MS = 5000;

/** A ticket further in the future was written by a clock that has been set back since. */
const LONGEST_HOLD_MS = 600_000;

/**
 * Takes from the allowance, or says how long to wait. Tickets count in a sliding window that begins
 * with the answer: Graph counts a request some time between the two, so that its own window,
 * sliding or not, is never overrun by ours. What is more than the limit is granted once the window
 * is empty.
 */
export function take(
  bucket: Bucket,
  now: number,
  want: Want,
  allowances: Allowances = DOCUMENTED,
): Taken {
  if (bucket.heldUntil > now && bucket.heldUntil <= now + LONGEST_HOLD_MS)
    return { kind: 'wait', ms: bucket.heldUntil - now, reason: 'held' };
  const tickets = counting(bucket, now, allowances);
  const ms = Math.max(
    waitFor(tickets, now, want, 'writes', allowances),
    waitFor(tickets, now, want, 'all', allowances),
  );
  return ms > 0
    ? { kind: 'wait', ms, reason: 'allowance' }
    : grant({ ...bucket, tickets }, now, want);
}

/**
 * Takes without waiting: for a request that cannot wait, such as the second half of a replacement.
 */
export function takeAnyway(
  bucket: Bucket,
  now: number,
  want: Want,
  allowances: Allowances = DOCUMENTED,
): Bucket {
  return grant({ ...bucket, tickets: counting(bucket, now, allowances) }, now, want).bucket;
}

function grant(
  bucket: Bucket,
  now: number,
  { id, writes, all }: Want,
): Extract<Taken, { kind: 'granted' }> {
  const ticket = { id, writes, all, at: now + ANSWERED_AFTER_MS };
  return { kind: 'granted', bucket: { ...bucket, tickets: [...bucket.tickets, ticket] } };
}

/**
 * The requests of a ticket were answered, in time or later: what was not sent is given back, the
 * rest counts from now.
 */
export function answered(bucket: Bucket, now: number, { id, writes, all }: Want): Bucket {
  const others = bucket.tickets.filter((ticket) => ticket.id !== id);
  return {
    ...bucket,
    tickets: writes + all === 0 ? others : [...others, { id, writes, all, at: now }],
  };
}

const FIRST_BACK_OFF_MS = 2000;
const LONGEST_BACK_OFF_MS = 60_000;

/**
 * Graph throttled the app, not one request: nothing is sent for as long as Graph says, or for
 * growing waits where it does not say.
 */
export function refused(
  bucket: Bucket,
  now: number,
  retryAfterSeconds: number | undefined,
): Bucket {
  const backOff = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** bucket.refusals);
  const ms = retryAfterSeconds === undefined ? backOff : retryAfterSeconds * 1000;
  return {
    ...bucket,
    heldUntil: Math.max(bucket.heldUntil, now + ms),
    refusals: retryAfterSeconds === undefined ? bucket.refusals + 1 : bucket.refusals,
  };
}

export function admitted(bucket: Bucket): Bucket {
  return bucket.refusals === 0 ? bucket : { ...bucket, refusals: 0 };
}

/** Writes that count now. */
export function usedWrites(
  bucket: Bucket,
  now: number,
  allowances: Allowances = DOCUMENTED,
): number {
  return counting(bucket, now, allowances).reduce((sum, { writes }) => sum + writes, 0);
}

function counting({ tickets }: Bucket, now: number, { writes, all }: Allowances): Ticket[] {
  const windowMs = Math.max(writes.windowMs, all.windowMs);
  // A clock that was set back must not block for hours.
  return tickets.filter(
    ({ at }) => at + windowMs > now && at <= now + windowMs + ANSWERED_AFTER_MS,
  );
}

/** Milliseconds until enough tickets have left the window. */
function waitFor(
  tickets: readonly Ticket[],
  now: number,
  want: Want,
  kind: 'writes' | 'all',
  allowances: Allowances,
): number {
  const { limit, windowMs } = allowances[kind];
  const inWindow = tickets
    .filter((ticket) => ticket[kind] > 0 && ticket.at + windowMs > now)
    .toSorted((a, b) => a.at - b.at);
  let used = inWindow.reduce((sum, ticket) => sum + ticket[kind], 0);
  const wanted = want[kind];
  if (wanted === 0) return 0;
  let ms = 0;
  for (const ticket of inWindow) {
    if (used + wanted <= limit) break;
    used -= ticket[kind];
    ms = ticket.at + windowMs - now;
  }
  return ms;
}

import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { Override } from '#domain/journal/journal.ts';
import type { PlanRefusal } from '#domain/plan/diff/diff.ts';
import type { RowWish } from '#domain/plan/draft/wish.ts';

/**
 * How one line of a plan ended. Refused is our own word, and nothing was sent; failed is what was
 * tried and did not come to be.
 */
export type LineEnd =
  /** Graph accepted it, and the tenant shows it. */
  | { readonly kind: 'verified' }
  /** Graph accepted it, and the tenant did not show it yet, for as long as the app looked. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'alreadySo' }
  | {
      readonly kind: 'refused';
      readonly refusal: PlanRefusal | { readonly reason: 'notSafe'; readonly failure: Failure };
    }
  | { readonly kind: 'failed'; readonly how: FailedHow; readonly failure: Failure }
  /** The list changed since the review; nothing was sent. `RunItem.now` is what it says. */
  | { readonly kind: 'drifted' }
  | { readonly kind: 'cancelled' }
  /** The answer was lost and the list could not be read: it may be so or not. */
  | { readonly kind: 'inDoubt'; readonly failure: Failure };

export type LineEndKind = LineEnd['kind'];

export const LINE_END_KINDS = [
  'verified',
  'accepted',
  'alreadySo',
  'refused',
  'failed',
  'drifted',
  'cancelled',
  'inDoubt',
] as const satisfies readonly LineEndKind[];

export type FailedHow =
  /** The list could not be read before writing; nothing was sent. */
  | 'notRead'
  /** Graph said no; nothing was changed. */
  | 'refusedByGraph'
  /** The answer was lost, and the tenant does not show it. */
  | 'notSeen'
  /** An earlier request for the same configuration did not go through. */
  | 'notSent'
  /** The old row was deleted, the new one refused, the old one put back. */
  | 'putBack'
  /** As before, but putting back failed as well: the row is missing now. */
  | 'rowLost';

/** A change of a run, and how it ended; undefined until then. */
export interface RunLine {
  readonly wish: RowWish;
  /** Undefined for a line that the review settled already: so already, or refused. */
  readonly change: Change | undefined;
  readonly end: LineEnd | undefined;
}

/** Where one configuration of a run stands. */
export type ItemState =
  | { readonly kind: 'waiting' }
  /**
   * Noted before the first request leaves: from here on the tenant may have been changed. `before`
   * is the fresh list.
   */
  | { readonly kind: 'sent'; readonly before: readonly Assignment[]; readonly requests: number }
  /** Every request was answered or settled; being read back. */
  | { readonly kind: 'verifying'; readonly before: readonly Assignment[] }
  | { readonly kind: 'ended' };

/** One configuration of a run: its lines end each for itself, and are sent together. */
export interface RunItem {
  readonly configurationId: string;
  readonly displayName: string;
  /** The list that was reviewed. */
  readonly base: readonly Assignment[];
  readonly lines: readonly RunLine[];
  /** Requests its write path takes, by the review. */
  readonly writes: number;
  readonly state: ItemState;
  /** The list as last read, where the item drifted. */
  readonly now: readonly Assignment[] | undefined;
  /** Graph's ids of the requests that were answered, in order. */
  readonly requestIds: readonly string[];
}

export type RunState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  /**
   * Nothing new is sent; what was sent is settled. `why` when the app paused by itself: no network,
   * or no sign-in.
   */
  | { readonly kind: 'paused'; readonly why: Failure | undefined }
  /** As paused, and what was not sent will not be. */
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'ended'; readonly at: string };

export type RunStateKind = RunState['kind'];

/** A plan that is being applied, or was. Kept in this browser from before the first request on. */
export interface PlanRun {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly oid: string;
  readonly username: string;
  /** ISO 8601 */
  readonly createdAt: string;
  /** The run whose lines this one takes back, or tries again. */
  readonly undoes: string | undefined;
  readonly retries: string | undefined;
  /**
   * Guardrails that block, and why the admin went on all the same: one reason each for the whole
   * plan.
   */
  readonly overrides: readonly Override[];
  readonly state: RunState;
  readonly items: readonly RunItem[];
}

/** Everything that can happen to a run. Items are named by their index in it. */
export type RunEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'pause'; readonly why: Failure | undefined }
  | { readonly kind: 'resume' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'items'; readonly items: readonly ItemEvent[] }
  | { readonly kind: 'end'; readonly at: string };

export type ItemEvent = { readonly index: number } &
  /** About to send: noted before each request. `before` is the list as just read. */
  (
    | { readonly kind: 'send'; readonly before: readonly Assignment[] }
    /** `ends` by the index of the line; lines without one were accepted, and are read back. */
    | {
        readonly kind: 'sent';
        readonly ends: ReadonlyMap<number, LineEnd>;
        readonly now: readonly Assignment[] | undefined;
        readonly requestIds: readonly string[];
      }
    | {
        readonly kind: 'end';
        readonly ends: ReadonlyMap<number, LineEnd>;
        readonly now?: readonly Assignment[];
      }
  );

import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { DriftedRow } from '#domain/change/drift.ts';
import type { Failure } from '#domain/failure/failure.ts';

/**
 * How one change ended, as far as Graph's answers tell. Whether the tenant shows it is {@link
 * Verified}.
 */
export type ChangeResult =
  /** Graph accepted it, or its answer was lost and the tenant shows it. */
  | { readonly kind: 'accepted'; readonly settledBy: 'answer' | 'readBack' }
  /** The tenant was so already; nothing was sent. */
  | { readonly kind: 'alreadySo' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** The answer was lost, and the tenant does not show it. */
  | { readonly kind: 'notDone'; readonly failure: Failure }
  /** The answer was lost and the tenant could not be read back. */
  | { readonly kind: 'couldNotFindOut'; readonly failure: Failure; readonly readFailure: Failure }
  /** Somebody changed its row while the request waited to be sent, so that it was not. */
  | { readonly kind: 'drifted' }
  /** An earlier request of the same set did not go through, so this one was not sent. */
  | { readonly kind: 'notSent' }
  /**
   * An edit in two requests: the old row was deleted, the new one refused, the old one put back.
   */
  | { readonly kind: 'putBack'; readonly failure: Failure }
  /** As before, but putting back failed as well: the row is missing now. */
  | { readonly kind: 'rowLost'; readonly failure: Failure; readonly putBackFailure: Failure };

export interface ChangeEnd {
  readonly change: Change;
  readonly result: ChangeResult;
}

/** How a set of changes on one list ended. */
export type ApplyOutcome =
  /** The list could not be read afresh; nothing was sent. */
  | { readonly kind: 'notRead'; readonly failure: Failure }
  /**
   * The tenant changed since the review, or while Graph made the request wait; nothing was carried
   * out.
   */
  | {
      readonly kind: 'drifted';
      readonly now: readonly Assignment[];
      readonly drift: readonly DriftedRow[];
    }
  | {
      readonly kind: 'applied';
      readonly before: readonly Assignment[];
      readonly ends: readonly ChangeEnd[];
    };

/** Whether the tenant shows what Graph accepted, read after the write. */
export type Verified =
  | {
      readonly kind: 'verified';
      readonly now: readonly Assignment[];
      /** Rows nobody wanted to change that are not as they were. */
      readonly collateral: readonly DriftedRow[];
    }
  | { readonly kind: 'notSeenYet'; readonly missing: readonly Change[] }
  | { readonly kind: 'couldNotRead'; readonly failure: Failure };

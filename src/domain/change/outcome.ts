import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Failure } from '#domain/failure/failure.ts';

/**
 * How sending one assignment ended. Accepted and verified are two states: Graph's 201 is one, the
 * row read back from the tenant the other.
 */
export type CreateOutcome =
  /** Graph answered 201, or the answer was lost and the row is there. */
  | {
      readonly kind: 'created';
      readonly assignment: Assignment;
      readonly settledBy: 'answer' | 'readBack';
    }
  /** The fresh read before sending found the row; nothing was sent. */
  | { readonly kind: 'alreadyThere'; readonly assignment: Assignment }
  /** Graph refused; nothing was changed. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /**
   * The answer was lost, and no list read back shows the row: not seen, for as long as the app
   * looked.
   */
  | { readonly kind: 'notCreated'; readonly failure: Failure }
  /** The answer was lost and the list could not be read back. */
  | { readonly kind: 'couldNotFindOut'; readonly failure: Failure; readonly readFailure: Failure };

/** What reading back after {@link CreateOutcome} `created` showed. */
export type Verification =
  | { readonly kind: 'verified'; readonly assignment: Assignment }
  /** Graph may lag; the row was not in any of the reads. */
  | { readonly kind: 'notSeenYet' }
  | { readonly kind: 'couldNotRead'; readonly failure: Failure };

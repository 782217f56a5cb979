import type { HeldWrite } from '#domain/approval/approval.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { DriftedRow } from '#domain/change/drift.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { PlanRefusal } from '#domain/plan/diff/diff.ts';

/** Why the app itself did not send something. */
export type Refusal = PlanRefusal | { readonly reason: 'notSafe'; readonly failure: Failure };

/**
 * How one wish ended, whether form, edit or plan sent it. The words are those of the screen and of
 * every export ({@link endLabel}).
 */
export type WriteEnd =
  /** Graph said yes, and the tenant shows it. */
  | { readonly kind: 'verified' }
  /**
   * Graph said yes, or its answer was lost and the tenant shows it. Undefined `settledBy` is a line
   * of a run, which does not keep it.
   */
  | { readonly kind: 'accepted'; readonly settledBy?: 'answer' | 'readBack' | undefined }
  /**
   * Nothing to do. With a failure: it was sent, Graph said that it is so already (404 to a DELETE,
   * 400 or 409 to a POST), and the tenant shows it. Somebody else did it, as far as anybody can
   * tell, so that it is not ours to take back.
   */
  | { readonly kind: 'alreadySo'; readonly failure?: Failure | undefined }
  /** Graph said no. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** The app said no; nothing was sent. */
  | { readonly kind: 'blocked'; readonly refusal: Refusal }
  /** The list could not be read, or an earlier request for it did not go through. */
  | { readonly kind: 'notSent'; readonly failure?: Failure | undefined }
  /**
   * The list was changed since the review: by another write of the same person, or by somebody, as
   * far as was looked up.
   */
  | { readonly kind: 'drifted'; readonly isOwn?: true | undefined }
  /** Sent, its answer lost, and read back as not there. */
  | { readonly kind: 'notDone'; readonly failure: Failure }
  /** Its answer was lost, and the list could not be read back. */
  | {
      readonly kind: 'unknown';
      readonly failure: Failure;
      /** Graph refused it, in words that may mean that it is so already. */
      readonly isRefused?: true | undefined;
      readonly readFailure?: Failure | undefined;
    }
  /** An edit in two requests: the old row was deleted, the new one refused, the old one put back. */
  | { readonly kind: 'putBack'; readonly failure: Failure }
  /** As before, but putting back failed as well: the row is missing now. */
  | {
      readonly kind: 'lost';
      readonly failure: Failure;
      readonly putBackFailure?: Failure | undefined;
    }
  /** Intune keeps it until another admin agrees; nothing was changed. */
  | { readonly kind: 'waitingForApproval'; readonly held: HeldWrite }
  /** Taken back by who asked, before anything was changed. */
  | { readonly kind: 'cancelled' };

export type WriteEndKind = WriteEnd['kind'];

/** The order in which ends are counted. */
export const WRITE_END_KINDS = [
  'verified',
  'accepted',
  'alreadySo',
  'refused',
  'blocked',
  'notSent',
  'drifted',
  'notDone',
  'unknown',
  'putBack',
  'lost',
  'waitingForApproval',
  'cancelled',
] as const satisfies readonly WriteEndKind[];

export interface ChangeEnd {
  readonly change: Change;
  readonly result: WriteEnd;
}

/** How a set of changes on one list ended. */
export type ApplyOutcome =
  /** The list could not be read afresh; nothing was sent. */
  | { readonly kind: 'notRead'; readonly failure: Failure }
  /**
   * The tenant changed since the review, or while the request waited; nothing was carried out.
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
  | {
      readonly kind: 'notSeenYet';
      readonly missing: readonly Change[];
      /** As above, where all was there but for these: of a wish for exactly some rows. */
      readonly collateral?: readonly DriftedRow[];
    }
  | { readonly kind: 'couldNotRead'; readonly failure: Failure };

/** What Graph, or the way to it, said against it. */
export function failureIn(end: WriteEnd): Failure | undefined {
  return 'failure' in end ? end.failure : undefined;
}

/** Is the tenant as it was wished, as far as is known? */
export function isDone({ kind }: WriteEnd): boolean {
  return kind === 'verified' || kind === 'accepted' || kind === 'alreadySo';
}

/** Did this app change the tenant, so that it can be taken back? */
export function isOurs({ kind }: WriteEnd): boolean {
  return kind === 'verified' || kind === 'accepted';
}

/** Was nothing of it sent, since its halves would have to be approved each by itself? */
export function isInTwo(end: WriteEnd | undefined): boolean {
  return end?.kind === 'refused' && end.failure.kind === 'approvalInTwo';
}

/** Why what was asked for was not approved: rejected by another admin, or not completed in time. */
export type Unapproved = 'approvalRejected' | 'approvalExpired';

/** Undefined of any other end. */
export function unapprovedBy(end: WriteEnd | undefined): Unapproved | undefined {
  const kind = end === undefined ? undefined : failureIn(end)?.kind;
  return kind === 'approvalRejected' || kind === 'approvalExpired' ? kind : undefined;
}

/** Was it asked for, and not approved? */
export function endedUnapproved(end: WriteEnd | undefined): boolean {
  return unapprovedBy(end) !== undefined;
}

import type { Assignment } from '#domain/assignment/assignment.ts';

/**
 * How an approval request stands, in Graph's words. `unknown` is what this version does not know.
 * https://learn.microsoft.com/graph/api/resources/intune-rbac-operationapprovalrequest?view=graph-rest-beta
 */
export type ApprovalStatus =
  | 'needsApproval'
  | 'approved'
  | 'rejected'
  | 'cancelled'
  | 'completed'
  | 'expired'
  | 'unknown';

/** Somebody who asked for a change, or decided on one. */
export interface ApprovalPerson {
  /** Entra object id, where Graph told it. */
  readonly id: string | undefined;
  readonly name: string | undefined;
}

/** One request of Multi-Admin Approval, as Intune keeps it. */
export interface ApprovalRequest {
  readonly id: string;
  readonly status: ApprovalStatus;
  /** ISO 8601 */
  readonly requestedAt: string | undefined;
  readonly expiresAt: string | undefined;
  readonly requestor: ApprovalPerson;
  readonly approver: ApprovalPerson;
  readonly requestJustification: string;
  readonly approvalJustification: string;
  /** Types of the access policies that want it approved (`operationApprovalPolicyType`). */
  readonly policyTypes: readonly string[];
  /** What Intune tells of the change without documenting it: to be shown, never to be acted on. */
  readonly told: ToldPayload;
}

export interface ToldPayload {
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly operation: string | undefined;
  /** Graph's id of what is changed. */
  readonly itemId: string | undefined;
  /** The rows that were sent, without the ids that the tenant gives; undefined where not readable. */
  readonly rows: readonly Assignment[] | undefined;
  /** The rows take the place of the whole list; otherwise they are added to it. */
  readonly isWholeList: boolean;
}

/** Can nothing come of it any more? */
export function isOver(status: ApprovalStatus): boolean {
  return (
    status === 'rejected' ||
    status === 'cancelled' ||
    status === 'completed' ||
    status === 'expired'
  );
}

/** Nobody decides on a request of their own. */
export function isOfOthers(
  { requestor }: Pick<ApprovalRequest, 'requestor'>,
  oid: string,
): boolean {
  return requestor.id?.toLowerCase() !== oid.toLowerCase();
}

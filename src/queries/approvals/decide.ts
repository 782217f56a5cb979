import type { ApprovalRequest, ApprovalStatus } from '#domain/approval/approvalRequest.ts';
import type { Graph } from '#graph/client.ts';

export type Decision = 'approve' | 'reject';

/** How a decision on a colleague's request came out. */
export type Decided =
  | { readonly kind: 'decided'; readonly decision: Decision }
  /** It waited for no decision any more; the request as it is now. */
  | { readonly kind: 'otherwise'; readonly request: ApprovalRequest };

/** What a request may have become of a decision: whoever asked may complete it at once. */
const COMES_TO: Readonly<Record<Decision, readonly ApprovalStatus[]>> = {
  approve: ['approved', 'completed'],
  reject: ['rejected'],
};

/**
 * Approves or rejects a request, once. Where Graph refuses or its answer is lost, the request tells
 * whether it was decided all the same, or by somebody else.
 * @param oid who decides
 * @throws FailureError where it waits for a decision as before
 */
export async function decideOn(
  id: string,
  decision: Decision,
  reason: string,
  { graph, oid }: { readonly graph: Pick<Graph, 'approvals'>; readonly oid: string },
): Promise<Decided> {
  const approvals = await graph.approvals();
  try {
    await approvals[decision](id, reason);
    return { kind: 'decided', decision };
  } catch (error) {
    const request = await approvals.get(id).catch(() => undefined);
    if (request === undefined || ['needsApproval', 'unknown'].includes(request.status)) throw error;
    const isMine =
      request.approver.id?.toLowerCase() === oid.toLowerCase() &&
      COMES_TO[decision].includes(request.status);
    return isMine ? { kind: 'decided', decision } : { kind: 'otherwise', request };
  }
}

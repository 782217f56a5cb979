import { isExpired } from '#domain/approval/approval.ts';
import { type ApprovalRequest, isOver } from '#domain/approval/approvalRequest.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import { type CompletionSurroundings, lookUpWaiting } from '#queries/approvals/completeWaiting.ts';
import type { EndedElsewhere } from '#queries/approvals/endedElsewhere.ts';

/**
 * Notes what became of writes whose requests have ended since; sends none of them.
 * @param requests those of this person, as Intune lists them
 * @returns what waits no more
 */
export async function settleEnded(
  requests: readonly ApprovalRequest[],
  waiting: readonly WaitingWrite[],
  around: CompletionSurroundings,
): Promise<readonly EndedElsewhere[]> {
  const { now = Date.now } = around;
  const byId = new Map(requests.map((request) => [request.id, request]));
  const settled: EndedElsewhere[] = [];
  for (const write of waiting) {
    const { held } = write;
    const request = byId.get(held.requestId);
    // What may have left already takes a look at the tenant, which the admin asks for.
    const hasEnded =
      held.sentAt === undefined &&
      (request === undefined ? isExpired(held, new Date(now())) : isOver(request.status));
    if (!hasEnded) continue;
    const completed = await lookUpWaiting(write, around);
    if (completed.kind === 'ended' || completed.kind === 'gone') settled.push({ write, completed });
  }
  return settled;
}

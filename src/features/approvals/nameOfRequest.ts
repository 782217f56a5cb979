import type { ApprovalRequest } from '#domain/approval/approvalRequest.ts';
import { TEXTS } from '#features/approvals/texts.ts';

/** What a request is about, for a heading. */
export function nameOfRequest(request: Pick<ApprovalRequest, 'told'> | undefined): string {
  const name = request?.told.name;
  return name === undefined ? TEXTS.unnamed : TEXTS.assignmentsOf(name);
}

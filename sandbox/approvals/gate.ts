import type { Call } from '../graph/http/call.ts';
import { badRequest, GraphError, intuneError } from '../graph/http/errors.ts';
import type { FiledWrite } from './approvals.ts';

/** Longest text that is taken, in characters after decoding. */
const LONGEST = 1024;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is written, as far as Multi-Admin Approval minds. */
interface Gated {
  readonly family: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly itemType: string;
}

/**
 * Multi-Admin Approval, asked at the moment of writing: where the family has no policy, or the
 * request is the one that was approved, it returns; else it throws what Intune answers. Only what is
 * valid otherwise is filed (docs/reference/approvals.md).
 */
export function askApproval(call: Call, gated: Gated): void {
  const { approvals, write } = call;
  if (!approvals.policy.families.includes(gated.family)) return;
  if (write.code !== null) return complete(call, write.code, write);
  file(call, gated, write);
}

function complete(call: Call, code: string, write: FiledWrite): void {
  if (!GUID.test(code)) throw badRequest('Invalid approval header format, expected GUID format');
  const now = call.now();
  const request = call.approvals.get(code, now);
  const isSame =
    request?.status === 'approved' &&
    request.requestor.oid === call.claims.oid &&
    request.write.method === write.method &&
    request.write.path === write.path &&
    request.write.body === write.body;
  // Without a word of why (observed).
  if (!isSame) throw intuneError(403, 'Forbidden', '');
  call.approvals.decide(request, 'completed', now);
}

function file(
  call: Call,
  gated: Gated,
  { method, path, body, justification }: Call['write'],
): void {
  const { approvals } = call;
  const isDocumented = approvals.policy.answer === 'documented';
  if (justification === null)
    throw intuneError(
      isDocumented ? 403 : 400,
      isDocumented ? 'Forbidden' : 'BadRequest',
      "Header 'x-msft-approval-justification' is required to request approval",
    );
  const said = decoded(justification);
  if (said === undefined || said === '' || said.length > LONGEST)
    throw badRequest(`The justification must be base64 of 1 to ${LONGEST} characters`);
  const now = call.now();
  if (approvals.active(gated.itemId, now) !== undefined)
    throw intuneError(409, 'Conflict', 'An active Approval Request already exists for this entity');
  const id = crypto.randomUUID();
  approvals.put({
    id,
    write: { method, path, body },
    itemId: gated.itemId,
    itemName: gated.itemName,
    itemType: gated.itemType,
    family: gated.family,
    requestor: { oid: call.claims.oid, name: call.claims.name },
    requestJustification: said,
    requestedAt: now,
    expiresAt: now + approvals.policy.expiresAfterMs,
    status: 'needsApproval',
    modifiedAt: now,
    approver: undefined,
    approvalJustification: '',
  });
  throw new GraphError(
    isDocumented ? 403 : 412,
    isDocumented ? 'ApprovalRequired' : 'BadRequest',
    `The request was filed and needs approval. x-msft-approval-code: ${id}`,
    { fromIntune: true, headers: { 'x-msft-approval-code': id } },
  );
}

function decoded(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

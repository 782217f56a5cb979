import { z } from 'zod/mini';
import type {
  ApprovalPerson,
  ApprovalRequest,
  ApprovalStatus,
  ToldPayload,
} from '#domain/approval/approvalRequest.ts';
import type { AccessPolicy } from '#domain/approval/approvers.ts';
import { fromGraphAssignment } from '#graph/wire/assignment.ts';
import { momentOf, told } from '#graph/wire/field.ts';
import { isJsonObject, type Json, type JsonObject, parseJson } from '#lib/json.ts';

const STATUSES: readonly ApprovalStatus[] = [
  'needsApproval',
  'approved',
  'rejected',
  'cancelled',
  'completed',
  'expired',
];

const text = told(z.string());
/** All of them or none: that somebody may not decide is said only where every group is known. */
const texts = told(z.array(z.string()));

/** As Graph gives it: documented fields, and those that were only observed. */
export const approvalRequestSchema = z.pipe(
  z.looseObject({
    id: z.string(),
    status: text,
    requestDateTime: text,
    expirationDateTime: text,
    requestJustification: text,
    approvalJustification: text,
    requiredOperationApprovalPolicyTypes: texts,
  }),
  z.transform((request): ApprovalRequest => ({
    id: request.id,
    status: STATUSES.find((known) => known === request.status) ?? 'unknown',
    requestedAt: momentOf(request.requestDateTime),
    expiresAt: momentOf(request.expirationDateTime),
    requestor: personOf(request['requestor']),
    approver: personOf(request['approver']),
    requestJustification: request.requestJustification ?? '',
    approvalJustification: request.approvalJustification ?? '',
    policyTypes: request.requiredOperationApprovalPolicyTypes ?? [],
    told: payloadOf(request),
  })),
);

/** Who approves what; `approverGroupIds` is missing or empty in lists (observed). */
export const accessPolicySchema = z.pipe(
  z.looseObject({
    // Without one it cannot be asked for by itself; that it is there still counts.
    id: text,
    displayName: text,
    policyType: text,
    approverGroupIds: texts,
  }),
  z.transform(({ id, displayName, policyType, approverGroupIds }): AccessPolicy => ({
    id: id ?? '',
    displayName: displayName ?? '',
    type: policyType ?? '',
    approverGroupIds: (approverGroupIds ?? []).length === 0 ? undefined : approverGroupIds!,
  })),
);

/** An identity set: `user` where a person acted. */
function personOf(identity: unknown): ApprovalPerson {
  const user = isJsonObject(identity) ? identity['user'] : undefined;
  if (!isJsonObject(user)) return { id: undefined, name: undefined };
  return { id: stringIn(user, 'id'), name: stringIn(user, 'displayName') };
}

function payloadOf(request: Readonly<Record<string, unknown>>): ToldPayload {
  const said = (name: string) => (typeof request[name] === 'string' ? request[name] : undefined);
  const payload = request['patchPayload'];
  const body = typeof payload === 'string' ? parseJson(payload) : payload;
  const list = isJsonObject(body) ? listIn(body) : undefined;
  const sent = list ?? (isJsonObject(body) && isJsonObject(body['target']) ? [body] : undefined);
  return {
    name: said('payloadName'),
    type: said('payloadType'),
    operation: said('payloadOperation'),
    itemId: said('payloadId'),
    rows: sent?.map((row) => fromGraphAssignment({ id: '', ...(isJsonObject(row) ? row : {}) })),
    isWholeList: list !== undefined,
  };
}

/** The only list of the body that was sent: each family has another name for it. */
function listIn(body: JsonObject): readonly Json[] | undefined {
  const lists = Object.values(body).filter((value) => Array.isArray(value));
  return lists.length === 1 ? lists[0] : undefined;
}

function stringIn(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === 'string' ? value : undefined;
}

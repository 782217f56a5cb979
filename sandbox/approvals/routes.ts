import { Hono } from 'hono';
import type { Call, GraphEnv } from '../graph/http/call.ts';
import { readBody, refuseUnknown } from '../graph/http/body.ts';
import { badRequest, intuneError, notFound } from '../graph/http/errors.ts';
import { type EntitySet, entityResponse, listResponse, LIST_OPTIONS } from '../graph/odata/list.ts';
import { readQuery } from '../graph/odata/query.ts';
import { type JsonRecord, stringAt } from '../json.ts';
import type { FiledRequest } from './approvals.ts';
import { type AccessPolicy, approves, policiesFor, policyTypeOf } from './policies.ts';

const iso = (time: number): string => new Date(time).toISOString();

const identity = (person: FiledRequest['approver']): JsonRecord => ({
  user: person === undefined ? null : { id: person.oid, displayName: person.name },
});

function requestJson(request: FiledRequest): JsonRecord {
  return {
    '@odata.type': '#microsoft.graph.operationApprovalRequest',
    id: request.id,
    requestDateTime: iso(request.requestedAt),
    expirationDateTime: iso(request.expiresAt),
    lastModifiedDateTime: iso(request.modifiedAt),
    requestor: identity(request.requestor),
    approver: identity(request.approver),
    status: request.status,
    requestJustification: request.requestJustification,
    approvalJustification: request.approvalJustification,
    requiredOperationApprovalPolicyTypes: [policyTypeOf(request.family)],
    // Observed, and documented nowhere: what was filed.
    payloadId: request.itemId,
    payloadName: request.itemName,
    payloadType: request.itemType,
    payloadOperation: request.write.method === 'DELETE' ? 'Delete' : 'Assign',
    patchPayload: request.write.body,
  };
}

const SET: EntitySet<FiledRequest> = {
  context: 'deviceManagement/operationApprovalRequests',
  type: 'microsoft.graph.operationApprovalRequest',
  properties: new Set([
    'id',
    'requestDateTime',
    'expirationDateTime',
    'lastModifiedDateTime',
    'requestor',
    'approver',
    'status',
    'requestJustification',
    'approvalJustification',
    'requiredOperationApprovalPolicyTypes',
  ]),
  toJson: requestJson,
  pageSize: 50,
};

const LIST = { allows: LIST_OPTIONS, maxPageSize: 1000 };

function find({ approvals, now }: Call, id: string): FiledRequest {
  const found = approvals.get(id, now());
  if (found === undefined) throw notFound('OperationApprovalRequest', id);
  return found;
}

function mayApprove({ person, tenant }: Call, { family }: FiledRequest): boolean {
  const policy = policiesFor([family])[0];
  return person !== undefined && policy !== undefined && approves(tenant, policy, person);
}

/** Only members of the policy's groups of approvers, and nobody about a request of their own. */
async function decide(
  call: Call,
  request: Request,
  id: string,
  status: 'approved' | 'rejected',
): Promise<Response> {
  const body = await readBody(request);
  refuseUnknown(body, 'microsoft.graph.approve', ['justification', 'approvalSource']);
  const filed = find(call, id);
  const { person } = call;
  if (person === undefined || filed.requestor.oid === person.oid || !mayApprove(call, filed))
    throw intuneError(403, 'Forbidden', 'User is not authorized to approve this request');
  if (filed.status !== 'needsApproval')
    throw badRequest(`The request is ${filed.status} and takes no decision`);
  call.approvals.decide(filed, status, call.now(), person, stringAt(body, 'justification') ?? '');
  return Response.json({
    '@odata.context': `${call.origin}/${call.version}/$metadata#Edm.String`,
    value: status,
  });
}

/** `/deviceManagement/operationApprovalRequests` (docs/reference/approvals.md). */
export function approvalRequests(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) => {
    const { call } = c.env;
    return listResponse(
      call,
      c.req.raw,
      SET,
      call.approvals.all(call.now()),
      readQuery(c.req.raw, LIST),
    );
  });
  app.get('/:call{retrieveMyRequests.*}', (c) => {
    const { call } = c.env;
    const own = call.approvals
      .all(call.now())
      .filter(({ requestor }) => requestor.oid === call.claims.oid);
    return listResponse(call, c.req.raw, SET, own, readQuery(c.req.raw, LIST));
  });
  app.get('/:id', (c) => {
    const { call } = c.env;
    const query = readQuery(c.req.raw, { allows: ['$select'] });
    return entityResponse(call, SET, find(call, c.req.param('id')), query);
  });
  app.post('/cancelMyRequest', async (c) => {
    const { call } = c.env;
    const body = await readBody(c.req.raw);
    refuseUnknown(body, 'microsoft.graph.cancelMyRequest', ['id']);
    const filed = find(call, stringAt(body, 'id') ?? '');
    if (filed.requestor.oid !== call.claims.oid)
      throw intuneError(403, 'Forbidden', 'User is not authorized to perform this operation');
    if (filed.status !== 'needsApproval' && filed.status !== 'approved')
      throw badRequest(`The request is ${filed.status} and cannot be cancelled`);
    call.approvals.decide(filed, 'cancelled', call.now());
    return new Response(null, { status: 204 });
  });
  app.post('/:id/approve', (c) => decide(c.env.call, c.req.raw, c.req.param('id'), 'approved'));
  app.post('/:id/reject', (c) => decide(c.env.call, c.req.raw, c.req.param('id'), 'rejected'));
  return app;
}

const policyJson = (policy: AccessPolicy): JsonRecord => ({
  '@odata.type': '#microsoft.graph.operationApprovalPolicy',
  id: policy.id,
  displayName: policy.displayName,
  description: '',
  lastModifiedDateTime: '2026-01-12T09:00:00Z',
  policyType: policy.type,
  policyPlatform: 'notApplicable',
  approverGroupIds: [...policy.approverGroupIds],
});

const POLICY_SET: EntitySet<AccessPolicy> = {
  context: 'deviceManagement/operationApprovalPolicies',
  type: 'microsoft.graph.operationApprovalPolicy',
  properties: new Set([
    'id',
    'displayName',
    'description',
    'lastModifiedDateTime',
    'policyType',
    'policyPlatform',
    'policySet',
    'approverGroupIds',
  ]),
  toJson: policyJson,
  pageSize: 50,
};

/** A list has no groups in it, only a policy by itself has (observed). */
const POLICY_LIST: EntitySet<AccessPolicy> = {
  ...POLICY_SET,
  toJson: (policy) => ({ ...policyJson(policy), approverGroupIds: [] }),
};

const inForce = ({ approvals }: Call) => policiesFor(approvals.policy.families);

/** `/deviceManagement/operationApprovalPolicies`, to be read. */
export function approvalPolicies(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) => {
    const { call } = c.env;
    return listResponse(call, c.req.raw, POLICY_LIST, inForce(call), readQuery(c.req.raw, LIST));
  });
  app.get('/:id', (c) => {
    const { call } = c.env;
    const id = c.req.param('id');
    const found = inForce(call).find((policy) => policy.id === id.toLowerCase());
    if (found === undefined) throw notFound('OperationApprovalPolicy', id);
    return entityResponse(call, POLICY_SET, found, readQuery(c.req.raw, { allows: ['$select'] }));
  });
  return app;
}

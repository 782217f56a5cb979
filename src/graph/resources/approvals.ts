import type { ApprovalRequest } from '#domain/approval/approvalRequest.ts';
import type { AccessPolicy } from '#domain/approval/approvers.ts';
import { FailureError, toFailure } from '#domain/failure/failure.ts';
import { SCOPES } from '#graph/scopes.ts';
import type { Http } from '#graph/transport/http.ts';
import { partOf } from '#graph/transport/part.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { readAll } from '#graph/transport/paging.ts';
import { accessPolicySchema, approvalRequestSchema } from '#graph/wire/approvalRequest.ts';

const PATH = '/beta/deviceManagement/operationApprovalRequests';
const POLICIES = '/beta/deviceManagement/operationApprovalPolicies';

/**
 * Requests of Multi-Admin Approval (docs/reference/approvals.md).
 * https://learn.microsoft.com/graph/api/resources/intune-rbac-operationapprovalrequest?view=graph-rest-beta
 */
export function approvalsResource(http: Http) {
  const scopes = SCOPES.readConfigurations;
  const decide = async (id: string, decision: 'approve' | 'reject', justification: string) => {
    const url = `${PATH}/${encodeURIComponent(id)}/${decision}`;
    const body = { justification, approvalSource: 'adminConsole' };
    try {
      await http({ method: 'POST', url, scopes, body });
    } catch (error) {
      const failure = toFailure(error);
      // No role helps here: who decides is a member of the policy's groups of approvers.
      if (failure.kind !== 'missingRole') throw error;
      throw new FailureError({ ...failure, kind: 'mayNotDecide' }, { cause: error });
    }
  };

  return {
    async get(id: string, signal?: AbortSignal): Promise<ApprovalRequest> {
      const url = `${PATH}/${encodeURIComponent(id)}`;
      return parseAnswer(approvalRequestSchema, await http({ url, scopes, signal }), url);
    },

    /** Those that the signed-in person asked for, in whatever app. */
    mine: (signal?: AbortSignal): Promise<ApprovalRequest[]> =>
      readAll(
        http,
        { url: `${PATH}/retrieveMyRequests()`, scopes, signal },
        approvalRequestSchema,
        'skip',
      ),

    /** Those that somebody still has to decide on, one's own included. */
    async pending(signal?: AbortSignal): Promise<ApprovalRequest[]> {
      const read = (query: string) =>
        readAll(http, { url: `${PATH}${query}`, scopes, signal }, approvalRequestSchema, 'skip');
      try {
        return await read(`?$filter=${encodeURIComponent("status eq 'needsApproval'")}`);
      } catch (error) {
        if (toFailure(error).kind !== 'badRequest') throw error;
        // Some services of Intune do not filter: then it is done here.
        return (await read('')).filter(({ status }) => status === 'needsApproval');
      }
    },

    approve: (id: string, justification: string) => decide(id, 'approve', justification),
    reject: (id: string, justification: string) => decide(id, 'reject', justification),

    /**
     * The access policies of the tenant. A list may lack the groups of approvers, a policy by itself
     * has them (observed, docs/reference/approvals.md); undefined where that could not be read.
     */
    async policies(signal?: AbortSignal): Promise<AccessPolicy[]> {
      const listed = await readAll(http, { url: POLICIES, scopes, signal }, accessPolicySchema);
      return Promise.all(
        listed.map(async (policy) => {
          if (policy.approverGroupIds !== undefined || policy.id === '') return policy;
          const url = `${POLICIES}/${encodeURIComponent(policy.id)}`;
          const read = await partOf(http({ url, scopes, signal }));
          const whole = read.ok ? accessPolicySchema.safeParse(read.value.body) : undefined;
          return whole?.data ?? policy;
        }),
      );
    },

    /** Takes back a request of one's own. */
    async cancel(id: string): Promise<void> {
      await http({ method: 'POST', url: `${PATH}/cancelMyRequest`, scopes, body: { id } });
    },
  };
}
